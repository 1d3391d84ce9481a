// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/requests_held.h"

#include <algorithm>

#include "core/request/request_memory.h"

namespace llmroofline {

namespace {

HeldByGroup held_by(const Comparison& comparison, const AcceleratorGroup& group, std::int64_t most,
                    double output) {
    const double input = static_cast<double>(comparison.request.input);
    RequestMemory memory(comparison, group);
    HeldByGroup held;
    held.capacity = group.accelerator.memory_bytes();
    held.requests = static_cast<std::int64_t>(greatest_that_fits(
        static_cast<double>(most), [&](double batch) { return memory.fits(batch, input, output); }));
    held.memory = memory.at(static_cast<double>(std::max<std::int64_t>(held.requests, 1)), input, output);
    if (held.requests == most)
        held.binds = HeldBound::none;
    else
        held.binds = held.memory.weights + held.memory.reserve > held.capacity ? HeldBound::weights
                                                                               : HeldBound::memory;
    return held;
}

} // namespace

std::string_view to_string(HeldBound value) {
    return name_of(held_bound_names, value);
}

RequestsHeld requests_held(const Comparison& comparison, const AcceleratorGroup& group, std::int64_t most) {
    const double output = static_cast<double>(comparison.request.output);
    RequestsHeld held;
    held.first = held_by(comparison, group, most, comparison.decode_group ? 0 : output);
    if (comparison.decode_group)
        held.decoding = held_by(comparison, *comparison.decode_group, most, output);
    return held;
}

} // namespace llmroofline
