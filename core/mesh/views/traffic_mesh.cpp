// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/views/traffic_mesh.h"

#include "core/mesh/traffic_layer.h"
#include "core/service/service_level.h"

namespace llmroofline {

namespace {

Comparison as_requests(const Comparison& comparison) {
    Comparison requests = in_closed_loop(comparison);
    requests.view = RequestView{};
    return requests;
}

} // namespace

DisplayAxes TrafficMesh::axes(const Comparison& comparison) const {
    return requests_.axes(as_requests(comparison));
}

std::vector<View> TrafficMesh::parts(const Comparison& comparison) const {
    return {comparison.view};
}

MeshResult TrafficMesh::compute(const Comparison& comparison, const View& part, const DisplayAxes& axes,
                                const std::stop_token& stop) const {
    const Comparison requests = as_requests(comparison);
    MeshResult result = requests_.compute(requests, requests.view, axes, stop);
    result.view = part;
    if (comparison.traffic && result.refusal.empty() && result.complete() && !stop.stop_requested())
        result.traffic = std::make_shared<const TrafficLayer>(traffic_layer(comparison, result.grid()));
    return result;
}

Result<MeshTable> TrafficMesh::table(const Comparison& comparison, const std::stop_token& stop) const {
    auto table = requests_.table(as_requests(comparison), stop);
    if (!table || !comparison.traffic)
        return table;
    const TrafficDensity density(*comparison.traffic);
    MeshColumn inside{"share_inside", {}};
    for (const double cell : density.over(table->grid.x_values, table->grid.y_values))
        inside.values.push_back(density.share_inside(cell));
    table->figures.push_back(std::move(inside));
    return table;
}

} // namespace llmroofline
