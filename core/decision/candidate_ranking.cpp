// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decision/candidate_ranking.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "core/cost/memory.h"
#include "core/cost/operators.h"
#include "core/cost/types_in_use.h"
#include "core/decision/flips.h"
#include "core/io/error_lists.h"
#include "core/request/request_time.h"
#include "core/service/serving_cost.h"

namespace llmroofline {

namespace {

void read_step(CandidateReading& reading, const Comparison& comparison, const AcceleratorGroup& group,
               const MeshPoint& point) {
    const auto speed = performance_of(comparison, group, ComparedStep{point.batch, point.sequence}, {});
    if (!speed) {
        reading.lacks = speed.errors();
        return;
    }
    reading.batch = point.batch;
    reading.tokens_per_s = speed.value();
    reading.seconds_per_token = point.batch / speed.value();
    reading.serves =
        memory_use(comparison.model, workload_of(comparison), group, point.batch, point.sequence).total() <=
        group.accelerator.memory_bytes();
}

void read_own_batch(CandidateReading& reading, const Comparison& comparison, const AcceleratorGroup& group,
                    const MeshPoint& point) {
    const auto best = service_level(comparison, group, point.input, point.output, comparison.limits);
    if (!best) {
        reading.lacks = best.errors();
        return;
    }
    reading.serves = best->meets();
    reading.batch = best->batch;
    reading.binds = best->binds;
    reading.broken = best->broken;
    reading.tokens_per_s = best->figures.tokens_per_s;
    reading.seconds_per_token = best->figures.tpot;
}

void read_request(CandidateReading& reading, const Comparison& comparison, const AcceleratorGroup& group,
                  const MeshPoint& point) {
    Comparison at = comparison;
    at.request = request_at(comparison, point);
    const auto estimate = estimate_request(at, group);
    if (!estimate) {
        reading.lacks = estimate.errors();
        return;
    }
    if (estimate->missing) {
        reading.lacks = {missing_error(estimate->missing, group.accelerator.id, group.node_size())};
        return;
    }
    reading.serves = estimate->fits;
    reading.batch = static_cast<double>(at.request.batch);
    reading.tokens_per_s = estimate->tokens_per_s;
    reading.seconds_per_token = estimate->tpot;
}

// What hangs on prices and power, where the times are known.
void add_costs(CandidateReading& reading, const Comparison& comparison, const AcceleratorGroup& group,
               bool of_requests) {
    const Measuring& measuring = comparison.measuring;
    Measuring in_usd = measuring;
    in_usd.measure = Measure::usd;
    Measuring in_watts = measuring;
    in_watts.measure = Measure::watt;
    const auto divisor = [&](const Measuring& by) {
        return of_requests ? serving_divisor(comparison, group, by) : divisor_of(group, by);
    };
    const auto price = divisor(in_usd);
    if (!price)
        reading.unpriced = price.errors();
    if (!reading.lacks.empty() || !(reading.tokens_per_s > 0))
        return;
    if (price)
        reading.usd_per_million = usd_per_million(price.value(), reading.tokens_per_s);
    if (const auto watts = divisor(in_watts))
        reading.joules_per_token = joules_per_token(watts->value, reading.tokens_per_s);
    const auto measured = divisor(measuring);
    if (!measured) {
        reading.lacks = measured.errors();
        return;
    }
    reading.cost = cost_factor(measuring.measure) * measured->value / reading.tokens_per_s;
    reading.low = measured->low / measured->value;
    reading.high = measured->high / measured->value;
}

Result<TrafficTime> time_of(const Comparison& comparison, const AcceleratorGroup& group) {
    const Traffic& traffic = *comparison.traffic;
    return comparison.in_flight == InFlight::own
               ? own_traffic_time(comparison, group, traffic, comparison.limits)
               : traffic_time(comparison, group, traffic, static_cast<double>(comparison.request.batch));
}

CandidateReading reading_of(const Comparison& comparison, const AcceleratorGroup& group,
                            const Result<TrafficTime>& time) {
    CandidateReading reading;
    if (!time) {
        reading.lacks = time.errors();
    } else if (time->any_fits() && time->output_tokens > 0) {
        reading.serves = true;
        reading.batch = time->in_flight;
        reading.binds = time->binds;
        reading.tokens_per_s = time->output_tokens_per_s();
        reading.seconds_per_token = time->tpot;
    }
    add_costs(reading, comparison, group, true);
    return reading;
}

MeshPoint place_of(const Comparison& comparison) {
    MeshPoint point = mesh_point(comparison);
    if (!is_of_requests(comparison.view) && !comparison.pins.empty()) {
        point.batch = static_cast<double>(comparison.pins.front().batch);
        point.sequence = static_cast<double>(comparison.pins.front().sequence);
    }
    return point;
}

// By costs of the same work: the cheapest one's over what this one takes of it.
void add_break_even(CandidateRanking& ranking, const Comparison& comparison) {
    if (comparison.measuring.measure != Measure::usd)
        return;
    const RankedCandidate* cheapest = nullptr;
    for (const RankedCandidate& one : ranking.candidates)
        if (one.reading.is_ranked() && (!cheapest || *one.reading.cost < *cheapest->reading.cost))
            cheapest = &one;
    if (!cheapest)
        return;
    for (RankedCandidate& one : ranking.candidates)
        if (!one.reading.unpriced.empty() && one.reading.serves)
            one.cheapest_below =
                *cheapest->reading.cost / cost_factor(Measure::usd) * one.reading.tokens_per_s;
}

} // namespace

CandidateReading read_candidate(const Comparison& comparison, const AcceleratorGroup& group,
                                const MeshPoint& point) {
    CandidateReading reading;
    const bool of_requests = is_of_requests(comparison.view);
    if (!of_requests)
        read_step(reading, comparison, group, point);
    else if (comparison.in_flight == InFlight::own)
        read_own_batch(reading, comparison, group, point);
    else
        read_request(reading, comparison, group, point);
    add_costs(reading, comparison, group, of_requests);
    return reading;
}

std::vector<CandidateReading> read_candidates(const Comparison& comparison, const MeshPoint& point) {
    std::vector<CandidateReading> readings;
    for (const AcceleratorGroup& group : candidates_of(comparison))
        readings.push_back(read_candidate(comparison, group, point));
    return readings;
}

CandidateWinner winner_of(const std::vector<CandidateReading>& readings) {
    std::vector<CandidateCosts> costs;
    for (const CandidateReading& reading : readings)
        costs.push_back({{},
                         {reading.is_ranked() ? *reading.cost : std::numeric_limits<double>::quiet_NaN()},
                         reading.low,
                         reading.high,
                         {}});
    const std::vector<CandidateCell> map = winner_map(costs);
    if (map.empty())
        return {};
    return {map.front().winner, map.front().second, map.front().margin, map.front().decided_by_prices};
}

Result<CandidateRanking> candidate_ranking(const Comparison& comparison) {
    const std::vector<AcceleratorGroup> groups = candidates_of(comparison);
    const bool of_requests = is_of_requests(comparison.view);
    CandidateRanking ranking;
    ranking.is_of_traffic = of_requests && comparison.traffic.has_value();
    ranking.candidates.resize(groups.size());
    std::vector<CandidateCosts> costs;
    std::vector<double> weights;
    if (ranking.is_of_traffic) {
        for (const TrafficBin& bin : comparison.traffic->bins)
            weights.push_back(bin.requests);
        for (std::size_t i = 0; i < groups.size(); ++i) {
            const auto time = time_of(comparison, groups[i]);
            std::vector<Spread> spreads;
            if (time && comparison.workload.calibration)
                spreads = traffic_spreads(comparison, groups[i], *comparison.traffic, time->in_flight);
            costs.push_back(
                traffic_costs(comparison, groups[i], comparison.measuring, time, std::move(spreads)));
            if (costs.back().costs.empty())
                costs.back().costs.assign(weights.size(), std::numeric_limits<double>::quiet_NaN());
            ranking.candidates[i].reading = reading_of(comparison, groups[i], time);
            if (time)
                ranking.candidates[i].needed = groups_needed(*comparison.traffic, *time);
        }
    } else {
        const Axis& y = of_requests ? comparison.output : comparison.batch;
        costs = candidate_costs(comparison, groups, of_requests, comparison.sequence.values(), y.values());
        const std::vector<CandidateReading> readings = read_candidates(comparison, place_of(comparison));
        for (std::size_t i = 0; i < groups.size(); ++i)
            ranking.candidates[i].reading = readings[i];
    }
    Errors all;
    for (const CandidateCosts& of_one : costs)
        add_new(all, of_one.lacks);
    if (std::none_of(costs.begin(), costs.end(), [](const CandidateCosts& one) { return one.lacks.empty(); }))
        return all;
    const std::vector<CandidateCell> map = winner_map(costs);
    const std::vector<CandidateRank> ranks = candidate_ranks(costs, map, weights);
    ranking.undecided = undecided_share(map, weights);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        ranking.candidates[i].rank = ranks[i];
        ranking.has_price_ranges |= costs[i].low < 1 || costs[i].high > 1;
        if (const auto price = price_of(groups[i], comparison.measuring))
            ranking.candidates[i].price = price.value();
    }
    add_break_even(ranking, comparison);
    ranking.order.resize(groups.size());
    std::iota(ranking.order.begin(), ranking.order.end(), std::size_t{0});
    // What serves less than another stands behind it, however cheap the rest is. Over a traffic by the cost of all of it;
    // else by the regret over the map, of which the place is only one cell.
    double most = 0;
    for (const RankedCandidate& one : ranking.candidates)
        most = std::max(most, one.rank.regret ? one.rank.coverage : 0);
    const auto key = [&](std::size_t i) {
        const RankedCandidate& one = ranking.candidates[i];
        const double none = std::numeric_limits<double>::infinity();
        return std::pair(one.rank.coverage < most - 1e-9, !one.rank.regret ? none
                                                          : ranking.is_of_traffic
                                                              ? one.reading.cost.value_or(none)
                                                              : *one.rank.regret);
    };
    std::stable_sort(ranking.order.begin(), ranking.order.end(),
                     [&](std::size_t one, std::size_t other) { return key(one) < key(other); });
    return ranking;
}

} // namespace llmroofline
