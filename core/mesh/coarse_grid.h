// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What changes slowly over a mesh and costs much, the spreads of calibrated figures, is taken at a few points
// and interpolated between them. Pure.
#pragma once

#include <vector>

#include "core/mesh/grid.h"

namespace llmroofline {

// At most `most_per_axis` of the grid' own values each way, both ends among them.
Grid coarse_grid(const Grid& grid, std::size_t most_per_axis);

// Values at the coarse grid' cells, row-major, taken to the cells of the grid: bilinear in the logarithms of
// batch and length. The coarse grid cover the others.
std::vector<double> interpolated(const std::vector<double>& values, const Grid& coarse, const Grid& grid);

} // namespace llmroofline
