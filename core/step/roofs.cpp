// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/step/roofs.h"

#include <algorithm>
#include <cmath>

#include "core/calibration/calibration_profile.h"
#include "core/step/calibrated_roof.h"

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
    const double compute = compute_time(flops);
    const double memory = memory_time(bytes);
    return std::max(compute, memory) + overlap_loss * std::min(compute, memory) + launch;
}

Bound Roof::bound(double flops, double bytes) const {
    return peak && compute_time(flops) >= memory_time(bytes) ? Bound::compute : Bound::memory;
}

Roofs::Roofs(const AcceleratorGroup& group, const Workload& workload, Method method)
    : layout_(group.layout), bandwidth_(group.accelerator.bandwidth_bytes_per_s()),
      vector_(vector_rate(group.accelerator)), overlaps_communication_(workload.overlap_communication) {
    const Accelerator& accelerator = group.accelerator;
    if (workload.calibration && method == Method::operator_by_operator)
        values_ =
            calibration_values(resolve(*workload.calibration, accelerator, workload.software).coordinates);
    for (const DataType type : all_data_types)
        matrix_[static_cast<std::size_t>(type)] =
            find_matrix_rate(accelerator, type, workload.allow_fallback, workload.fp32_as_tf32);
    constexpr double giga = 1e9;
    constexpr double micro = 1e-6;
    if (accelerator.link_gb_s)
        link_ = *accelerator.link_gb_s * giga;
    if (const auto network = group.network_gb_s())
        network_ = *network * giga;
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

Roofs::Exchange Roofs::exchange(double accelerators) const {
    return {value(CalibrationParameter::exchange_latency) * std::log2(accelerators),
            value(CalibrationParameter::link_share) /
                std::pow(accelerators / 2, value(CalibrationParameter::link_decline))};
}

double Roofs::step_overhead(bool decoding) const {
    if (!values_)
        return 0;
    return value(decoding ? CalibrationParameter::decode_step : CalibrationParameter::prefill_step);
}

Quadratic Roofs::time_of(const Communication& communication) const {
    // Calibrated: within a node. What is measured between nodes is too little to fit.
    if (values_ && communication.network_bytes == Quadratic{}) {
        const std::int64_t members = communication.kind == OperatorKind::all_to_all      ? layout_.expert
                                     : communication.kind == OperatorKind::pipeline_send ? 2
                                                                                         : layout_.tensor;
        const Exchange parts = exchange(static_cast<double>(std::max<std::int64_t>(members, 2)));
        // Never less than what the specification states.
        const double latency = std::max(parts.latency, communication.link_steps * link_latency_);
        return (1 / (*link_ * parts.share)) * communication.link_bytes + constant(latency);
    }
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
    Roof bound;
    bound.bandwidth = bandwidth_;
    bound.peak = vector_;
    if (op.unit == ComputeUnit::matrix) {
        const auto& rate = matrix(op.compute_type);
        if (!rate)
            return std::nullopt;
        bound.peak = rate->per_second;
    }
    // The global method's one operator stays a bound.
    if (!values_ || op.kind == OperatorKind::whole_layers)
        return bound;
    const auto& half = matrix(DataType::bf16);
    return calibrated_roof(op, bound, *values_, half ? std::optional(half->per_second) : std::nullopt,
                           vector_);
}

} // namespace llmroofline
