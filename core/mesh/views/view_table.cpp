// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/views/view_table.h"

#include <algorithm>
#include <array>

#include "core/cost/types_in_use.h"
#include "core/mesh/views/candidates_mesh.h"
#include "core/mesh/views/disagreement_mesh.h"
#include "core/mesh/views/pairing_mesh.h"
#include "core/mesh/views/request_view_mesh.h"
#include "core/mesh/views/service_level_mesh.h"
#include "core/mesh/views/step_view_mesh.h"
#include "core/mesh/views/traffic_mesh.h"

namespace llmroofline {

const MeshView& mesh_view(const View& view) {
    static const StepViewMesh step;
    static const RequestViewMesh request;
    static const DisagreementMesh disagreement;
    static const TrafficMesh traffic;
    static const ServiceLevelMesh level;
    static const CandidatesMesh candidates;
    static const PairingMesh pairing;
    // In the order of View's alternatives.
    static const std::array<const MeshView*, std::variant_size_v<View>> kinds = {
        &step, &request, &disagreement, &traffic, &level, &candidates, &pairing};
    return *kinds[view.index()];
}

std::vector<View> view_parts(const Comparison& comparison) {
    return mesh_view(comparison.view).parts(comparison);
}

DisplayAxes view_axes(const Comparison& comparison, int cells) {
    const MeshView& view = mesh_view(comparison.view);
    DisplayAxes axes = view.axes(comparison);
    axes.columns = axes.rows = std::min(cells, view.most_cells());
    return axes;
}

MeshResult compute_mesh(const Comparison& comparison, const View& part, const DisplayAxes& axes,
                        const std::stop_token& stop) {
    return mesh_view(part).compute(comparison, part, axes, stop);
}

Result<MeshTable> mesh_table(const Comparison& comparison, const std::stop_token& stop) {
    auto table = mesh_view(comparison.view).table(comparison, stop);
    // The figures of candidates are of more than two sides.
    if (!table || kind_of(comparison.view).group == ViewGroup::candidates)
        return table;
    const auto add = [&](const char* name, const AcceleratorGroup& group) {
        table->texts.push_back({name, to_string(types_in_use(comparison, group))});
    };
    add("types_a", comparison.a);
    add("types_b", comparison.b);
    if (comparison.decode_group && kind_of(comparison.view).of_requests)
        add("types_decode", *comparison.decode_group);
    return table;
}

} // namespace llmroofline
