// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decision/candidates.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/cost/memory.h"
#include "core/cost/operators.h"
#include "core/cost/types_in_use.h"
#include "core/decision/group_step.h"
#include "core/request/request_memory.h"
#include "core/request/request_spread.h"
#include "core/request/request_time.h"
#include "core/service/service_level.h"
#include "core/service/serving_cost.h"

namespace llmroofline {

namespace {

constexpr double not_served = std::numeric_limits<double>::quiet_NaN();

double weight_of(std::span<const double> weights, std::size_t cell) {
    return weights.empty() ? 1 : weights[cell];
}

Spread spread_of(const CandidateCosts& candidate, std::size_t cell) {
    return candidate.spreads.empty() ? Spread() : candidate.spreads[cell];
}

CandidateCell cell_of(std::span<const CandidateCosts> candidates, std::size_t cell) {
    CandidateCell result;
    const auto cost = [&](int i) { return candidates[static_cast<std::size_t>(i)].costs[cell]; };
    const int count = static_cast<int>(candidates.size());
    for (int i = 0; i < count; ++i)
        if (!std::isnan(cost(i)) && (result.winner == no_winner || cost(i) < cost(result.winner)))
            result.winner = i;
    if (result.winner == no_winner)
        return result;
    for (int i = 0; i < count; ++i)
        if (i != result.winner && !std::isnan(cost(i)) &&
            (result.second == no_winner || cost(i) < cost(result.second)))
            result.second = i;
    if (result.second == no_winner)
        return result;
    const CandidateCosts& winner = candidates[static_cast<std::size_t>(result.winner)];
    result.margin = cost(result.second) / cost(result.winner) - 1;
    for (int i = 0; i < count; ++i) {
        const CandidateCosts& other = candidates[static_cast<std::size_t>(i)];
        if (i == result.winner || std::isnan(cost(i)))
            continue;
        if (!(cost(result.winner) * winner.high < cost(i) * other.low))
            result.decided_by_prices = false;
        const Spread spread = ratio_spread(spread_of(winner, cell), spread_of(other, cell));
        if (spread.stated() && !leaves_out_1(std::log(cost(i) / cost(result.winner)), spread))
            result.decided_by_calibration = false;
    }
    return result;
}

// What the group's seconds are multiplied by, with its range; or why there is nothing.
CandidateCosts begin(const Result<FigureRange>& divisor, const Measuring& measuring, std::size_t cells,
                     double& factor) {
    CandidateCosts result;
    result.costs.assign(cells, not_served);
    if (!divisor) {
        result.lacks = divisor.errors();
        return result;
    }
    factor = cost_factor(measuring.measure) * divisor->value;
    result.low = divisor->low / divisor->value;
    result.high = divisor->high / divisor->value;
    return result;
}

void lack(CandidateCosts& result, const Missing& missing, const AcceleratorGroup& group) {
    result.lacks = {missing_error(missing, group.accelerator.id, group.node_size())};
    result.costs.assign(result.costs.size(), not_served);
}

} // namespace

std::vector<CandidateCell> winner_map(std::span<const CandidateCosts> candidates) {
    std::vector<CandidateCell> map;
    if (candidates.empty())
        return map;
    const std::size_t cells = candidates.front().costs.size();
    map.reserve(cells);
    for (std::size_t cell = 0; cell < cells; ++cell)
        map.push_back(cell_of(candidates, cell));
    return map;
}

std::vector<CandidateRank> candidate_ranks(std::span<const CandidateCosts> candidates,
                                           std::span<const CandidateCell> map,
                                           std::span<const double> weights) {
    std::vector<CandidateRank> ranks(candidates.size());
    double all = 0;
    double served_by_any = 0;
    for (std::size_t cell = 0; cell < map.size(); ++cell) {
        all += weight_of(weights, cell);
        if (map[cell].winner == no_winner)
            continue;
        served_by_any += weight_of(weights, cell);
        ranks[static_cast<std::size_t>(map[cell].winner)].wins += weight_of(weights, cell);
    }
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        CandidateRank& rank = ranks[i];
        double best = 0;
        double worst = 1;
        for (std::size_t cell = 0; cell < map.size(); ++cell) {
            const double cost = candidates[i].costs[cell];
            if (std::isnan(cost))
                continue;
            const double least = candidates[static_cast<std::size_t>(map[cell].winner)].costs[cell];
            const double weight = weight_of(weights, cell);
            rank.coverage += weight;
            rank.weighted_cost += weight * cost;
            best += weight * least;
            worst = std::max(worst, cost / least);
        }
        if (best > 0) {
            rank.regret = rank.weighted_cost / best - 1;
            rank.worst_regret = worst - 1;
        }
        rank.coverage = all > 0 ? rank.coverage / all : 0;
        rank.wins = served_by_any > 0 ? rank.wins / served_by_any : 0;
    }
    return ranks;
}

