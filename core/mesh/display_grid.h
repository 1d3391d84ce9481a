// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The grid on which a mesh is drawn: exactly even on the axis drawn (real-valued, not rounded to whole tokens), so that
// each cell stands where its values are. Pure.
#pragma once

#include "core/comparison/axis.h"
#include "core/mesh/grid.h"

namespace llmroofline {

// The axes of a mesh and its number of cells.
struct DisplayAxes {
    Quantity x = Quantity::sequence;
    Quantity y = Quantity::batch;
    Axis x_axis;
    Axis y_axis;
    int columns = 0;
    int rows = 0;
};

// An axis has as many cells as values.
int cells_of(const Axis& axis);
// Says whether an axis is drawn logarithmic: geometric ones, and lists that span more than a factor of eight.
bool is_log(const Axis& axis);

// The cells are even between the ends of the axes; an axis of one value has one cell.
Grid display_grid(const DisplayAxes& axes);

} // namespace llmroofline
