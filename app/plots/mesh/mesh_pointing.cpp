// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/mesh/mesh_pointing.h"

#include <algorithm>
#include <cmath>

namespace llmroofline::gui {

namespace {

// No closer than this part of the grid, each way.
constexpr double closest = 1.0 / 64;

// The grid's span runs half a cell beyond its values, which are whole at both ends.
double whole_inside(const AxisScale& scale, const AxisSpan& grid, double value) {
    const double least = std::ceil(scale.from_axis(grid.low) - 1e-9);
    const double greatest = std::floor(scale.from_axis(grid.high) + 1e-9);
    return std::clamp(std::round(value), std::max(1.0, least), std::max(1.0, greatest));
}

double nearest_whole(const AxisScale& scale, const AxisSpan& grid, double at, double pixel) {
    const double value = scale.from_axis(at);
    if (value > 0) {
        const double power = std::exp2(std::round(std::log2(value)));
        if (std::abs(scale.to_axis(power) - at) <= pixel && power >= 1)
            return whole_inside(scale, grid, power);
    }
    return whole_inside(scale, grid, value);
}

double step(const AxisScale& scale, const AxisSpan& grid, int cells, double from, int steps) {
    if (steps == 0)
        return from;
    const double cell = grid.size() / std::max(1, cells);
    const double value = whole_inside(scale, grid, scale.from_axis(scale.to_axis(from) + steps * cell));
    if (value != from)
        return value;
    return whole_inside(scale, grid, from + (steps > 0 ? 1 : -1));
}

AxisSpan held(AxisSpan span, const AxisSpan& grid) {
    const double size = std::clamp(span.size(), grid.size() * closest, grid.size());
    const double middle = 0.5 * (span.low + span.high);
    if (size != span.size())
        span = {middle - 0.5 * size, middle + 0.5 * size};
    const double low = std::clamp(span.low, grid.low, grid.high - size);
    return {low, low + size};
}

Zoom view_of(const PanelGeometry& grid, const AxisSpan& x, const AxisSpan& y) {
    constexpr double almost = 1 - 1e-9;
    if (x.size() >= grid.x_span.size() * almost && y.size() >= grid.y_span.size() * almost)
        return {};
    return {grid.x.from_axis(x.low), grid.x.from_axis(x.high), grid.y.from_axis(y.low),
            grid.y.from_axis(y.high)};
}

AxisSpan scaled_around(const AxisSpan& span, double fixed, double factor) {
    return {fixed - (fixed - span.low) * factor, fixed + (span.high - fixed) * factor};
}

} // namespace

QPointF point_at(const PanelGeometry& geometry, const PanelGeometry& grid, const QPointF& pixel) {
    const double x_pixel = geometry.x_span.size() / geometry.rect.width();
    const double y_pixel = geometry.y_span.size() / geometry.rect.height();
    return {nearest_whole(geometry.x, grid.x_span, geometry.pixel_to_axis_x(pixel.x()), x_pixel),
            nearest_whole(geometry.y, grid.y_span, geometry.pixel_to_axis_y(pixel.y()), y_pixel)};
}

std::optional<QPointF> mark_at(const PanelGeometry& geometry, const QVector<MeasuredMark>& marks,
                               const QPointF& pixel) {
    constexpr double reach = 7; // pixels
    std::optional<QPointF> nearest;
    double least = reach;
    for (const MeasuredMark& mark : marks) {
        const QPointF way = geometry.to_pixel(mark.at.x(), mark.at.y()) - pixel;
        const double distance = std::hypot(way.x(), way.y());
        if (distance < least) {
            least = distance;
            nearest = mark.at;
        }
    }
    return nearest;
}

QPointF stepped(const PanelGeometry& grid, const Grid& cells, const QPointF& from, int columns, int rows) {
    return {step(grid.x, grid.x_span, static_cast<int>(cells.width()), from.x(), columns),
            step(grid.y, grid.y_span, static_cast<int>(cells.height()), from.y(), rows)};
}

Zoom zoomed(const PanelGeometry& geometry, const PanelGeometry& grid, double factor, const QPointF& pixel) {
    const AxisSpan x = scaled_around(geometry.x_span, geometry.pixel_to_axis_x(pixel.x()), factor);
    const AxisSpan y = scaled_around(geometry.y_span, geometry.pixel_to_axis_y(pixel.y()), factor);
    return view_of(grid, held(x, grid.x_span), held(y, grid.y_span));
}

Zoom zoomed_to(const PanelGeometry& geometry, const PanelGeometry& grid, const QRectF& frame) {
    const AxisSpan x{geometry.pixel_to_axis_x(frame.left()), geometry.pixel_to_axis_x(frame.right())};
    const AxisSpan y{geometry.pixel_to_axis_y(frame.bottom()), geometry.pixel_to_axis_y(frame.top())};
    return view_of(grid, held(x, grid.x_span), held(y, grid.y_span));
}

Zoom panned(const PanelGeometry& geometry, const PanelGeometry& grid, const QPointF& way) {
    const double x = -way.x() * geometry.x_span.size() / geometry.rect.width();
    const double y = way.y() * geometry.y_span.size() / geometry.rect.height();
    return view_of(grid, held({geometry.x_span.low + x, geometry.x_span.high + x}, grid.x_span),
                   held({geometry.y_span.low + y, geometry.y_span.high + y}, grid.y_span));
}

} // namespace llmroofline::gui
