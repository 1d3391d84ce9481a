// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A mesh is the advantage of A over B in every cell of a grid: performance of A / performance of B. Above 1 A is
// ahead. A cell in which a side lacks a figure is 'not available': a quiet NaN, never zero or infinite. Plain values
// and pure functions. Steps are computed in step_mesh.h, requests in request_mesh.h.
#pragma once

#include <span>
#include <vector>

#include "core/cost/operator.h"
#include "core/mesh/grid.h"

namespace llmroofline {

// The number of first columns of each row that fit a side's memory: the need never falls with the sequence
// length.
struct FitLimits {
    std::vector<std::size_t> a;
    std::vector<std::size_t> b;
};

// A mesh for a picture: log2 of the ratio, in float.
struct MeshPicture {
    Grid grid;
    std::vector<float> log2_ratio;
    FitLimits fits;
    // A figure that a side lacks; every cell is then not available.
    Missing missing_a;
    Missing missing_b;

    bool available() const { return !missing_a && !missing_b; }
};

// A mesh as figures, in double.
struct MeshFigures {
    Grid grid;
    // The values that are compared: of a step tokens/s (operator method) or FLOP/s (global), of requests tokens/s or
    // seconds.
    std::vector<double> a;
    std::vector<double> b;
    std::vector<double> ratio; // above 1 where A is better
    FitLimits fits;
    Missing missing_a;
    Missing missing_b;
};

// A picture's cells alone, for whoever has memory for them.
struct FilledCells {
    bool stopped = false; // what was filled then means nothing
    Missing missing_a;
    Missing missing_b;
};
// The number of cells in which each side is ahead.
struct WinnerShare {
    std::size_t a = 0;
    std::size_t b = 0;
    std::size_t equal = 0;
    std::size_t not_available = 0;
};

WinnerShare winner_share(const MeshFigures& mesh);
WinnerShare winner_share(const MeshPicture& mesh);

// The greatest |log2 ratio| of a picture; 0 where no cell is available.
float greatest_advantage(const MeshPicture& mesh);

} // namespace llmroofline
