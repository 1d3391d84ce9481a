// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where on a mesh the same can be said of every cell: who is ahead and what binds each side. For each such
// statement the largest rectangle in which it holds throughout, so that words put there are true wherever
// they stand. Pure.
#pragma once

#include <vector>

#include "core/comparison/comparison.h"
#include "core/mesh/mesh.h"
#include "core/step/roofs.h"

namespace llmroofline {

enum class Winner { a, b, neither };

struct RegionKind {
    Winner winner = Winner::neither;
    Bound bound_a = Bound::memory;
    Bound bound_b = Bound::memory;

    bool operator==(const RegionKind&) const = default;
};

// A region has the columns x0 … x1 and the rows y0 … y1 of the grid, both ends included.
struct Region {
    RegionKind kind;
    std::size_t x0 = 0, x1 = 0, y0 = 0, y1 = 0;

    std::size_t width() const { return x1 - x0 + 1; }
    std::size_t height() const { return y1 - y0 + 1; }
};

// Returns regions at least `least_width` × `least_height` cells in size, the largest first, one for each statement.
// Empty if a rate is missing or the published formulas are not defined. Both are equal where A's performance / B's is
// `break_even`.
std::vector<Region> regions(const Comparison& comparison, Method method, const Grid& grid,
                            std::size_t least_width, std::size_t least_height, double break_even = 1);

// The same where what can be said of each cell is known: row-major, `width` cells a row.
std::vector<Region> regions(const std::vector<RegionKind>& cells, std::size_t width, std::size_t least_width,
                            std::size_t least_height);

} // namespace llmroofline
