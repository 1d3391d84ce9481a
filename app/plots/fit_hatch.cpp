// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/fit_hatch.h"

#include <algorithm>
#include <cmath>

#include "app/plots/polyline_cut.h"

namespace llmroofline::gui {

namespace {

// The limit at a batch between two rows, on the axes' own scale.
double limit_at(const std::vector<double>& until, double row, const AxisScale& scale) {
    const auto last = static_cast<double>(until.size() - 1);
    const double held = std::clamp(row, 0.0, last);
    const auto below = static_cast<std::size_t>(held);
    const std::size_t above = std::min(below + 1, until.size() - 1);
    const double share = held - static_cast<double>(below);
    return (1 - share) * scale.to_axis(until[below]) + share * scale.to_axis(until[above]);
}

} // namespace

FitPixels::FitPixels(const MeshScene& scene, const PanelGeometry& geometry) : geometry_(geometry) {
    const auto& batches = scene.picture.axes.batches;
    const double first = geometry.y.to_axis(batches.front());
    const double last = geometry.y.to_axis(batches.back());
    const double rows_per_unit =
        batches.size() > 1 ? static_cast<double>(batches.size() - 1) / (last - first) : 0;
    const auto height = static_cast<std::size_t>(std::max(1.0, std::ceil(geometry.rect.height())));
    for (std::size_t i = 0; i <= height; ++i) {
        const double at = geometry.pixel_to_axis_y(geometry.rect.top() + static_cast<double>(i));
        const double row = (at - first) * rows_per_unit;
        a_.push_back(geometry.axis_x_to_pixel(limit_at(scene.fit_until.a, row, geometry.x)));
        b_.push_back(geometry.axis_x_to_pixel(limit_at(scene.fit_until.b, row, geometry.x)));
    }
}

std::size_t FitPixels::row_of(double y) const {
    const double row = std::round(y - geometry_.rect.top());
    return static_cast<std::size_t>(std::clamp(row, 0.0, static_cast<double>(a_.size() - 1)));
}

bool FitPixels::fits(Side side, const QPointF& pixel) const {
    return pixel.x() <= limits(side)[row_of(pixel.y())];
}

// The need grows with batch and length: a rectangle's ends are its upper right and its lower left corner.
bool FitPixels::lacks_all(Side side, const QRectF& rect) const {
    return !fits(side, rect.bottomLeft());
}

bool FitPixels::lacks_any(Side side, const QRectF& rect) const {
    return !fits(side, rect.topRight());
}

std::vector<QPolygonF> FitPixels::edges(Side side) const {
    QPolygonF line;
    for (std::size_t i = 0; i < limits(side).size(); ++i)
        line.append({limits(side)[i], geometry_.rect.top() + static_cast<double>(i)});
    return cut_to(line, geometry_.rect);
}

std::vector<QLineF> hatch_lines(const FitPixels& fit, const QRectF& panel, Side side, double pitch,
                                std::span<const QRectF> holes) {
    std::vector<QLineF> lines;
    const bool rising = side == Side::a;
    const auto hatched = [&](const QPointF& at) {
        return !fit.fits(side, at) && std::none_of(holes.begin(), holes.end(),
                                                   [&](const QRectF& hole) { return hole.contains(at); });
    };
    // Each line starts on the left edge, or its extension, and falls or rises by one pixel a pixel.
    const double first = rising ? panel.top() : panel.top() - panel.width();
    const double last = rising ? panel.bottom() + panel.width() : panel.bottom();
    for (double start = first + pitch / 2; start < last; start += pitch) {
        std::optional<QPointF> from;
        QPointF previous;
        for (double x = panel.left(); x <= panel.right(); ++x) {
            const double y = rising ? start - (x - panel.left()) : start + (x - panel.left());
            const QPointF at(x, y);
            const bool inside = y >= panel.top() && y <= panel.bottom() && hatched(at);
            if (inside && !from)
                from = at;
            if (!inside && from) {
                lines.push_back({*from, previous});
                from.reset();
            }
            previous = at;
        }
        if (from)
            lines.push_back({*from, previous});
    }
    return lines;
}

} // namespace llmroofline::gui
