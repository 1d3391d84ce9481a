// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What changes slowly over a mesh and costs much, the spreads of calibrated figures, is taken at a few points
// and interpolated between them. Pure.
#pragma once

#include <vector>

#include "core/mesh/mesh.h"

namespace llmroofline {

// At most `most_per_axis` of the axes' own values each way, both ends among them.
MeshAxes coarse_axes(const MeshAxes& axes, std::size_t most_per_axis);

// Values at the coarse axes' cells, row-major, taken to the cells of the axes: bilinear in the logarithms of
// batch and length. The coarse axes cover the others.
std::vector<double> interpolated(const std::vector<double>& values, const MeshAxes& coarse,
                                 const MeshAxes& axes);

} // namespace llmroofline
