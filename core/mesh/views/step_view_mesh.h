// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Meshes of one step, by one method or both side by side (StepView). Contours are roots of the step times themselves;
// a region says who is ahead and what binds each side.
#pragma once

#include "core/mesh/views/mesh_view.h"

namespace llmroofline {

class StepViewMesh : public MeshView {
public:
    DisplayAxes axes(const Comparison& comparison) const override;
    std::vector<View> parts(const Comparison& comparison) const override;
    MeshResult compute(const Comparison& comparison, const View& part, const DisplayAxes& axes,
                       const std::stop_token& stop) const override;
    Result<MeshTable> table(const Comparison& comparison, const std::stop_token& stop) const override;
};

// The figures of a mesh of steps as a table; no spreads: no intervals.
MeshTable step_table(MeshFigures figures, const std::vector<Spread>& ratio_spread = {});

// Finds where memory ends on a mesh of steps.
FitBoundary step_fit_boundary(const Comparison& comparison, const Grid& grid, const FitLimits& fits);

} // namespace llmroofline
