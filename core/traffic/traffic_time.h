// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The time that a group takes for a traffic with `b` requests in flight all the time: the request engine's closed loop,
// bin by bin. A request takes total/b of the group's time,
//
//     t = t_prefill(in) + Σ_j T(b, in + j)/b,   j = 1 … out
//
// with t_prefill its share of the steps that prompts take, and one that generates nothing a prefill. Where T is linear in the context that is, over all requests,
// Σ t_prefill + O·T(b, s̄)/b with O = Σ out and s̄ = Σ out·(in + (out + 1)/2)/O. So the advantage of A over B is one
// number, the ratio of the sums over the requests that both hold:
//
//     A over B = (Σ t_B / m_B) / (Σ t_A / m_A), m = 1/measure (core/measure/measure.h)
//
// Memory is that of the mixed batch: keys and values of b·s̄ tokens, or of the one request alone if those are more.
// Means without queueing.
//
// Seconds; tokens. Pure; what keeps working memory belongs to one thread.
#pragma once

#include <optional>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/comparison/traffic.h"
#include "core/io/result.h"
#include "core/measure/measure.h"
#include "core/service/service_level.h"
#include "core/step/prediction_spread.h"

namespace llmroofline {

// One group serving the traffic. The vectors go by the traffic's bins.
struct TrafficTime {
    double in_flight = 0;                // not more than memory holds, where it holds one
    LevelBound binds = LevelBound::none; // of an own best batch
    std::vector<char> fits;
    std::vector<double> seconds;         // of the group, for one request
    std::vector<double> prefill_seconds; // the part of it before the first token
    double ttft = 0;                     // means over the requests that fit
    double tpot = 0;                     // with the prefills of others

    // Sums over the bins that fit.
    double requests = 0;
    double input_tokens = 0;
    double output_tokens = 0;
    double total_seconds = 0;
    double total_prefill_seconds = 0;

    bool any_fits() const { return requests > 0; }
    double output_tokens_per_s() const { return output_tokens / total_seconds; }
};

// Of `in_flight` requests those that memory does not hold wait for their place. Errors: those of refused_request, and the
// missing figure's.
Result<TrafficTime> traffic_time(const Comparison& comparison, const AcceleratorGroup& group,
                                 const Traffic& traffic, double in_flight);

// The seconds of all requests, whether they fit or not: what a ratio is made of where memory is not in question.
Result<double> traffic_seconds(const Comparison& comparison, const AcceleratorGroup& group,
                               const Traffic& traffic, double in_flight);

// With the group's own best number in flight under limits on the means, of those that leave out no request that fits
// alone. Where no number keeps within them in_flight is
// 0 and nothing fits.
Result<TrafficTime> own_traffic_time(const Comparison& comparison, const AcceleratorGroup& group,
                                     const Traffic& traffic, const ServiceLimits& limits);

// The greatest number in flight with which every request fits that fits alone; 0: none does.
double most_that_fits(const Comparison& comparison, const AcceleratorGroup& group, const Traffic& traffic);

// The spread of log(seconds) of each bin under the comparison's calibration; without one empty.
std::vector<Spread> traffic_spreads(const Comparison& comparison, const AcceleratorGroup& group,
                                    const Traffic& traffic, double in_flight);

struct TrafficRatio {
    double requests_fit = 0; // shares of the traffic that both hold
    double tokens_fit = 0;
    std::optional<FigureRange> ratio;   // over the common share, with the interval by prices
    std::optional<Interval> calibrated; // 90 %: the cells' ends, weighted by A's time
    double wins_a = 0;                  // shares of the common requests that each side wins
    double wins_b = 0;
};

// The spreads are those of traffic_spreads, or empty.
TrafficRatio traffic_ratio(const Traffic& traffic, const TrafficTime& a, const FigureRange& divisor_a,
                           const TrafficTime& b, const FigureRange& divisor_b,
                           const std::vector<Spread>& spreads_a = {},
                           const std::vector<Spread>& spreads_b = {});

// How many groups the busiest minute keeps busy, without queueing, and the least whole number of them. Empty where the
// traffic has no times or nothing fits.
struct GroupsNeeded {
    double busy = 0;
    double least = 0;
};
std::optional<GroupsNeeded> groups_needed(const Traffic& traffic, const TrafficTime& time);

} // namespace llmroofline
