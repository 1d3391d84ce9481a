// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/frontier.h"

#include <algorithm>

namespace llmroofline {

void mark_frontier(std::vector<FrontierPoint>& points) {
    std::vector<FrontierPoint*> meeting;
    for (FrontierPoint& point : points) {
        point.on_frontier = false;
        if (point.meets)
            meeting.push_back(&point);
    }
    std::sort(meeting.begin(), meeting.end(), [](const FrontierPoint* a, const FrontierPoint* b) {
        return a->user_tokens_per_s != b->user_tokens_per_s ? a->user_tokens_per_s > b->user_tokens_per_s
                                                            : a->performance > b->performance;
    });
    // From the quickest for a user on: what gives more than all that are quicker, and its like.
    const FrontierPoint* last = nullptr;
    for (FrontierPoint* point : meeting) {
        const bool same = last && point->user_tokens_per_s == last->user_tokens_per_s &&
                          point->performance == last->performance;
        if (last && !same && point->performance <= last->performance)
            continue;
        point->on_frontier = true;
        last = point;
    }
}

std::vector<FrontierPoint> offered(const Comparison& comparison, const AcceleratorGroup& group,
                                   std::size_t index, double input, double output,
                                   const ServiceLimits& limits, double divisor) {
    std::vector<FrontierPoint> points;
    ServiceLevel level(comparison, group, input + output);
    const auto add = [&](double batch) {
        FrontierPoint point{index, batch, level.at(batch, input, output, limits.stalls)};
        if (!point.figures.fits)
            return false;
        point.user_tokens_per_s = 1 / point.figures.tpot;
        point.performance = point.figures.tokens_per_s / divisor;
        point.meets = point.figures.broken(limits) == LevelBound::none;
        points.push_back(point);
        return true;
    };
    double batch = 1;
    while (batch <= most_in_flight && add(batch))
        batch *= 2;
    if (points.empty())
        return points;
    // The greatest that fits lies between the last that does and its double.
    const BestBatch greatest = greatest_batch(
        [&](double asked) { return level.at(asked, input, output, limits.stalls); }, ServiceLimits{});
    if (greatest.batch > points.back().batch)
        add(greatest.batch);
    return points;
}

} // namespace llmroofline
