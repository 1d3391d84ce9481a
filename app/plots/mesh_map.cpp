// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/mesh_map.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <QPaintEngine>
#include <QPainter>

#include "core/mesh/vector_width.h"

namespace llmroofline::gui {

namespace {

constexpr double vector_scale = 3;

// The two cells whose middles a pixel lies between: `at`, the next, and how far towards that.
struct Between {
    std::vector<int> at;
    std::vector<float> share;
};

Between cells_between(const AxisSpan& shown, const AxisSpan& whole, std::size_t cells, int pixels) {
    Between between;
    const double last = static_cast<double>(cells - 1);
    for (int i = 0; i < pixels; ++i) {
        const double axis = shown.low + (i + 0.5) / pixels * shown.size();
        const double cell = (axis - whole.low) / whole.size() * static_cast<double>(cells) - 0.5;
        const double held = std::clamp(cell, 0.0, last);
        const int at = std::clamp(static_cast<int>(held), 0, std::max(0, static_cast<int>(cells) - 2));
        between.at.push_back(at);
        between.share.push_back(static_cast<float>(held - at));
    }
    return between;
}

// Held within the scale first, so that an infinite cell has an end's colour and so have its neighbours.
LLMROOFLINE_WIDEST_VECTORS
void blend_rows(const float* __restrict low, const float* __restrict high, float share, float half_range,
                std::size_t count, float* __restrict blended) {
    for (std::size_t i = 0; i < count; ++i) {
        // In this order a NaN stays one.
        const float from = low[i] < -half_range ? -half_range : low[i] > half_range ? half_range : low[i];
        const float to = high[i] < -half_range ? -half_range : high[i] > half_range ? half_range : high[i];
        blended[i] = from + share * (to - from);
    }
}

LLMROOFLINE_WIDEST_VECTORS
void colour_row(const float* __restrict row, const int* __restrict at, const float* __restrict share,
                float half_range, std::size_t count, const QRgb* __restrict colours, int levels,
                QRgb* __restrict pixels) {
    const float last = static_cast<float>(levels - 1);
    const float scale = last / (2 * half_range);
    for (std::size_t i = 0; i < count; ++i) {
        const float ratio = row[at[i]] + share[i] * (row[at[i] + 1] - row[at[i]]);
        const float level = (ratio + half_range) * scale;
        const float not_below = level > 0 ? level : 0;
        const float held = not_below < last ? not_below : last;
        const int index = static_cast<int>(held);
        pixels[i] = static_cast<QRgb>(level == level ? index : levels);
    }
    // Apart, so that each of the two is vectors.
    for (std::size_t i = 0; i < count; ++i)
        pixels[i] = colours[pixels[i]];
}

} // namespace

MapColours::MapColours(const Theme& theme) {
    for (int level = 0; level < levels; ++level)
        colours_[static_cast<std::size_t>(level)] =
            theme.map_colour(static_cast<double>(level) / (levels - 1)).rgb();
    colours_.back() = theme.panel.rgb();
}

QImage map_image(const MeshScene& scene, const PanelGeometry& geometry, const MapColours& colours,
                 double half_range, double scale) {
    const MeshAxes& axes = scene.picture.axes;
    const std::size_t columns = axes.sequences.size();
    const std::size_t rows = axes.batches.size();
    const QSize size = (geometry.rect.size() * scale).toSize().expandedTo({1, 1});
    const Between x =
        cells_between(geometry.x_span, span_of_cells(geometry.x, axes.sequences), columns, size.width());
    const Between y =
        cells_between(geometry.y_span, span_of_cells(geometry.y, axes.batches), rows, size.height());
    const auto first = static_cast<std::size_t>(x.at.front());
    const std::size_t seen = std::min(columns, static_cast<std::size_t>(x.at.back()) + 2) - first;
    std::vector<float> blended(columns + 1);
    const auto range = static_cast<float>(half_range);
    QImage image(size, QImage::Format_RGB32);
    for (int i = 0; i < size.height(); ++i) {
        // Images have their first row at the top.
        const auto up = static_cast<std::size_t>(size.height() - 1 - i);
        const auto row = static_cast<std::size_t>(y.at[up]);
        const float* low = scene.picture.log2_ratio.data() + row * columns + first;
        const float* high = row + 1 < rows ? low + columns : low;
        blend_rows(low, high, y.share[up], range, seen, blended.data() + first);
        blended[columns] = blended[columns - 1]; // one column alone has no next
        colour_row(blended.data(), x.at.data(), x.share.data(), range, x.at.size(), colours.data(),
                   MapColours::levels, reinterpret_cast<QRgb*>(image.scanLine(i)));
    }
    return image;
}

void paint_map(QPainter& painter, const MeshScene& scene, const PanelGeometry& geometry,
               const MapColours& colours, double half_range) {
    const bool is_raster = painter.paintEngine()->type() == QPaintEngine::Raster;
    const double scale = is_raster ? painter.deviceTransform().m11() : vector_scale;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(geometry.rect, map_image(scene, geometry, colours, half_range, scale));
}

} // namespace llmroofline::gui
