// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The winner map of several candidates (core/decision/candidates.h) as figures: over batch and sequence length of one
// step, or over input and output of requests. Pure.
#pragma once

#include <span>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/decision/candidates.h"
#include "core/io/result.h"
#include "core/mesh/mesh_table.h"

namespace llmroofline {

struct CandidateTable {
    // Columns x, y, then winner (1 to N, 0: none), margin, decided and cost_1 … cost_N: seconds, USD a million or
    // joules a million, a token. Where there is no second the margin is not available.
    MeshTable table;
    std::vector<CandidateRank> ranks; // every cell counts alike
    std::vector<Errors> lacks;        // of each candidate
    double undecided = 0;             // share of the cells that have a winner
};

// By the comparison's measure, over its axes. Errors: what refuses every candidate.
Result<CandidateTable> candidate_table(const Comparison& comparison,
                                       std::span<const AcceleratorGroup> candidates, bool of_requests);

} // namespace llmroofline
