// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/roofline_svg.h"

#include <algorithm>
#include <cmath>

#include "app/report/svg_axis.h"

namespace llmroofline {

namespace {

constexpr double left = 74;
constexpr double right = 704;
constexpr double top = 12;
constexpr double bottom = 352;
// A and B as everywhere, others in greys and hues that are neither.
constexpr const char* colours[] = {"#1F679C", "#A65D22", "#59626D", "#6B4C9A",
                                   "#2E7D5B", "#8C6D1F", "#9C3A5E", "#3C4651"};

struct Limits {
    double low_x, high_x, low_y, high_y;
};

// A decade around all ridges and points.
Limits limits_of(const Report& report) {
    Limits limits{1e300, 0, 1e300, 0};
    const auto hold = [&](double x, double y) {
        limits.low_x = std::min(limits.low_x, x);
        limits.high_x = std::max(limits.high_x, x);
        limits.low_y = std::min(limits.low_y, y);
        limits.high_y = std::max(limits.high_y, y);
    };
    for (const ReportCurve& curve : report.curves)
        if (curve.peak)
            hold(*curve.peak / curve.bandwidth, *curve.peak);
        else
            hold(100, 100 * curve.bandwidth);
    for (const ReportPoint& point : report.points)
        hold(point.intensity, point.attainable);
    return {limits.low_x / 8, limits.high_x * 8, limits.low_y / 8, limits.high_y * 2.5};
}

std::string text_at(double x, double y, std::string_view anchor, std::string_view text,
                    std::string_view more = {}) {
    return "<text x=\"" + pixel_text(x) + "\" y=\"" + pixel_text(y) + "\" text-anchor=\"" +
           std::string(anchor) + "\"" + std::string(more) + ">" + escaped(text) + "</text>\n";
}

std::string curve_path(const ReportCurve& curve, const SvgAxis& x, const SvgAxis& y) {
    const double first = std::exp2(x.low());
    const double last = std::exp2(x.high());
    // Where the slope enters at the foot of the chart.
    const double begin = std::max(first, std::exp2(y.low()) / curve.bandwidth);
    const auto at = [&](double intensity, double rate) {
        return pixel_text(x.pixel(intensity)) + ' ' + pixel_text(y.clamped_pixel(rate));
    };
    std::string path = 'M' + at(begin, begin * curve.bandwidth);
    if (!curve.peak)
        return path + 'L' +
               at(std::min(last, std::exp2(y.high()) / curve.bandwidth),
                  std::min(last * curve.bandwidth, std::exp2(y.high())));
    const double ridge = *curve.peak / curve.bandwidth;
    return path + 'L' + at(ridge, *curve.peak) + 'L' + at(last, *curve.peak);
}

} // namespace

std::string roofline_svg(const Report& report, const ReportWords& words) {
    const Limits limits = limits_of(report);
    const SvgAxis x = SvgAxis::between(limits.low_x, limits.high_x, true, left, right);
    const SvgAxis y = SvgAxis::between(limits.low_y, limits.high_y, true, bottom, top);
    std::string svg = "<svg class=\"roofline\" viewBox=\"0 0 720 400\" role=\"img\" aria-label=\"" +
                      escaped(words(QT_TRANSLATE_NOOP("Report", "Rooflines"))) + "\">\n";
    for (const SvgTick& tick : x.ticks(false, 50))
        svg += "<path d=\"M" + pixel_text(tick.at) + ' ' + pixel_text(bottom) + "V" + pixel_text(top) +
               "\" class=\"grid\"/>" + text_at(tick.at, bottom + 17, "middle", tick.label);
    for (const SvgTick& tick : y.ticks(false, 26))
        svg += "<path d=\"M" + pixel_text(left) + ' ' + pixel_text(tick.at) + "H" + pixel_text(right) +
               "\" class=\"grid\"/>" + text_at(left - 7, tick.at + 4, "end", tick.label);
    // Labels stand at the right end of their roofs, apart from each other.
    struct Label {
        double y;
        std::string text;
        std::string colour;
    };
    std::vector<Label> labels;
    for (std::size_t i = 0; i < report.curves.size(); ++i) {
        const ReportCurve& curve = report.curves[i];
        const std::string colour = colours[i % std::size(colours)];
        svg += "<path d=\"" + curve_path(curve, x, y) + "\" fill=\"none\" stroke=\"" + colour +
               "\" stroke-width=\"2\"/>\n";
        const std::string roof =
            curve.peak ? flops_text(*curve.peak) : words(QT_TRANSLATE_NOOP("Report", "no rate"));
        labels.push_back({(curve.peak ? y.clamped_pixel(*curve.peak) : top) - 5,
                          curve.name + ": " + roof + ", " + bandwidth_text(curve.bandwidth), colour});
    }
    std::sort(labels.begin(), labels.end(),
              [](const Label& one, const Label& other) { return one.y > other.y; });
    double above = bottom + 100;
    for (Label& label : labels) {
        label.y = std::min(label.y, above - 14);
        above = label.y;
        svg += text_at(right - 4, label.y, "end", label.text,
                       " class=\"roof\" style=\"fill:" + label.colour + "\"");
    }
    for (const ReportPoint& point : report.points) {
        const double at_x = x.pixel(point.intensity);
        const double at_y = y.pixel(point.attainable);
        svg += "<circle cx=\"" + pixel_text(at_x) + "\" cy=\"" + pixel_text(at_y) + "\" r=\"5\" fill=\"" +
               colours[point.curve % std::size(colours)] + "\"><title>" +
               escaped(report.curves[point.curve].name + ", " + point.name + ": " +
                       figure_text(point.intensity) + " FLOP/byte, " + flops_text(point.attainable)) +
               "</title></circle>\n";
    }
    svg += "<rect x=\"74\" y=\"12\" width=\"630\" height=\"340\" class=\"frame\"/>\n";
    svg +=
        text_at((left + right) / 2, 390, "middle",
                words(QT_TRANSLATE_NOOP("Report", "arithmetic intensity (FLOP/byte)")), " class=\"title\"");
    const double middle = (top + bottom) / 2;
    svg += text_at(16, middle, "middle", words(QT_TRANSLATE_NOOP("Report", "attainable rate (FLOP/s)")),
                   " class=\"title\" transform=\"rotate(-90 16 " + pixel_text(middle) + ")\"");
    return svg + "</svg>\n";
}

ReportTable roofline_table(const Report& report, const ReportWords& words) {
    ReportTable table;
    table.columns = {{words(QT_TRANSLATE_NOOP("Report", "Roof")), false},
                     {words(QT_TRANSLATE_NOOP("Report", "Peak"))},
                     {words(QT_TRANSLATE_NOOP("Report", "Bandwidth"))},
                     {words(QT_TRANSLATE_NOOP("Report", "Ridge, FLOP/byte"))}};
    std::size_t points = 0;
    for (const ReportPoint& point : report.points)
        if (point.curve == 0) {
            table.columns.push_back({point.name});
            ++points;
        }
    for (std::size_t i = 0; i < report.curves.size(); ++i) {
        const ReportCurve& curve = report.curves[i];
        std::vector<std::string> row = {curve.name, curve.peak ? flops_text(*curve.peak) : "",
                                        bandwidth_text(curve.bandwidth),
                                        curve.peak ? figure_text(*curve.peak / curve.bandwidth) : ""};
        for (const ReportPoint& point : report.points)
            if (point.curve == i && row.size() < 4 + points)
                row.push_back(figure_text(point.intensity) + " FLOP/byte, " + flops_text(point.attainable));
        row.resize(4 + points);
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace llmroofline