double undecided_share(std::span<const CandidateCell> map, std::span<const double> weights) {
    double all = 0;
    double undecided = 0;
    for (std::size_t cell = 0; cell < map.size(); ++cell) {
        if (map[cell].winner == no_winner)
            continue;
        all += weight_of(weights, cell);
        undecided += map[cell].decided() ? 0 : weight_of(weights, cell);
    }
    return all > 0 ? undecided / all : 0;
}

double cost_factor(Measure measure) {
    return measure == Measure::usd ? 1e6 / 3600 : measure == Measure::watt ? 1e6 : 1;
}

CandidateCosts step_costs(const Comparison& comparison, const AcceleratorGroup& group,
                          const Measuring& measuring, std::span<const double> batches,
                          std::span<const double> sequences) {
    double factor = 1;
    CandidateCosts result =
        begin(divisor_of(group, measuring), measuring, batches.size() * sequences.size(), factor);
    if (!result.lacks.empty())
        return result;
    result.lacks =
        refused(comparison.model, comparison.workload, comparison.formulas, comparison.method, group);
    if (!result.lacks.empty())
        return result;
    GroupStep step(comparison, group, comparison.method, sequences.front(), sequences.back());
    const Workload workload = workload_of(comparison);
    MemoryRow memory(comparison.model, workload, group);
    std::optional<StepSpread> spread;
    if (comparison.workload.calibration && comparison.method == Method::operator_by_operator) {
        spread.emplace(comparison, group);
        result.spreads.assign(result.costs.size(), Spread());
    }
    for (std::size_t y = 0; y < batches.size(); ++y) {
        step.set_batch(batches[y]);
        memory.set_batch(batches[y]);
        if (!step.time().available()) {
            lack(result, step.time().missing(), group);
            return result;
        }
        if (spread)
            spread->set_batch(batches[y], sequences.back());
        // The need never falls along a row.
        const auto fitting = std::partition_point(sequences.begin(), sequences.end(), [&](double s) {
            return memory.at(s).total() <= group.accelerator.memory_bytes();
        });
        const auto count = static_cast<std::size_t>(fitting - sequences.begin());
        const std::span<double> row = std::span(result.costs).subspan(y * sequences.size(), count);
        step.seconds_per_token(sequences.first(count), row);
        for (double& cost : row)
            cost *= factor;
        for (std::size_t x = 0; spread && x < count; ++x)
            result.spreads[y * sequences.size() + x] = spread->at(sequences[x]);
    }
    return result;
}

CandidateCosts request_costs(const Comparison& comparison, const AcceleratorGroup& group,
                             const Measuring& measuring, std::span<const double> inputs,
                             std::span<const double> outputs) {
    double factor = 1;
    CandidateCosts result = begin(serving_divisor(comparison, group, measuring), measuring,
                                  inputs.size() * outputs.size(), factor);
    if (!result.lacks.empty())
        return result;
    result.lacks = refused_request(comparison, group);
    if (!result.lacks.empty())
        return result;
    const double greatest = inputs.back() + outputs.back();
    const double batch = static_cast<double>(comparison.request.batch);
    RequestTime time(comparison, group, greatest);
    time.set_batch(batch);
    RequestFit fits(comparison, group);
    std::optional<RequestSpread> spread;
    if (comparison.workload.calibration) {
        spread.emplace(comparison, group, greatest);
        spread->set_batch(batch);
        result.spreads.assign(result.costs.size(), Spread());
    }
    for (std::size_t y = 0; y < outputs.size(); ++y)
        for (std::size_t x = 0; x < inputs.size(); ++x) {
            const RequestEstimate estimate = time.estimate(inputs[x], outputs[y]);
            if (estimate.missing) {
                lack(result, estimate.missing, group);
                return result;
            }
            if (!fits(batch, inputs[x], outputs[y]))
                continue;
            const std::size_t cell = y * inputs.size() + x;
            result.costs[cell] = factor / estimate.tokens_per_s;
            if (spread)
                result.spreads[cell] = spread->at(inputs[x], outputs[y]).total;
        }
    return result;
}

