// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/mesh_map.h"

#include <algorithm>

#include "core/mesh/vector_width.h"

namespace llmroofline::gui {

namespace {

QCPRange cell_centres(const AxisSpan& span, std::size_t cells) {
    const double half = span.size() / static_cast<double>(2 * cells);
    return {span.low + half, span.high - half};
}

// An axis of one value needs two equal cells: the library draws none of no width.
std::size_t at_least_two(std::size_t cells) {
    return std::max<std::size_t>(2, cells);
}

LLMROOFLINE_WIDEST_VECTORS
void colour_row(const float* __restrict log2_ratio, std::size_t count, float half_range,
                const QRgb* __restrict colours, int levels, QRgb* __restrict pixels) {
    const float last = static_cast<float>(levels - 1);
    const float scale = last / (2 * half_range);
    for (std::size_t i = 0; i < count; ++i) {
        const float level = (log2_ratio[i] + half_range) * scale;
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

MeshMap::MeshMap(QCPAxis* x, QCPAxis* y) : QCPColorMap(x, y) {
    setInterpolate(true);
    setTightBoundary(false);
}

void MeshMap::show(std::shared_ptr<const MeshScene> scene, const AxisSpan& x_span, const AxisSpan& y_span) {
    scene_ = std::move(scene);
    const std::size_t wide = at_least_two(scene_->picture.axes.sequences.size());
    const std::size_t high = at_least_two(scene_->picture.axes.batches.size());
    // Of the library's own cells only the places are used.
    if (data()->keySize() != static_cast<int>(wide) || data()->valueSize() != static_cast<int>(high))
        data()->setSize(static_cast<int>(wide), static_cast<int>(high));
    data()->setRange(cell_centres(x_span, wide), cell_centres(y_span, high));
    mMapImageInvalidated = true;
}

void MeshMap::set_colours(const Theme& theme) {
    QCPColorGradient gradient;
    QMap<double, QColor> stops;
    for (const QGradientStop& stop : theme.map)
        stops.insert(stop.first, stop.second);
    gradient.setColorStops(stops);
    gradient.setColorInterpolation(QCPColorGradient::ciRGB);
    gradient.setLevelCount(levels);
    for (int level = 0; level < levels; ++level)
        colours_[static_cast<std::size_t>(level)] = gradient.color(level, QCPRange(0, levels - 1));
    colours_.back() = theme.panel.rgb();
    mMapImageInvalidated = true;
}

void MeshMap::set_half_range(double log2_ratio) {
    const auto half_range = static_cast<float>(log2_ratio);
    if (half_range == half_range_)
        return;
    half_range_ = half_range;
    mMapImageInvalidated = true;
}

void MeshMap::updateMapImage() {
    mMapImageInvalidated = false;
    if (!scene_)
        return;
    const std::size_t columns = scene_->picture.axes.sequences.size();
    const std::size_t rows = scene_->picture.axes.batches.size();
    const QSize size(static_cast<int>(at_least_two(columns)), static_cast<int>(at_least_two(rows)));
    if (mMapImage.size() != size)
        mMapImage = QImage(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        // Images have their first row at the top.
        auto* pixels = reinterpret_cast<QRgb*>(mMapImage.scanLine(size.height() - 1 - y));
        const std::size_t row = std::min(static_cast<std::size_t>(y), rows - 1);
        colour_row(scene_->picture.log2_ratio.data() + row * columns, columns, half_range_, colours_.data(),
                   levels, pixels);
        std::fill(pixels + columns, pixels + size.width(), pixels[columns - 1]);
    }
}

} // namespace llmroofline::gui
