// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The columns of a row of a request mesh in which memory does not hold all requests at once, and what these take: waves
// (core/request/waves.h). Rows are asked for from top to bottom along an axis of tokens, so that what memory holds only
// falls from cell to cell, and is sought from what it held before. Seconds; tokens. Belongs to one thread.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/comparison/mesh_point.h"
#include "core/mesh/grid.h"
#include "core/request/request_memory.h"
#include "core/request/waves.h"

namespace llmroofline {

struct ColumnRange {
    std::size_t first = 0;
    std::size_t end = 0;
    bool holds(std::size_t x) const { return first <= x && x < end; }
};

class RowWaves {
public:
    // The comparison and the grid must outlive it. `greatest_s` bounds input + output.
    RowWaves(const Comparison& comparison, const AcceleratorGroup& group, const Grid& grid,
             double greatest_s);

    // Goes on to this row: what does not lie along it is the point's. Returns its columns in waves; none by the published
    // formulas.
    ColumnRange go_to(const MeshPoint& row);
    // Of such a column of the row gone to.
    RequestEstimate at(std::size_t column);

private:
    MeshPoint point_at(std::size_t column) const;
    // Requests that memory holds at the column's lengths.
    double held_in(std::size_t column, const MeshPoint& at);

    const Comparison& comparison_;
    const Grid& grid_;
    MeshPoint row_;
    RequestFit fits_;
    Waves waves_;
    std::vector<std::optional<double>> held_; // of each column in the last row that it was in waves
    std::size_t held_columns_;                // that hold one request
    std::size_t whole_columns_;               // that hold all
};

} // namespace llmroofline
