// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The spreads of calibrated figures change slowly over a mesh and cost much. They are computed at a few points and
// interpolated between them. Pure.
#pragma once

#include <vector>

#include "core/mesh/grid.h"

namespace llmroofline {

// Keeps at most `most_per_axis` of the grid's own values each way, both ends among them.
Grid coarse_grid(const Grid& grid, std::size_t most_per_axis);

// Takes values at the coarse grid's cells, row-major, to the cells of the grid: bilinear in the logarithms of both
// axes. The coarse grid covers the other.
std::vector<double> interpolated(const std::vector<double>& values, const Grid& coarse, const Grid& grid);

} // namespace llmroofline
