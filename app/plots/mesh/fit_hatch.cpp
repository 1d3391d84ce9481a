// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/mesh/fit_hatch.h"

#include <algorithm>
#include <cmath>

#include "app/plots/base/polyline_cut.h"

namespace llmroofline::gui {

namespace {

// The limit at each row of pixels, between two batches interpolated on the axis' own scale.
class LimitsDownwards {
public:
    LimitsDownwards(const std::vector<double>& until, const PanelGeometry& geometry)
        : until_(until), geometry_(geometry) {}

    // Neighbouring rows of pixels mostly lie between the same two batches: their logarithms are kept.
    double at(double row) {
        const double held = std::clamp(row, 0.0, static_cast<double>(until_.size() - 1));
        const auto below = static_cast<std::size_t>(held);
        if (below != below_) {
            const std::size_t above = std::min(below + 1, until_.size() - 1);
            at_above_ = above == below_ ? at_below_ : pixel(above);
            at_below_ = pixel(below);
            below_ = below;
        }
        return std::lerp(at_below_, at_above_, held - static_cast<double>(below));
    }

private:
    double pixel(std::size_t batch) const { return geometry_.x_to_pixel(until_[batch]); }

    const std::vector<double>& until_;
    const PanelGeometry& geometry_;
    std::size_t below_ = static_cast<std::size_t>(-1);
    double at_below_ = 0;
    double at_above_ = 0;
};

// Pixels along a hatch line, from the panel's left edge on; none if the last comes before the first.
struct Steps {
    int first = 0;
    int last = -1;

    bool empty() const { return last < first; }
};

// Those at which the line that starts at `start` on the panel's left edge lies in `rect`.
Steps steps_within(const QRectF& rect, const QRectF& panel, double start, double slope) {
    const double to_top = (rect.top() - start) / slope;
    const double to_bottom = (rect.bottom() - start) / slope;
    const double low = std::max(rect.left() - panel.left(), std::min(to_top, to_bottom));
    const double high = std::min(rect.right() - panel.left(), std::max(to_top, to_bottom));
    return {std::max(0, static_cast<int>(std::ceil(low))), static_cast<int>(std::floor(high))};
}

} // namespace

FitPixels::FitPixels(const MeshResult& scene, const PanelGeometry& geometry) : geometry_(geometry) {
    const auto& batches = scene.picture.grid.y_values;
    const double first = geometry.y.to_axis(batches.front());
    const double last = geometry.y.to_axis(batches.back());
    const double rows_per_unit =
        batches.size() > 1 ? static_cast<double>(batches.size() - 1) / (last - first) : 0;
    const auto height = static_cast<std::size_t>(std::max(1.0, std::ceil(geometry.rect.height())));
    LimitsDownwards a(scene.fit_until.a, geometry);
    LimitsDownwards b(scene.fit_until.b, geometry);
    for (std::size_t i = 0; i <= height; ++i) {
        const double at = geometry.pixel_to_axis_y(geometry.rect.top() + static_cast<double>(i));
        const double row = (at - first) * rows_per_unit;
        a_.push_back(a.at(row));
        b_.push_back(b.at(row));
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
// What fits falls to the right; upwards where that is a batch, downwards where it is a limit on times.
bool FitPixels::lacks_all(Side side, const QRectF& rect) const {
    return !fits(side, rect.bottomLeft()) && !fits(side, rect.topLeft());
}

bool FitPixels::lacks_any(Side side, const QRectF& rect) const {
    return !fits(side, rect.topRight()) || !fits(side, rect.bottomRight());
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
    const double slope = rising ? -1 : 1; // pixels down a pixel to the right
    const std::span<const double> limits = fit.limits(side);
    const auto last_row = static_cast<int>(limits.size()) - 1;
    // Each line starts on the left edge, or its extension, and rises or falls by one pixel a pixel.
    const double first = rising ? panel.top() : panel.top() - panel.width();
    const double last = rising ? panel.bottom() + panel.width() : panel.bottom();
    std::vector<Steps> cut;
    for (double start = first + pitch / 2; start < last; start += pitch) {
        const Steps whole = steps_within(panel, panel, start, slope);
        cut.clear();
        for (const QRectF& hole : holes)
            if (const Steps inside = steps_within(hole, panel, start, slope); !inside.empty())
                cut.push_back(inside);
        std::sort(cut.begin(), cut.end(), [](const Steps& l, const Steps& r) { return l.first < r.first; });
        const auto at = [&](int step) { return QPointF(panel.left() + step, start + slope * step); };
        const auto row_at = static_cast<int>(std::lround(start - panel.top()));
        const auto hatch = [&](const Steps& clear) {
            int from = -1;
            for (int step = clear.first; step <= clear.last; ++step) {
                const int row = std::clamp(rising ? row_at - step : row_at + step, 0, last_row);
                const bool lacks = panel.left() + step > limits[static_cast<std::size_t>(row)];
                if (lacks && from < 0)
                    from = step;
                if (!lacks && from >= 0) {
                    lines.push_back({at(from), at(step - 1)});
                    from = -1;
                }
            }
            if (from >= 0)
                lines.push_back({at(from), at(clear.last)});
        };
        int next = whole.first;
        for (const Steps& hole : cut) {
            hatch({next, std::min(hole.first - 1, whole.last)});
            next = std::max(next, hole.last + 1);
        }
        hatch({next, whole.last});
    }
    return lines;
}

} // namespace llmroofline::gui
