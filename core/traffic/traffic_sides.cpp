// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/traffic_sides.h"

#include <algorithm>

#include "core/io/error_lists.h"
#include "core/service/serving_cost.h"

namespace llmroofline {

namespace {

// The weighted median of a mean of the bins.
double median_of(const std::vector<TrafficBin>& bins, double TrafficBin::*length) {
    std::vector<const TrafficBin*> sorted;
    double requests = 0;
    for (const TrafficBin& bin : bins) {
        sorted.push_back(&bin);
        requests += bin.requests;
    }
    std::sort(sorted.begin(), sorted.end(), [length](const TrafficBin* first, const TrafficBin* second) {
        return first->*length < second->*length;
    });
    double sum = 0;
    for (const TrafficBin* bin : sorted) {
        sum += bin->requests;
        if (2 * sum >= requests)
            return bin->*length;
    }
    return 0;
}

// Sums of a kind, of which means are made at last.
void add_to(TrafficKind& kind, const TrafficBin& bin, double seconds_a, double seconds_b) {
    kind.share += bin.requests;
    kind.input += bin.requests * bin.input;
    kind.output += bin.requests * bin.output;
    kind.seconds_a += bin.requests * seconds_a;
    kind.seconds_b += bin.requests * seconds_b;
}

void finish(TrafficKind& kind, double requests, double seconds, double by_measure) {
    if (kind.share == 0)
        return;
    kind.share_of_time = kind.seconds_a / seconds;
    kind.ratio = by_measure * kind.seconds_b / kind.seconds_a;
    for (double* const sum : {&kind.input, &kind.output, &kind.seconds_a, &kind.seconds_b})
        *sum /= kind.share;
    kind.share /= requests;
}

TrafficNumber number_of(const Comparison& comparison, TrafficCondition condition, std::size_t preset = 0) {
    TrafficNumber number;
    number.condition = condition;
    number.preset = preset;
    const ServedTraffic a = serve_traffic(comparison, comparison.a);
    const ServedTraffic b = serve_traffic(comparison, comparison.b);
    number.ratio = ratio_of(*comparison.traffic, a, b);
    for (const ServedTraffic* side : {&a, &b}) {
        if (!side->time)
            add_new(number.why, side->time.errors());
        if (!side->divisor)
            add_new(number.why, side->divisor.errors());
    }
    return number;
}

} // namespace

ServedTraffic serve_traffic(const Comparison& comparison, const AcceleratorGroup& group) {
    const Traffic& traffic = *comparison.traffic;
    const bool fixed = comparison.in_flight == InFlight::fixed;
    ServedTraffic served{
        fixed ? traffic_time(comparison, group, traffic, static_cast<double>(comparison.request.batch))
              : own_traffic_time(comparison, group, traffic, comparison.limits),
        serving_divisor(comparison, group, comparison.measuring),
        {},
        0,
        {}};
    if (!served.time)
        return served;
    if (!served.time->any_fits()) {
        served.most_in_flight = most_that_fits(comparison, group, traffic);
        return served;
    }
    served.spreads = traffic_spreads(comparison, group, traffic, served.time->in_flight);
    served.needed = groups_needed(traffic, *served.time);
    return served;
}

std::optional<TrafficRatio> ratio_of(const Traffic& traffic, const ServedTraffic& a, const ServedTraffic& b) {
    if (!a.available() || !b.available())
        return std::nullopt;
    const TrafficRatio ratio =
        traffic_ratio(traffic, *a.time, *a.divisor, *b.time, *b.divisor, a.spreads, b.spreads);
    return ratio.ratio ? std::optional(ratio) : std::nullopt;
}

TrafficKinds kinds_of(const Traffic& traffic, const ServedTraffic& a, const ServedTraffic& b) {
    TrafficKinds kinds;
    kinds.median_input = median_of(traffic.bins, &TrafficBin::input);
    kinds.median_output = median_of(traffic.bins, &TrafficBin::output);
    for (const bool long_answer : {false, true})
        for (const bool long_prompt : {true, false}) {
            TrafficKind kind;
            kind.long_prompt = long_prompt;
            kind.long_answer = long_answer;
            kinds.kinds.push_back(kind);
        }
    for (std::size_t i = 0; i < traffic.bins.size(); ++i) {
        const TrafficBin& bin = traffic.bins[i];
        if (!a.time->fits[i] || !b.time->fits[i])
            continue;
        const std::size_t kind =
            (bin.output > kinds.median_output ? 2 : 0) + (bin.input > kinds.median_input ? 0 : 1);
        add_to(kinds.kinds[kind], bin, a.time->seconds[i], b.time->seconds[i]);
        add_to(kinds.all, bin, a.time->seconds[i], b.time->seconds[i]);
    }
    const double by_measure = b.divisor->value / a.divisor->value;
    const double requests = kinds.all.share;
    const double seconds = kinds.all.seconds_a;
    for (TrafficKind& kind : kinds.kinds)
        finish(kind, requests, seconds, by_measure);
    finish(kinds.all, requests, seconds, by_measure);
    std::erase_if(kinds.kinds, [](const TrafficKind& kind) { return kind.share == 0; });
    return kinds;
}

TrafficSummary summarize_traffic(const Comparison& comparison) {
    TrafficSummary summary{
        serve_traffic(comparison, comparison.a), serve_traffic(comparison, comparison.b), {}, {}, {}};
    summary.ratio = ratio_of(*comparison.traffic, summary.a, summary.b);
    if (!summary.ratio)
        return summary;
    summary.kinds = kinds_of(*comparison.traffic, summary.a, summary.b);
    if (comparison.in_flight == InFlight::fixed)
        summary.own_best =
            number_of(under_condition(comparison, TrafficCondition::own_best), TrafficCondition::own_best)
                .ratio;
    return summary;
}

Comparison under_condition(Comparison comparison, TrafficCondition condition, const Traffic* preset) {
    switch (condition) {
    case TrafficCondition::as_asked:
        break;
    case TrafficCondition::own_best:
        comparison.in_flight = InFlight::own;
        comparison.limits.ttft_s.reset();
        comparison.limits.tpot_s.reset();
        break;
    case TrafficCondition::own_best_within:
        comparison.in_flight = InFlight::own;
        break;
    case TrafficCondition::bounds:
        comparison.workload.calibration.reset();
        comparison.workload.calibration_id.clear();
        comparison.workload.calibration_fingerprint.clear();
        break;
    case TrafficCondition::usd:
        comparison.measuring.measure = Measure::usd;
        break;
    case TrafficCondition::watt:
        comparison.measuring.measure = Measure::watt;
        break;
    case TrafficCondition::preset:
        comparison.traffic = *preset;
        break;
    }
    return comparison;
}

std::vector<TrafficNumber> traffic_numbers(const Comparison& comparison, const std::vector<Traffic>& presets,
                                           const std::stop_token& stop) {
    using Condition = TrafficCondition;
    std::vector<Condition> conditions = {Condition::as_asked, Condition::own_best};
    if (comparison.limits.ttft_s || comparison.limits.tpot_s)
        conditions.push_back(Condition::own_best_within);
    if (comparison.workload.calibration)
        conditions.push_back(Condition::bounds);
    if (comparison.measuring.measure != Measure::usd)
        conditions.push_back(Condition::usd);
    if (comparison.measuring.measure != Measure::watt)
        conditions.push_back(Condition::watt);
    std::vector<TrafficNumber> numbers;
    for (const Condition condition : conditions) {
        if (stop.stop_requested())
            return {};
        numbers.push_back(number_of(under_condition(comparison, condition), condition));
    }
    for (std::size_t i = 0; i < presets.size(); ++i) {
        if (stop.stop_requested())
            return {};
        if (presets[i].id != comparison.traffic->id)
            numbers.push_back(
                number_of(under_condition(comparison, Condition::preset, &presets[i]), Condition::preset, i));
    }
    return numbers;
}

} // namespace llmroofline
