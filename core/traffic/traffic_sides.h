// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A and B serving the comparison's traffic: what each makes of it with the number in flight that is asked for, the one
// number that compares them, where it comes from, and what it would be otherwise. Plain values and pure functions.
#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/io/result.h"
#include "core/traffic/traffic_time.h"

namespace llmroofline {

// One group, serving.
struct ServedTraffic {
    Result<TrafficTime> time;
    Result<FigureRange> divisor;
    std::vector<Spread> spreads; // under a calibration
    // Where nothing fits with the number asked for: the greatest in flight that would; 0: none.
    double most_in_flight = 0;
    std::optional<GroupsNeeded> needed; // for the busiest minute

    bool available() const { return time && divisor && time->any_fits(); }
};

// The comparison's traffic, in_flight and limits. It must have a traffic.
ServedTraffic serve_traffic(const Comparison& comparison, const AcceleratorGroup& group);

// Over the requests that both hold; nothing where one side is not available.
std::optional<TrafficRatio> ratio_of(const Traffic& traffic, const ServedTraffic& a, const ServedTraffic& b);

// One kind of request.
struct TrafficKind {
    bool long_prompt = false;
    bool long_answer = false;
    double share = 0; // of the requests that both hold
    double input = 0; // means
    double output = 0;
    double seconds_a = 0; // of the group, for one request
    double seconds_b = 0;
    double share_of_time = 0; // of A's
    double ratio = 1;         // by the measure
};

struct TrafficKinds {
    double median_input = 0; // up to these a prompt, or an answer, is short
    double median_output = 0;
    std::vector<TrafficKind>
        kinds; // long then short prompts, short then long answers; none without a request
    TrafficKind all;
};

// Both sides must be available.
TrafficKinds kinds_of(const Traffic& traffic, const ServedTraffic& a, const ServedTraffic& b);

struct TrafficSummary {
    ServedTraffic a;
    ServedTraffic b;
    std::optional<TrafficRatio> ratio;
    TrafficKinds kinds; // where there is a ratio
    // Each side at its own best number in flight without limits, where that is not what is asked for.
    std::optional<TrafficRatio> own_best;
};

// Of the comparison's traffic, which it must have.
TrafficSummary summarize_traffic(const Comparison& comparison);

// Conditions under which the number is another one.
enum class TrafficCondition { as_asked, own_best, own_best_within, bounds, usd, watt, preset };

struct TrafficNumber {
    TrafficCondition condition = TrafficCondition::as_asked;
    std::size_t preset = 0; // of the traffics given
    std::optional<TrafficRatio> ratio;
    Errors why; // there is none; empty: no request fits, or no number in flight keeps within the limits
};

// The comparison with that condition in place of its own; of a preset with that traffic.
Comparison under_condition(Comparison comparison, TrafficCondition condition,
                           const Traffic* preset = nullptr);

// The comparison's own number first, then those that its traffic gives otherwise, then each other of `presets`. Bounds
// are among them only under a calibration, and a limit only where there is one.
std::vector<TrafficNumber> traffic_numbers(const Comparison& comparison, const std::vector<Traffic>& presets,
                                           const std::stop_token& stop = {});

} // namespace llmroofline
