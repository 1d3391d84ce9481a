// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The winner map of candidates (CandidatesView): of A, B and the others the one that costs least by the comparison's
// measure, in each cell, and the ranking of all. Over a step's batch and context, or over input and output of requests,
// at the request's batch or each at its own best one. A picture has that one among real numbers, so that whole batches
// draw no steps; figures have whole ones.
#pragma once

#include "core/mesh/views/mesh_view.h"

namespace llmroofline {

class CandidatesMesh : public MeshView {
public:
    DisplayAxes axes(const Comparison& comparison) const override;
    std::vector<View> parts(const Comparison& comparison) const override;
    int most_cells() const override { return 96; } // every cell is computed for each candidate
    MeshResult compute(const Comparison& comparison, const View& part, const DisplayAxes& axes,
                       const std::stop_token& stop) const override;
    Result<MeshTable> table(const Comparison& comparison, const std::stop_token& stop) const override;
};

} // namespace llmroofline
