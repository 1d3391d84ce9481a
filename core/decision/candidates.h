// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which of several groups is best where, and what a wrong single choice costs. Each candidate has a cost in every cell
// x of a map, or for every bin of a traffic; what it cannot serve has none (a quiet NaN).
//
//     winner(x) = argmin_i c_i(x)            of equal ones the first
//     margin(x) = c_second(x)/c_winner(x) − 1
//     regret_i  = Σ q(x)·c_i(x) / Σ q(x)·min_j c_j(x) − 1,  over the x that i serves
//     worst_i   = max_x c_i(x)/min_j c_j(x) − 1
//
// with q the weight of a cell: 1 in a map, the requests of a bin. The best single candidate's regret is what a mixed
// fleet could save at most. A cell is decided where no other candidate's cost, prices being ranges, reaches the
// winner's, and, under a calibration, where the winner is told apart from each with 90 % confidence.
//
// Pure functions; plain values.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/io/result.h"
#include "core/measure/measure.h"
#include "core/traffic/traffic_time.h"

namespace llmroofline {

// One candidate's costs, cell by cell. Where a figure or a price is missing it has none anywhere, and says why.
struct CandidateCosts {
    Errors lacks;
    std::vector<double> costs; // NaN: not served
    double low = 1;            // of the price's range, as factors of the cost
    double high = 1;
    std::vector<Spread> spreads; // of the cost's logarithm under a calibration; else empty
};

inline constexpr int no_winner = -1;

struct CandidateCell {
    int winner = no_winner;
    int second = no_winner;
    double margin = 0; // 0 where there is no second
    bool decided_by_prices = true;
    bool decided_by_calibration = true;

    bool decided() const { return decided_by_prices && decided_by_calibration; }
};

std::vector<CandidateCell> winner_map(std::span<const CandidateCosts> candidates);

// Shares are of the weights.
struct CandidateRank {
    double wins = 0;              // of the cells that any candidate serves
    double coverage = 0;          // of all cells
    std::optional<double> regret; // empty: it serves no cell
    std::optional<double> worst_regret;
    double weighted_cost = 0; // Σ q·c over what it serves
};

// `weights` has one for each cell, or is empty: all alike.
std::vector<CandidateRank> candidate_ranks(std::span<const CandidateCosts> candidates,
                                           std::span<const CandidateCell> map,
                                           std::span<const double> weights);
double undecided_share(std::span<const CandidateCell> map, std::span<const double> weights);

// The factor of cost that a measure makes of seconds × divisor: of speed seconds, of accelerators seconds of one, of
// prices USD a million and of watts joules a million.
double cost_factor(Measure measure);

// A token's cost in one step of the comparison's phase and method: a row for each batch, a column for each length.
CandidateCosts step_costs(const Comparison& comparison, const AcceleratorGroup& group,
                          const Measuring& measuring, std::span<const double> batches,
                          std::span<const double> sequences);

// An output token's cost in requests of the comparison's batch: a row for each output, a column for each input.
CandidateCosts request_costs(const Comparison& comparison, const AcceleratorGroup& group,
                             const Measuring& measuring, std::span<const double> inputs,
                             std::span<const double> outputs);

// The same with each group's own best batch in a closed loop within the comparison's limits; without `whole` among real
// numbers, which a picture shows without the steps of whole batches.
CandidateCosts level_costs(const Comparison& comparison, const AcceleratorGroup& group,
                           const Measuring& measuring, std::span<const double> inputs,
                           std::span<const double> outputs, bool whole);

// A, B and the others, as many as a map can tell apart.
inline constexpr std::size_t most_candidates = 8;
std::vector<AcceleratorGroup> candidates_of(const Comparison& comparison);
// RTX 5090, 4 × H20 96GB: without vendor, brand, and what stands in brackets.
std::string short_name(const AcceleratorGroup& group);

// The cost of each candidate by the comparison's measure, a row for each y: of steps context along x and batch along y,
// of requests input and output, at the batch of the comparison's request or each at its own best one, as the comparison
// has in_flight.
std::vector<CandidateCosts> candidate_costs(const Comparison& comparison,
                                            std::span<const AcceleratorGroup> candidates, bool of_requests,
                                            std::span<const double> xs, std::span<const double> ys,
                                            bool whole = true);

// A request's cost (USD or joules of a million requests), bin by bin.
CandidateCosts traffic_costs(const Comparison& comparison, const AcceleratorGroup& group,
                             const Measuring& measuring, const Result<TrafficTime>& time,
                             std::vector<Spread> spreads = {});

} // namespace llmroofline
