// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/least_group.h"

#include "core/cost/layouts_to_try.h"
#include "core/cost/types_in_use.h"
#include "core/request/request_memory.h"
#include "core/request/request_time.h"

namespace llmroofline {

LeastGroup least_group(const Comparison& comparison, const AcceleratorGroup& group, std::int64_t most) {
    const Request& request = comparison.request;
    const double batch = static_cast<double>(request.batch);
    const double input = static_cast<double>(request.input);
    const double output = static_cast<double>(request.output);
    LeastGroup least;
    const auto is_enough = [&](const AcceleratorGroup& tried) {
        if (!request_fits(comparison, tried, batch, input, output))
            return false;
        const auto estimate = estimate_request(comparison, tried);
        if (!estimate)
            return false;
        const MissingFigure missing = estimate->missing.figure;
        if (missing != MissingFigure::link && missing != MissingFigure::network)
            return true;
        if (!least.lacks_link)
            least.lacks_link = tried;
        return false;
    };
    least.group =
        least_group_that(comparison.model, workload_of(comparison).precision, group, most, is_enough);
    return least;
}

std::int64_t greatest_batch(const Comparison& comparison, const AcceleratorGroup& group, std::int64_t most) {
    const Request& request = comparison.request;
    return static_cast<std::int64_t>(RequestFit(comparison, group)
                                         .greatest(static_cast<double>(most),
                                                   static_cast<double>(request.input),
                                                   static_cast<double>(request.output)));
}

} // namespace llmroofline