CandidateCosts level_costs(const Comparison& comparison, const AcceleratorGroup& group,
                           const Measuring& measuring, std::span<const double> inputs,
                           std::span<const double> outputs, bool whole) {
    double factor = 1;
    CandidateCosts result = begin(serving_divisor(comparison, group, measuring), measuring,
                                  inputs.size() * outputs.size(), factor);
    if (!result.lacks.empty())
        return result;
    result.lacks = refused_request(comparison, group);
    if (!result.lacks.empty())
        return result;
    const double greatest = inputs.back() + outputs.back();
    ServiceLevel level(comparison, group, greatest);
    if (const Missing missing = level.missing()) {
        lack(result, missing, group);
        return result;
    }
    const Comparison loop = in_closed_loop(comparison);
    std::optional<RequestSpread> spread;
    if (comparison.workload.calibration) {
        spread.emplace(loop, group, greatest);
        result.spreads.assign(result.costs.size(), 0);
    }
    constexpr double close = 1e-3; // of a batch; no colour is as fine
    double guess = 1;
    for (std::size_t y = 0; y < outputs.size(); ++y)
        for (std::size_t x = 0; x < inputs.size(); ++x) {
            const BestBatch best =
                whole ? level.best(inputs[x], outputs[y], comparison.limits)
                      : level.best_real_near(inputs[x], outputs[y], comparison.limits, guess, close);
            if (!best.meets())
                continue;
            guess = best.batch;
            const std::size_t cell = y * inputs.size() + x;
            result.costs[cell] = factor / best.figures.tokens_per_s;
            if (spread) {
                spread->set_batch(best.batch);
                result.spreads[cell] = spread->at(inputs[x], outputs[y]).total;
            }
        }
    return result;
}

std::vector<AcceleratorGroup> candidates_of(const Comparison& comparison) {
    std::vector<AcceleratorGroup> candidates = {comparison.a, comparison.b};
    for (const AcceleratorGroup& other : comparison.others)
        if (candidates.size() < most_candidates)
            candidates.push_back(other);
    return candidates;
}

std::string short_name(const AcceleratorGroup& group) {
    const std::int64_t count = group.accelerators();
    std::string name = group.accelerator.name.empty() ? group.accelerator.id : group.accelerator.name;
    for (const std::string_view brand : {"GeForce ", "Instinct "})
        if (name.starts_with(brand))
            name.erase(0, brand.size());
    if (const std::size_t aside = name.find(" ("); aside != std::string::npos)
        name.erase(aside);
    return count == 1 ? name : std::to_string(count) + " × " + name;
}

std::vector<CandidateCosts> candidate_costs(const Comparison& comparison,
                                            std::span<const AcceleratorGroup> candidates, bool of_requests,
                                            std::span<const double> xs, std::span<const double> ys,
                                            bool whole) {
    std::vector<CandidateCosts> costs;
    for (const AcceleratorGroup& group : candidates) {
        if (!of_requests)
            costs.push_back(step_costs(comparison, group, comparison.measuring, ys, xs));
        else if (comparison.in_flight == InFlight::own)
            costs.push_back(level_costs(comparison, group, comparison.measuring, xs, ys, whole));
        else
            costs.push_back(request_costs(comparison, group, comparison.measuring, xs, ys));
    }
    return costs;
}

CandidateCosts traffic_costs(const Comparison& comparison, const AcceleratorGroup& group,
                             const Measuring& measuring, const Result<TrafficTime>& time,
                             std::vector<Spread> spreads) {
    double factor = 1;
    CandidateCosts result = begin(serving_divisor(comparison, group, measuring), measuring,
                                  time ? time->seconds.size() : 0, factor);
    if (!time) {
        result.lacks.insert(result.lacks.end(), time.errors().begin(), time.errors().end());
        return result;
    }
    if (!result.lacks.empty())
        return result;
    for (std::size_t i = 0; i < result.costs.size(); ++i)
        if (time->fits[i])
            result.costs[i] = factor * time->seconds[i];
    result.spreads = std::move(spreads);
    return result;
}

} // namespace llmroofline
