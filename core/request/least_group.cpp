// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/least_group.h"

#include <algorithm>

#include "core/cost/layouts_to_try.h"
#include "core/cost/shard.h"
#include "core/request/request_memory.h"
#include "core/request/request_time.h"

namespace llmroofline {

namespace {

bool holds(const Comparison& comparison, const AcceleratorGroup& group) {
    const Request& request = comparison.request;
    return check_layout(comparison.model, group).empty() &&
           request_fits(comparison, group, static_cast<double>(request.batch),
                        static_cast<double>(request.input), static_cast<double>(request.output));
}

} // namespace

LeastGroup least_group(const Comparison& comparison, const AcceleratorGroup& group, std::int64_t most) {
    LeastGroup least;
    AcceleratorGroup tried = group;
    for (const ParallelLayout& layout : layouts_to_try(comparison.model, group, most)) {
        tried.layout = layout;
        if (!holds(comparison, tried))
            continue;
        const auto estimate = estimate_request(comparison, tried);
        if (!estimate)
            continue;
        const MissingFigure missing = estimate->missing.figure;
        if (missing != MissingFigure::link && missing != MissingFigure::network) {
            least.group = tried;
            return least;
        }
        if (!least.lacks_link)
            least.lacks_link = tried;
    }
    return least;
}

std::int64_t greatest_batch(const Comparison& comparison, const AcceleratorGroup& group, std::int64_t most) {
    RequestFit fits(comparison, group);
    const double input = static_cast<double>(comparison.request.input);
    const double output = static_cast<double>(comparison.request.output);
    const auto fit = [&](std::int64_t batch) { return fits(static_cast<double>(batch), input, output); };
    if (!fit(1))
        return 0;
    // The need never falls as the batch grows.
    std::int64_t low = 1;
    std::int64_t high = 2;
    while (high <= most && fit(high)) {
        low = high;
        high *= 2;
    }
    high = std::min(high, most + 1);
    while (high - low > 1) {
        const std::int64_t middle = low + (high - low) / 2;
        (fit(middle) ? low : high) = middle;
    }
    return low;
}

} // namespace llmroofline
