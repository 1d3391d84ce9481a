// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the ratio of a mesh has a given value: 1 is break-even. The lines' course comes from the cells
// (marching squares); each point on it is then a root of the step times themselves, not an interpolation
// between cells.
#pragma once

#include <vector>

#include "core/comparison/comparison.h"
#include "core/mesh/mesh.h"

namespace llmroofline {

struct ContourPoint {
    double x = 0;
    double y = 0;
};

// A line is open, or closed with its first point repeated at the end.
using ContourLine = std::vector<ContourPoint>;

// `mesh` is the picture of `comparison` by `method`. There are no lines where the ratio lies on one side everywhere,
// or is not available. Pure.
std::vector<ContourLine> contour(const Comparison& comparison, Method method, const MeshPicture& mesh,
                                 double ratio);

// The same for a mesh of anything else: each point interpolated between two cells, linear in the logarithms
// of ratio and axis, along which ratios of times run almost straight.
std::vector<ContourLine> interpolated_contour(const MeshPicture& mesh, double ratio);

} // namespace llmroofline
