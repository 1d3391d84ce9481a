// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The mesh of whole requests (RequestView): two of batch, input and output along the axes, the third as the
// comparison's request has it. Contours are interpolated between cells; a region says who is ahead, not what binds.
#pragma once

#include "core/mesh/views/mesh_view.h"

namespace llmroofline {

// As compute() of RequestViewMesh, where the sides may have unlike numbers in flight: `of_a` is the comparison as A has it,
// `of_b` as B; they differ in their request's batch alone, which then lies along no axis.
MeshResult compute_request_mesh(const Comparison& of_a, const Comparison& of_b, const View& part,
                                const DisplayAxes& axes, const std::stop_token& stop);

class RequestViewMesh : public MeshView {
public:
    DisplayAxes axes(const Comparison& comparison) const override;
    std::vector<View> parts(const Comparison& comparison) const override;
    int most_cells() const override { return 96; } // a cell costs more than a step's
    MeshResult compute(const Comparison& comparison, const View& part, const DisplayAxes& axes,
                       const std::stop_token& stop) const override;
    Result<MeshTable> table(const Comparison& comparison, const std::stop_token& stop) const override;
};

} // namespace llmroofline
