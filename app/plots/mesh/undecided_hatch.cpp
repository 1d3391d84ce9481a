// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/mesh/undecided_hatch.h"

#include <algorithm>
#include <cmath>

namespace llmroofline::gui {

namespace {

// The place of `at` among evenly spaced values of the axis, in cells.
double cell_at(const std::vector<double>& values, const AxisScale& scale, double at) {
    if (values.size() < 2)
        return 0;
    const double first = scale.to_axis(values.front());
    const double last = scale.to_axis(values.back());
    const auto end = static_cast<double>(values.size() - 1);
    return std::clamp((at - first) / (last - first) * end, 0.0, end);
}

template <class Predicate> bool any_of_raster(const QRectF& rect, Predicate&& predicate) {
    constexpr int columns = 8;
    constexpr int rows = 4;
    for (int row = 0; row <= rows; ++row)
        for (int column = 0; column <= columns; ++column)
            if (predicate(QPointF(rect.left() + rect.width() * column / columns,
                                  rect.top() + rect.height() * row / rows)))
                return true;
    return false;
}

} // namespace

DecidedPixels::DecidedPixels(const MeshResult& scene, const PanelGeometry& geometry)
    : scene_(scene), geometry_(geometry) {}

double DecidedPixels::at(const QPointF& pixel) const {
    const Grid& axes = scene_.picture.grid;
    const double x = cell_at(axes.x_values, geometry_.x, geometry_.pixel_to_axis_x(pixel.x()));
    const double y = cell_at(axes.y_values, geometry_.y, geometry_.pixel_to_axis_y(pixel.y()));
    const auto left = static_cast<std::size_t>(x);
    const auto low = static_cast<std::size_t>(y);
    const std::size_t right = std::min(left + 1, axes.x_values.size() - 1);
    const std::size_t high = std::min(low + 1, axes.y_values.size() - 1);
    const double across = x - static_cast<double>(left);
    const double up = y - static_cast<double>(low);
    const auto cell = [&](std::size_t row, std::size_t column) {
        return static_cast<double>(scene_.decided_by[row * axes.x_values.size() + column]);
    };
    return (1 - up) * ((1 - across) * cell(low, left) + across * cell(low, right)) +
           up * ((1 - across) * cell(high, left) + across * cell(high, right));
}

bool DecidedPixels::decided(const QPointF& pixel) const {
    return at(pixel) > 0;
}

bool DecidedPixels::undecided_in_all(const QRectF& rect) const {
    return !any_of_raster(rect, [this](const QPointF& pixel) { return decided(pixel); });
}

bool DecidedPixels::undecided_in_some(const QRectF& rect) const {
    return any_of_raster(rect, [this](const QPointF& pixel) { return !decided(pixel); });
}

std::vector<QLineF> undecided_lines(const DecidedPixels& pixels, const QRectF& panel, double pitch,
                                    std::span<const QRectF> holes) {
    std::vector<QLineF> lines;
    for (double y = panel.top() + pitch / 2; y < panel.bottom(); y += pitch) {
        // In the middle of a row of pixels, so that a thin line stays thin.
        const double middle = std::floor(y) + 0.5;
        std::vector<QRectF> crossed;
        for (const QRectF& hole : holes)
            if (hole.top() <= middle && hole.bottom() >= middle)
                crossed.push_back(hole);
        double from = -1;
        double previous = 0;
        for (double x = panel.left(); x <= panel.right(); ++x) {
            const bool inside = !pixels.decided({x, middle}) &&
                                std::none_of(crossed.begin(), crossed.end(), [x](const QRectF& hole) {
                                    return hole.left() <= x && x <= hole.right();
                                });
            if (inside && from < 0)
                from = x;
            if (!inside && from >= 0) {
                lines.push_back({from, middle, previous, middle});
                from = -1;
            }
            previous = x;
        }
        if (from >= 0)
            lines.push_back({from, middle, previous, middle});
    }
    return lines;
}

} // namespace llmroofline::gui
