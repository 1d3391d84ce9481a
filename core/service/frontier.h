// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What several groups offer: for each batch the tokens/s that one user gets (1/TPOT) against the output tokens/s that
// the group gives by a measure. A point is on the common frontier where no other that keeps within the limits is at
// least as good both ways and better one way. Pure functions.
#pragma once

#include <cstddef>
#include <vector>

#include "core/measure/measure.h"
#include "core/service/service_level.h"

namespace llmroofline {

struct FrontierPoint {
    std::size_t group = 0;
    double batch = 0;
    BatchFigures figures;
    double user_tokens_per_s = 0;
    double performance = 0; // output tokens/s an accelerator, or by the measure
    bool meets = true;
    bool on_frontier = false;
};

// Sets on_frontier of every point, by sorting.
void mark_frontier(std::vector<FrontierPoint>& points);

// The batches 1, 2, 4, … of one group that fit, and the greatest that does; their performance is their rate over
// `divisor`.
std::vector<FrontierPoint> offered(const Comparison& comparison, const AcceleratorGroup& group,
                                   std::size_t index, double input, double output,
                                   const ServiceLimits& limits, double divisor);

} // namespace llmroofline
