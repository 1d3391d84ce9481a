// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How much of a calibrated mesh tells a winner: the cells in which the ratio lies beyond what the spreads of
// both predictions leave open with 90 % confidence (core/step/prediction_spread.h). Pure.
#pragma once

#include <cstddef>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/mesh/mesh.h"
#include "core/step/prediction_spread.h"

namespace llmroofline {

struct DecidedCells {
    std::size_t looked_at = 0; // spread evenly over the mesh, at most `most_per_axis` each way
    std::size_t decided = 0;
};

// `mesh` holds the comparison's figures by the operator method under its calibration, and nothing is missing.
DecidedCells decided_cells(const Comparison& comparison, const MeshFigures& mesh,
                           std::size_t most_per_axis = 24);

// The spread of log ratio in every cell, row-major as the grid; its 90 % interval is interval_of(ratio, spread), and the
// winner is decided where that leaves out 1. A row costs as much as some twenty rows of the mesh. Empty without a
// calibration, and by the global method. Neither side may lack a figure.
std::vector<Spread> step_ratio_spreads(const Comparison& comparison, const Grid& grid, Method method);
std::vector<Spread> request_ratio_spreads(const Comparison& comparison, const Grid& grid,
                                          RequestMetric metric);
// The same where A and B have unlike numbers in flight, each as its comparison has it.
std::vector<Spread> request_ratio_spreads(const Comparison& of_a, const Comparison& of_b, const Grid& grid,
                                          RequestMetric metric);

bool is_decided(double ratio, const Spread& ratio_spread);

} // namespace llmroofline
