// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/in_flight.h"

#include <algorithm>
#include <cmath>

#include "core/request/request_memory.h"

namespace llmroofline {

double requests_held(const Measurement& row, double limit) {
    Comparison comparison;
    comparison.model = row.model;
    comparison.a = row.group;
    comparison.workload.precision = row.precision;
    comparison.request.batching = Batching::closed_loop;
    const double stages = static_cast<double>(row.stages) / static_cast<double>(row.group.layout.pipeline);
    const double memory = memory_for_serving * stages * row.group.accelerator.memory_bytes();
    RequestMemory use(comparison, row.group);
    const double input = std::max(1.0, row.input);
    const double context = input + 0.5 * row.output;
    const auto fits = [&](double batch) { return use.mixed(batch, input, context).total() <= memory; };
    double held = 1;
    double beyond = std::floor(limit) + 1;
    if (fits(beyond - 1))
        return beyond - 1;
    while (beyond - held > 1) {
        const double between = std::floor(0.5 * (held + beyond));
        (fits(between) ? held : beyond) = between;
    }
    return held;
}

} // namespace llmroofline
