// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/mesh/mesh_map.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <QPaintEngine>
#include <QPainter>

#include "app/plots/mesh/agreement_map.h"
#include "app/plots/mesh/cells_between.h"
#include "core/mesh/vector_width.h"

namespace llmroofline::gui {

namespace {

constexpr double vector_scale = 3;
constexpr int band_rows = 1024;

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

class MapRows {
public:
    MapRows(const MeshResult& scene, const PanelGeometry& geometry, const MapColours& colours,
            const MapShades& shades, const QSize& pixels)
        : scene_(scene), colours_(colours), half_range_(static_cast<float>(shades.half_range)),
          beyond_of_(shades.beyond_of), pixels_(pixels), columns_(scene.picture.grid.x_values.size()),
          rows_(scene.picture.grid.y_values.size()),
          x_(cells_between(geometry.x_span, span_of_cells(geometry.x, scene.picture.grid.x_values), columns_,
                           pixels.width())),
          y_(cells_between(geometry.y_span, span_of_cells(geometry.y, scene.picture.grid.y_values), rows_,
                           pixels.height())) {}

    // `count` of them from `first` on, counted from the top.
    QImage image(int first, int count) const {
        QImage image(pixels_.width(), count, QImage::Format_RGB32);
        if (image.isNull())
            return image;
        if (scene_.agreement.is_shown()) {
            paint_agreement(image, first);
            return image;
        }
        if (scene_.candidates.is_shown()) {
            paint_candidates(image, {scene_.candidates, columns_, rows_, x_, y_, first, beyond_of_},
                             colours_.candidates());
            return image;
        }
        const auto left = static_cast<std::size_t>(x_.at.front());
        const std::size_t seen = std::min(columns_, static_cast<std::size_t>(x_.at.back()) + 2) - left;
        std::vector<float> blended(columns_ + 1);
        for (int i = 0; i < count; ++i) {
            // Cells are counted from the bottom.
            const auto up = static_cast<std::size_t>(pixels_.height() - 1 - first - i);
            const auto row = static_cast<std::size_t>(y_.at[up]);
            const float* low = scene_.picture.log2_ratio.data() + row * columns_ + left;
            const float* high = row + 1 < rows_ ? low + columns_ : low;
            blend_rows(low, high, y_.share[up], half_range_, seen, blended.data() + left);
            blended[columns_] = blended[columns_ - 1]; // one column alone has no next
            colour_row(blended.data(), x_.at.data(), x_.share.data(), half_range_, x_.at.size(),
                       colours_.data(), MapColours::levels, reinterpret_cast<QRgb*>(image.scanLine(i)));
        }
        return image;
    }

private:
    // The nearest cell's: agreement has nothing between.
    void paint_agreement(QImage& image, int first) const {
        constexpr float last = MapColours::levels - 1;
        for (int i = 0; i < image.height(); ++i) {
            const int y = first + i;
            const std::size_t row = y_.nearest(static_cast<std::size_t>(pixels_.height() - 1 - y), rows_);
            auto* const pixel = reinterpret_cast<QRgb*>(image.scanLine(i));
            for (int x = 0; x < image.width(); ++x) {
                const std::size_t column = x_.nearest(static_cast<std::size_t>(x), columns_);
                const float shade = agreement_shade(scene_, row * columns_ + column, x, y);
                pixel[x] = colours_.data()[std::isnan(shade) ? MapColours::levels
                                                             : static_cast<int>((shade + 1) / 2 * last)];
            }
        }
    }

    const MeshResult& scene_;
    const MapColours& colours_;
    float half_range_;
    int beyond_of_;
    QSize pixels_;
    std::size_t columns_;
    std::size_t rows_;
    Between x_;
    Between y_;
};

} // namespace

MapColours::MapColours(const Theme& theme) : candidates_(theme) {
    for (int level = 0; level < levels; ++level)
        colours_[static_cast<std::size_t>(level)] =
            theme.map_colour(static_cast<double>(level) / (levels - 1)).rgb();
    colours_.back() = theme.panel.rgb();
}

QImage map_image(const MeshResult& scene, const PanelGeometry& geometry, const MapColours& colours,
                 const MapShades& shades, const QSize& pixels) {
    return MapRows(scene, geometry, colours, shades, pixels).image(0, pixels.height());
}

void paint_map(QPainter& painter, const MeshResult& scene, const PanelGeometry& geometry,
               const MapColours& colours, const MapShades& shades) {
    const QRectF& rect = geometry.rect;
    if (painter.paintEngine()->type() != QPaintEngine::Raster) {
        const double scale =
            std::min(vector_scale, most_vector_pixels / std::max(rect.width(), rect.height()));
        const QSize pixels = (rect.size() * scale).toSize().expandedTo({1, 1});
        painter.drawImage(rect, map_image(scene, geometry, colours, shades, pixels));
        return;
    }
    // The device's own pixels, at fractional ratios too.
    const QRectF exact = painter.deviceTransform().mapRect(rect);
    const QPoint corner(qRound(exact.left()), qRound(exact.top()));
    const QSize pixels = QSize(qRound(exact.right()) - corner.x(), qRound(exact.bottom()) - corner.y());
    const double ratio = painter.device()->devicePixelRatioF();
    painter.save();
    painter.resetTransform();
    // A figure may be as large as memory allows: what lies beside it is small.
    const MapRows rows(scene, geometry, colours, shades, pixels.expandedTo({1, 1}));
    for (int first = 0; first < pixels.height(); first += band_rows) {
        QImage band = rows.image(first, std::min(band_rows, pixels.height() - first));
        band.setDevicePixelRatio(ratio);
        painter.drawImage(QPointF(corner.x(), corner.y() + first) / ratio, band);
    }
    painter.restore();
}

} // namespace llmroofline::gui
