// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/mesh/mesh_content.h"

#include <algorithm>

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

} // namespace

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
        grid->x_span = viewed(grid->x, grid->x_span, view.sequence_low, view.sequence_high);
        grid->y_span = viewed(grid->y, grid->y_span, view.batch_low, view.batch_high);
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
