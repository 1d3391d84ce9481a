// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/mesh/region_words.h"
#include "app/words/plot_text.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

namespace llmroofline::gui {

namespace {

std::size_t nearest(const std::vector<double>& values, const AxisScale& scale, double at) {
    if (values.size() < 2)
        return 0;
    const double first = scale.to_axis(values.front());
    const double last = scale.to_axis(values.back());
    const auto count = static_cast<double>(values.size() - 1);
    return static_cast<std::size_t>(
        std::clamp(std::round((at - first) / (last - first) * count), 0.0, count));
}

// Without a link in play the side that is not named is bound by its memory; else both are named, on a line
// each.
QString bound_text(Bound a, Bound b) {
    constexpr const char* both[] = {QT_TRANSLATE_NOOP("Plots", "both memory-bound"),
                                    QT_TRANSLATE_NOOP("Plots", "both compute-bound"),
                                    QT_TRANSLATE_NOOP("Plots", "both link-bound")};
    constexpr const char* of_a[] = {QT_TRANSLATE_NOOP("Plots", "A memory-bound"),
                                    QT_TRANSLATE_NOOP("Plots", "A compute-bound"),
                                    QT_TRANSLATE_NOOP("Plots", "A link-bound")};
    constexpr const char* of_b[] = {QT_TRANSLATE_NOOP("Plots", "B memory-bound"),
                                    QT_TRANSLATE_NOOP("Plots", "B compute-bound"),
                                    QT_TRANSLATE_NOOP("Plots", "B link-bound")};
    const QString word_a = in_words(of_a[static_cast<int>(a)]);
    const QString word_b = in_words(of_b[static_cast<int>(b)]);
    if (a == b)
        return in_words(both[static_cast<int>(a)]);
    if (a == Bound::link || b == Bound::link)
        return word_a + QLatin1Char('\n') + word_b;
    return a == Bound::compute ? word_a : word_b;
}

} // namespace

RegionText region_text(const RegionKind& kind) {
    RegionText text;
    text.winner = kind.winner == Winner::a   ? in_words(QT_TRANSLATE_NOOP("Plots", "A ahead"))
                  : kind.winner == Winner::b ? in_words(QT_TRANSLATE_NOOP("Plots", "B ahead"))
                                             : in_words(QT_TRANSLATE_NOOP("Plots", "equal"));
    text.bound = bound_text(kind.bound_a, kind.bound_b);
    return text;
}

QRectF region_rect(const MeshResult& scene, const Region& region, const PanelGeometry& geometry) {
    const Grid& axes = scene.region_grid;
    const QPointF low = geometry.to_pixel(axes.x_values[region.x0], axes.y_values[region.y0]);
    const QPointF high = geometry.to_pixel(axes.x_values[region.x1], axes.y_values[region.y1]);
    // At the mesh's own edge the last half cell belongs to it.
    const double left = region.x0 == 0 ? std::min(low.x(), geometry.rect.left()) : low.x();
    const double right =
        region.x1 + 1 == axes.x_values.size() ? std::max(high.x(), geometry.rect.right()) : high.x();
    const double bottom = region.y0 == 0 ? std::max(low.y(), geometry.rect.bottom()) : low.y();
    const double top =
        region.y1 + 1 == axes.y_values.size() ? std::min(high.y(), geometry.rect.top()) : high.y();
    return QRectF(QPointF(left, top), QPointF(right, bottom)) & geometry.rect;
}

float log2_ratio_at(const MeshResult& scene, const PanelGeometry& geometry, const QPointF& pixel) {
    const Grid& axes = scene.picture.grid;
    const std::size_t x = nearest(axes.x_values, geometry.x, geometry.pixel_to_axis_x(pixel.x()));
    const std::size_t y = nearest(axes.y_values, geometry.y, geometry.pixel_to_axis_y(pixel.y()));
    return scene.picture.log2_ratio[y * axes.x_values.size() + x];
}

WordsInk ink_for_words(const MeshResult& scene, const PanelGeometry& geometry, const PlotStyle& style,
                       double half_range, const QRectF& rect) {
    constexpr double least_contrast = 4.0; // the words are semibold
    constexpr double plate_contrast = 5.5;
    std::vector<QColor> grounds;
    for (int row = 0; row <= 2; ++row)
        for (int column = 0; column <= 4; ++column) {
            const QPointF at(rect.left() + rect.width() * column / 4, rect.top() + rect.height() * row / 2);
            grounds.push_back(style.map_colour(log2_ratio_at(scene, geometry, at), half_range));
        }
    const auto worst = [&](const QColor& ink) {
        double least = 21;
        for (const QColor& ground : grounds)
            least = std::min(least, contrast(ink, ground));
        return least;
    };
    const QColor light = style.ink_on(Qt::black);
    const QColor dark = style.ink_on(Qt::white);
    const bool is_light = worst(light) >= worst(dark);
    const QColor ink = is_light ? light : dark;
    if (worst(ink) >= least_contrast)
        return {ink, {}};
    // The colour there, darker or lighter until the ink can be read on it.
    const QColor ground = style.map_colour(log2_ratio_at(scene, geometry, rect.center()), half_range);
    QColor plate = ground;
    for (double share = 0.1; share <= 1 && contrast(ink, plate) < plate_contrast; share += 0.1)
        plate = blend(is_light ? Qt::black : Qt::white, ground, share);
    return {ink, plate};
}

} // namespace llmroofline::gui
