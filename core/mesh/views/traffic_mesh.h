// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The mesh of a traffic (TrafficView): whole requests over prompt and output tokens, the comparison's batch in flight, or each side's own best number, in
// a closed loop; the cells are those of the request's mesh. On it lies the traffic (core/mesh/traffic_layer.h). The
// table's share_inside is the share of the requests that lie closer together than those at the cell.
#pragma once

#include "core/mesh/views/request_view_mesh.h"

namespace llmroofline {

class TrafficMesh : public MeshView {
public:
    DisplayAxes axes(const Comparison& comparison) const override;
    std::vector<View> parts(const Comparison& comparison) const override;
    int most_cells() const override { return requests_.most_cells(); }
    MeshResult compute(const Comparison& comparison, const View& part, const DisplayAxes& axes,
                       const std::stop_token& stop) const override;
    Result<MeshTable> table(const Comparison& comparison, const std::stop_token& stop) const override;

private:
    RequestViewMesh requests_;
};

} // namespace llmroofline
