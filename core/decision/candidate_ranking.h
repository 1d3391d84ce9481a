// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The candidates of a comparison (core/decision/candidates.h), ranked: over the requests of its traffic, or, without one
// and of steps, over the cells of its axes, which then count alike. Beside the shares and regrets stand what an output
// token costs each of them and takes in joules: over the traffic, or else at one place, the comparison's request or its
// first pin.
//
// A candidate that lacks its price has none of what hangs on it; what it would have to cost an hour to be the cheapest
// of the traffic, or at the place, is said instead.
//
// USD per 10⁶ output tokens; joules; seconds. Pure functions.
#pragma once

#include <optional>
#include <vector>

#include "core/comparison/mesh_point.h"
#include "core/decision/candidates.h"
#include "core/service/service_level.h"
#include "core/traffic/traffic_time.h"

namespace llmroofline {

// One candidate at one place, or over a traffic.
struct CandidateReading {
    Errors lacks; // why it has no times
    bool serves = false;
    double batch = 0;                     // of the whole group; in flight
    LevelBound binds = LevelBound::none;  // of an own best batch
    LevelBound broken = LevelBound::none; // where none keeps within the limits: what a batch of 1 breaks
    double tokens_per_s = 0;
    double seconds_per_token = 0; // as one user sees it
    Errors unpriced;              // why there is no price
    std::optional<FigureRange> usd_per_million;
    std::optional<double> joules_per_token;
    std::optional<double> cost; // by the comparison's measure: seconds, USD or joules of a million
    double low = 1;             // of the cost's range by prices, as factors
    double high = 1;

    bool is_ranked() const { return serves && cost.has_value(); }
};

// A step where the view's places are steps, else a request.
CandidateReading read_candidate(const Comparison& comparison, const AcceleratorGroup& group,
                                const MeshPoint& point);
std::vector<CandidateReading> read_candidates(const Comparison& comparison, const MeshPoint& point);
// The candidate of least cost, of equal ones the first; and whether no other one's range reaches its.
struct CandidateWinner {
    int winner = no_winner;
    int second = no_winner;
    double margin = 0;
    bool decided = true; // by prices
};
CandidateWinner winner_of(const std::vector<CandidateReading>& readings);

struct RankedCandidate {
    CandidateRank rank;
    CandidateReading reading;           // over the traffic, or at the place
    std::optional<GroupPrice> price;    // of the group, where USD count or not
    std::optional<GroupsNeeded> needed; // for the traffic's busiest minute
    // USD/h of the whole group below which it would be the cheapest; of one that has no price.
    std::optional<double> cheapest_below;
};

struct CandidateRanking {
    std::vector<RankedCandidate> candidates; // as candidates_of()
    std::vector<std::size_t> order; // the best single one first, what serves less or is not ranked last
    double undecided = 0;           // share
    bool is_of_traffic = false;
    // What prices leave open is only said where it can be.
    bool has_price_ranges = false;
};

// Errors: what refuses or lacks every candidate.
Result<CandidateRanking> candidate_ranking(const Comparison& comparison);

} // namespace llmroofline
