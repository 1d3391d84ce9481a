// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Prefill and decode on unlike candidates (PairingView), as a matrix: no mesh has a pair's two candidates along axes, so
// the result holds the pairs, and no cells. Its figures are a row a pair.
#pragma once

#include "core/mesh/views/mesh_view.h"

namespace llmroofline {

class PairingMesh : public MeshView {
public:
    // Those of requests; nothing lies along them.
    DisplayAxes axes(const Comparison& comparison) const override;
    std::vector<View> parts(const Comparison& comparison) const override;
    MeshResult compute(const Comparison& comparison, const View& part, const DisplayAxes& axes,
                       const std::stop_token& stop) const override;
    Result<MeshTable> table(const Comparison& comparison, const std::stop_token& stop) const override;
};

} // namespace llmroofline
