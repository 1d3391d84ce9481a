// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/mesh/mesh_content.h"

#include <algorithm>

#include "core/comparison/mesh_point.h"
#include "core/mesh/views/view_table.h"

namespace llmroofline::gui {

namespace {

AxisScale scale_of(bool log) {
    return {log ? AxisKindShown::log2 : AxisKindShown::linear};
}

AxisSpan viewed(const AxisScale& scale, const AxisSpan& grid, double low, double high) {
    if (!(high > low) || (scale.is_log() && !(low > 0)))
        return grid;
    const AxisSpan span{std::max(grid.low, scale.to_axis(low)), std::min(grid.high, scale.to_axis(high))};
    return span.size() > grid.size() * 1e-6 ? span : grid;
}

bool lies_in(const AxisSpan& span, double at) {
    return at >= span.low && at <= span.high;
}

constexpr double least_half_range = 0.07; // log2 of 1.05: a map of nearly equal cells still has a scale

} // namespace

double needed_half_range(const std::vector<std::shared_ptr<const MeshResult>>& meshes) {
    float greatest = 0;
    for (const auto& mesh : meshes)
        if (mesh)
            greatest = std::max(greatest, mesh->greatest_advantage);
    return std::max(least_half_range, 1.1 * static_cast<double>(greatest));
}

QVector<QPointF> pin_places(const Comparison& comparison) {
    const DisplayAxes axes = view_axes(comparison, 1);
    if (axes.x != Quantity::sequence) {
        const MeshPoint request = mesh_point(comparison);
        return {{request.along(axes.x), request.along(axes.y)}};
    }
    QVector<QPointF> pins;
    for (const Pin& pin : comparison.pins)
        pins.push_back({static_cast<double>(pin.sequence), static_cast<double>(pin.batch)});
    return pins;
}

const MeshResult* MeshContent::scene_with_axes() const {
    for (const auto& scene : scenes)
        if (scene && scene->picture.grid.cells() > 0)
            return scene.get();
    return nullptr;
}

std::optional<PanelGeometry> MeshContent::whole_grid() const {
    const MeshResult* scene = scene_with_axes();
    if (!scene)
        return std::nullopt;
    PanelGeometry grid;
    grid.x = scale_of(scene->log_x);
    grid.y = scale_of(scene->log_y);
    grid.x_span = span_of_cells(grid.x, scene->picture.grid.x_values);
    grid.y_span = span_of_cells(grid.y, scene->picture.grid.y_values);
    return grid;
}

std::optional<PanelGeometry> MeshContent::shown_grid() const {
    auto grid = whole_grid();
    if (grid && !view.is_whole()) {
        grid->x_span = viewed(grid->x, grid->x_span, view.x_low, view.x_high);
        grid->y_span = viewed(grid->y, grid->y_span, view.y_low, view.y_high);
    }
    return grid;
}

bool MeshContent::shows(const QPointF& place) const {
    const auto grid = shown_grid();
    return grid && lies_in(grid->x_span, grid->x.to_axis(place.x())) &&
           lies_in(grid->y_span, grid->y.to_axis(place.y())) &&
           std::any_of(scenes.begin(), scenes.end(),
                       [](const auto& scene) { return scene && scene->has_colours(); });
}

} // namespace llmroofline::gui
