// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roofline/roofs.h"

#include <algorithm>

namespace llmroofline {

std::string_view to_string(Bound bound) {
    switch (bound) {
    case Bound::memory:
        return "memory";
    case Bound::compute:
        return "compute";
    case Bound::link:
        return "link";
    }
    return "";
}

double Roof::attainable(double intensity) const {
    const double slope = intensity * bandwidth;
    return peak ? std::min(*peak, slope) : slope;
}

double Roof::time(double flops, double bytes) const {
    return std::max(compute_time(flops), memory_time(bytes));
}

Bound Roof::bound(double flops, double bytes) const {
    return peak && compute_time(flops) >= memory_time(bytes) ? Bound::compute : Bound::memory;
}

Roofs::Roofs(const AcceleratorGroup& group, const Workload& workload)
    : bandwidth_(group.accelerator.bandwidth_bytes_per_s()), vector_(vector_rate(group.accelerator)),
      overlaps_communication_(workload.overlap_communication) {
    const Accelerator& accelerator = group.accelerator;
    for (const DataType type : all_data_types)
        matrix_[static_cast<std::size_t>(type)] =
            find_matrix_rate(accelerator, type, workload.allow_fallback, workload.fp32_as_tf32);
    constexpr double giga = 1e9;
    constexpr double micro = 1e-6;
    if (accelerator.link_gb_s)
        link_ = *accelerator.link_gb_s * giga;
    if (group.links.network_gb_s)
        network_ = *group.links.network_gb_s * giga;
    link_latency_ = group.links.link_latency_us.value_or(accelerator.link_latency_us.value_or(0)) * micro;
    network_latency_ = group.links.network_latency_us.value_or(0) * micro;
    lacks_reduction_ =
        workload.all_reduce == AllReduce::in_network && accelerator.link_topology != reducing_switch;
}

Missing Roofs::missing_for(const Communication& communication) const {
    const bool within = communication.link_bytes != Quadratic{};
    if (within && !link_)
        return {MissingFigure::link};
    if (communication.network_bytes != Quadratic{} && !network_)
        return {MissingFigure::network};
    if (within && communication.kind == OperatorKind::all_reduce && lacks_reduction_)
        return {MissingFigure::in_network_reduction};
    return {};
}

Quadratic Roofs::time_of(const Communication& communication) const {
    const auto part = [](const Quadratic& bytes, const std::optional<double>& rate, double steps,
                         double latency) {
        return (rate ? (1 / *rate) * bytes : Quadratic{}) + constant(steps * latency);
    };
    const Quadratic within = part(communication.link_bytes, link_, communication.link_steps, link_latency_);
    const Quadratic beyond =
        part(communication.network_bytes, network_, communication.network_steps, network_latency_);
    if (!communication.side_by_side)
        return within + beyond;
    // Both are an amount for each token: which takes longer does not depend on s but for the latencies, and
    // those are not compared.
    const auto amount = [](const Quadratic& time) { return time.c1 != 0 ? time.c1 : time.c0; };
    return amount(within) >= amount(beyond) ? within : beyond;
}

std::optional<Roof> Roofs::roof_for(const Operator& op) const {
    if (op.unit == ComputeUnit::vector)
        return Roof{bandwidth_, vector_};
    const auto& rate = matrix(op.compute_type);
    if (!rate)
        return std::nullopt;
    return Roof{bandwidth_, rate->per_second};
}

} // namespace llmroofline
