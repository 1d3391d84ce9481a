// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The spread of log seconds in every cell of a request mesh, a row at a time: under the calibration as it is, without it,
// and with each of its coordinates moved, so that a cell has a gradient at the cost of some twenty rows of the mesh. Pure.
#pragma once

#include <vector>

#include "core/comparison/comparison.h"
#include "core/mesh/grid.h"
#include "core/step/prediction_spread.h"

namespace llmroofline {

// Row-major as the grid; empty without a calibration. Nothing may be missing on this side.
std::vector<Spread> request_spreads_of_cells(const Comparison& comparison, const AcceleratorGroup& group,
                                             const Grid& grid, RequestMetric metric);

} // namespace llmroofline
