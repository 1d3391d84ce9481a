// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The advantage of A over B in every cell of batch × sequence length: performance of A / performance of B,
// that is t_B/t_A; above 1 A wins. Cells are batch-major (a row is one batch). A cell in which a side has no
// rate is 'not available': a quiet NaN, never zero or infinite.
//
// Performance: global method, the attainable FLOP/s; operator method, tokens/s (decode b/t, prefill b·s/t).
// Pure functions; a long computation stops between rows when `stop` is requested and gives an empty mesh.
#pragma once

#include <span>
#include <stop_token>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/cost/operator.h"
#include "core/io/result.h"
#include "core/mesh/cell_value.h"

namespace llmroofline {

struct MeshAxes {
    std::vector<double> batches;
    std::vector<double> sequences;

    std::size_t cells() const { return batches.size() * sequences.size(); }
};

// How many of the first columns of each row fit a side's memory: the need never falls with the sequence
// length.
struct FitLimits {
    std::vector<std::size_t> a;
    std::vector<std::size_t> b;
};

// For a picture: log2 of the ratio, in float.
struct MeshPicture {
    MeshAxes axes;
    std::vector<float> log2_ratio;
    FitLimits fits;
    // What a side lacks; every cell is then not available.
    Missing missing_a;
    Missing missing_b;

    bool available() const { return !missing_a && !missing_b; }
};

// For figures, in double.
struct MeshFigures {
    MeshAxes axes;
    std::vector<double> perf_a;
    std::vector<double> perf_b;
    std::vector<double> ratio;
    FitLimits fits;
    Missing missing_a;
    Missing missing_b;
};

// Errors: those of `refused` on either side.
Result<MeshFigures> mesh_figures(const Comparison& comparison, Method method,
                                 const std::stop_token& stop = {});
Result<MeshPicture> mesh_picture(const Comparison& comparison, Method method,
                                 const std::stop_token& stop = {});
// On axes of its own, which need not be whole numbers; both ascending and not empty.
Result<MeshPicture> mesh_picture(const Comparison& comparison, Method method, MeshAxes axes,
                                 const std::stop_token& stop = {});

// A picture's cells alone, for whoever has memory for them.
struct FilledCells {
    bool stopped = false; // what was filled then means nothing
    Missing missing_a;
    Missing missing_b;
};
// `cells` takes axes.cells() values. Errors: those of `refused` on either side.
Result<FilledCells> fill_mesh(const Comparison& comparison, Method method, const MeshAxes& axes,
                              CellValue value, std::span<float> cells, const std::stop_token& stop = {});

// Who wins how many of the cells.
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
