// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roofline/roofs.h"

#include <algorithm>

namespace llmroofline {

std::string_view to_string(Bound bound) {
    return bound == Bound::memory ? "memory" : "compute";
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

Roofs::Roofs(const Accelerator& accelerator, bool allow_fallback)
    : bandwidth_(accelerator.bandwidth_bytes_per_s()), vector_(vector_rate(accelerator)) {
    for (const DataType type : all_data_types)
        matrix_[static_cast<std::size_t>(type)] = find_matrix_rate(accelerator, type, allow_fallback);
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
