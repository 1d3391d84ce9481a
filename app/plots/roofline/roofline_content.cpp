// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/roofline/roofline_content.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/plots/base/polyline_cut.h"

namespace llmroofline::gui {

namespace {

double round_up(double value) {
    constexpr std::array mantissas = {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0};
    const double decade = std::pow(10.0, std::floor(std::log10(value)));
    for (const double mantissa : mantissas)
        if (mantissa * decade >= value * (1 - 1e-9))
            return mantissa * decade;
    return 10 * decade;
}

} // namespace

std::optional<RooflinePoint> RooflineContent::shown_crosshair() const {
    if (crosshair)
        return crosshair;
    for (const RooflinePoint& point : points)
        if (point.is_active)
            return point;
    return std::nullopt;
}

std::vector<double> RooflineContent::crosshair_lines(const RooflinePoint& point) const {
    std::vector<double> lines = {point.on(0)};
    // Closer than a line is wide they are one.
    if (curves.size() > 1 && std::abs(point.on(1) / point.on(0) - 1) > 0.005)
        lines.push_back(point.on(1));
    return lines;
}

RooflineRange roofline_range(const RooflineContent& content) {
    double greatest_ridge = 1;
    double greatest_peak = 0;
    double least_bandwidth = 1e300;
    double greatest_bandwidth = 0;
    for (const RooflineCurve& curve : content.curves) {
        greatest_ridge = std::max(greatest_ridge, curve.ridge().value_or(1));
        greatest_peak = std::max(greatest_peak, curve.peak.value_or(0));
        least_bandwidth = std::min(least_bandwidth, curve.bandwidth_bytes_per_s);
        greatest_bandwidth = std::max(greatest_bandwidth, curve.bandwidth_bytes_per_s);
    }
    double least_intensity = 1;
    double greatest_intensity = 0;
    for (const RooflinePoint& point : content.points) {
        for (std::size_t i = 0; i < content.curves.size(); ++i) {
            const double intensity = point.on(i);
            if (!(intensity > 0))
                continue;
            least_intensity = std::min(least_intensity, intensity / 1.5);
            greatest_intensity = std::max(greatest_intensity, intensity);
        }
    }
    double least_achieved = 1e300; // TFLOP/s
    for (const AchievedMark& mark : content.achieved) {
        least_intensity = std::min(least_intensity, mark.intensity / 1.5);
        greatest_intensity = std::max(greatest_intensity, mark.intensity);
        least_achieved = std::min(least_achieved, mark.flops_per_s / tera);
    }
    RooflineRange range;
    if (!content.log) {
        range.scale = {AxisKindShown::linear};
        range.x = {0, round_up(std::max(3 * greatest_ridge, 1.15 * greatest_intensity))};
        if (greatest_peak == 0)
            greatest_peak = range.x.high * greatest_bandwidth / 2;
        range.y = {0, content.curves.empty() ? 1 : round_up(1.2 * greatest_peak / tera)};
        return range;
    }
    range.scale = {AxisKindShown::log10};
    const double right = std::max(10 * greatest_ridge, 2 * greatest_intensity);
    range.x = {std::log10(least_intensity), std::log10(right)};
    if (greatest_peak == 0)
        greatest_peak = right * greatest_bandwidth / 2;
    if (content.curves.empty())
        range.y = {0, 3};
    else
        range.y = {std::log10(std::min(0.8 * least_bandwidth * least_intensity / tera, 0.7 * least_achieved)),
                   std::log10(2.6 * greatest_peak / tera)};
    return range;
}

RooflineRange shown_range(const RooflineContent& content) {
    RooflineRange range = roofline_range(content);
    if (content.zoom_x)
        range.x = *content.zoom_x;
    if (content.zoom_y)
        range.y = *content.zoom_y;
    return range;
}

std::vector<QPolygonF> roof_line(const RooflineCurve& curve, const PanelGeometry& geometry) {
    const auto at = [&](double intensity) {
        return geometry.to_pixel(intensity, curve.attainable(intensity) / tera);
    };
    const double left = geometry.x.from_axis(geometry.x_span.low);
    const double right = geometry.x.from_axis(geometry.x_span.high);
    QPolygonF line({at(left)});
    if (const auto ridge = curve.ridge(); ridge && *ridge > left && *ridge < right)
        line.append(at(*ridge));
    // Without a peak there is no roof: the slope ends where it leaves the panel.
    const double top = geometry.y.from_axis(geometry.y_span.high) * tera / curve.bandwidth_bytes_per_s;
    line.append(at(curve.peak ? right : std::min(right, top)));
    return cut_to(line, geometry.rect);
}

} // namespace llmroofline::gui
