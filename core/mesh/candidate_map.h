// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a map of candidates shows: in each cell who costs least and by how much, and how far every other one lies beyond
// that; where names may stand; and the ranking beside it. Plain value.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/decision/candidate_ranking.h"
#include "core/mesh/largest_rectangle.h"

namespace llmroofline {

// Cells all of which one candidate wins.
struct CandidatePlate {
    int candidate = no_winner;
    CellRectangle cells;

    bool operator==(const CandidatePlate&) const = default;
};

struct CandidateMap {
    std::vector<CandidateCell> cells; // row-major; empty in any other view
    // Of each candidate log2(cost/least cost) in every cell; NaN where it does not serve.
    std::vector<std::vector<float>> beyond;
    std::vector<CandidatePlate> plates; // the largest first
    std::vector<std::string> names;     // as the groups are called, without the vendor
    std::vector<Errors> lacks;
    CandidateRanking ranking;
    Measure measure = Measure::speed;
    bool own_batch = false;      // each at its own best batch
    bool open_by_prices = false; // some cell is undecided by these
    bool open_by_calibration = false;

    bool is_shown() const { return !cells.empty(); }
    std::size_t count() const { return names.size(); }
};

inline constexpr std::size_t most_plates = 2; // of one candidate

// The map of these costs on a grid of this width; without a ranking.
CandidateMap candidate_map(const std::vector<CandidateCosts>& costs, std::size_t width);

} // namespace llmroofline
