// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/mesh_svg.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "app/report/base64.h"
#include "app/report/svg_axis.h"
#include "core/io/list_text.h"
#include "core/io/numbers.h"

namespace llmroofline {

namespace {

constexpr std::array<std::uint32_t, 9> stops = {0x96501C, 0xB26A31, 0xD3985F, 0xEBC9A6, 0xF7F7F5,
                                                0xB2D2E4, 0x6AA5CB, 0x3077A7, 0x1A5886};
constexpr std::array<double, 9> positions = {0, 0.10, 0.25, 0.38, 0.5, 0.62, 0.75, 0.90, 1};
constexpr Colour not_available = {0xD5, 0xD8, 0xDC};
constexpr Colour methods_differ = {0x8B, 0x94, 0x9E};
constexpr int not_available_index = 0;
constexpr int levels = 255;          // 1 … 255; odd, so that one of them is the middle
constexpr double ratio_steps = 2000; // of log2, in the script's numbers
constexpr double value_steps = 400;
constexpr std::int16_t none = -32768;
constexpr double least_half_range = 0.07;

Colour of(std::uint32_t rgb) {
    return {static_cast<std::uint8_t>(rgb >> 16), static_cast<std::uint8_t>(rgb >> 8),
            static_cast<std::uint8_t>(rgb)};
}

std::uint8_t mixed(std::uint8_t low, std::uint8_t high, double share) {
    return static_cast<std::uint8_t>(std::lround(low + share * (high - low)));
}

void put16(std::string& bytes, std::uint32_t value) {
    bytes += static_cast<char>(value & 0xFF);
    bytes += static_cast<char>(value >> 8 & 0xFF);
}

void put32(std::string& bytes, std::uint32_t value) {
    put16(bytes, value & 0xFFFF);
    put16(bytes, value >> 16);
}

std::uint8_t index_of(double log2_ratio, double half_range) {
    if (!std::isfinite(log2_ratio))
        return not_available_index;
    const double position = std::clamp(0.5 + 0.5 * log2_ratio / half_range, 0.0, 1.0);
    return static_cast<std::uint8_t>(1 + std::lround(position * (levels - 1)));
}

std::uint8_t index_of(Agreement agreement) {
    switch (agreement) {
    case Agreement::a:
        return 1 + (levels - 1) * 3 / 4;
    case Agreement::b:
        return 1 + (levels - 1) / 4;
    case Agreement::differ:
        return 1;
    case Agreement::undefined:
        break;
    }
    return not_available_index;
}

// A bitmap whose first row is the lowest one, as a mesh's is.
std::string bitmap(const MeshResult& mesh, double half_range) {
    const auto width = static_cast<std::uint32_t>(mesh.grid().width());
    const auto height = static_cast<std::uint32_t>(mesh.grid().height());
    const std::uint32_t row_bytes = (width + 3) / 4 * 4;
    constexpr std::uint32_t head = 14 + 40;
    constexpr std::uint32_t palette = 256 * 4;
    std::string bytes = "BM";
    put32(bytes, head + palette + row_bytes * height);
    put32(bytes, 0);
    put32(bytes, head + palette);
    put32(bytes, 40);
    put32(bytes, width);
    put32(bytes, height);
    put16(bytes, 1);
    put16(bytes, 8); // bits a pixel
    put32(bytes, 0);
    put32(bytes, row_bytes * height);
    for (int i = 0; i < 4; ++i)
        put32(bytes, 0);
    const bool agreement = mesh.agreement.is_shown();
    for (int i = 0; i < 256; ++i) {
        const Colour colour = i == not_available_index ? not_available
                              : agreement && i == 1    ? methods_differ
                                                       : map_colour((i - 1) / (levels - 1.0));
        for (const std::uint8_t part : {colour.blue, colour.green, colour.red, std::uint8_t{0}})
            bytes += static_cast<char>(part);
    }
    for (std::uint32_t y = 0; y < height; ++y)
        for (std::uint32_t x = 0; x < row_bytes; ++x) {
            const std::size_t at = std::size_t{y} * width + std::min(x, width - 1);
            bytes += static_cast<char>(
                agreement ? index_of(mesh.agreement.cells[at])
                          : index_of(static_cast<double>(mesh.picture.log2_ratio[at]), half_range));
        }
    return bytes;
}

std::string text_at(double x, double y, std::string_view anchor, std::string_view text,
                    std::string_view more = {}) {
    return "<text x=\"" + pixel_text(x) + "\" y=\"" + pixel_text(y) + "\" text-anchor=\"" +
           std::string(anchor) + "\"" + std::string(more) + ">" + escaped(text) + "</text>\n";
}

// What neither, or one side, has the memory for: a part of each row, to its right end.
std::string beyond(const SvgAxis& x, const SvgAxis& y, std::size_t rows, const std::vector<double>& until,
                   std::string_view fill) {
    if (until.size() != rows)
        return {};
    std::string path;
    const double row = (y.to_pixel() - y.from_pixel()) / static_cast<double>(rows);
    for (std::size_t i = 0; i < rows; ++i) {
        const double from = x.clamped_pixel(until[i]);
        if (x.to_pixel() - from < 0.5)
            continue;
        path += 'M' + pixel_text(from) + ' ' + pixel_text(y.from_pixel() + row * static_cast<double>(i)) +
                'H' + pixel_text(x.to_pixel()) + 'v' + pixel_text(row) + 'H' + pixel_text(from) + 'z';
    }
    return path.empty() ? "" : "<path d=\"" + path + "\" fill=\"" + std::string(fill) + "\"/>\n";
}

std::string contours(const MeshResult& mesh, const SvgAxis& x, const SvgAxis& y, const ReportWords& words) {
    std::string lines;
    std::string labels;
    for (const ContourSet& set : mesh.contours) {
        const bool break_even = set.ratio == 1 && !mesh.agreement.is_shown();
        const ContourLine* longest = nullptr;
        for (const ContourLine& line : set.lines) {
            std::string points;
            for (const ContourPoint& point : line)
                add_item(points,
                         pixel_text(x.clamped_pixel(point.x)) + ',' + pixel_text(y.clamped_pixel(point.y)),
                         " ");
            // Two tones, so that a line can be seen on whatever it crosses.
            lines += "<polyline points=\"" + points + "\" class=\"halo\"/><polyline points=\"" + points +
                     "\" class=\"" + (break_even ? "even" : "contour") + "\"/>\n";
            if (!longest || line.size() > longest->size())
                longest = &line;
        }
        if (!longest || longest->empty())
            continue;
        const ContourPoint& middle = (*longest)[longest->size() / 2];
        const std::string label = break_even ? words(QT_TRANSLATE_NOOP("Report", "break-even"))
                                  : mesh.agreement.is_shown() ? figure_text(set.ratio) + "×"
                                                              : words.winner(set.ratio);
        labels += text_at(std::clamp(x.clamped_pixel(middle.x), x.from_pixel() + 34, x.to_pixel() - 34),
                          std::clamp(y.clamped_pixel(middle.y) + 4, y.to_pixel() + 14, y.from_pixel() - 6),
                          "middle", label, " class=\"line\"");
    }
    return lines + labels;
}

std::string pins(const Report& report, const SvgAxis& x, const SvgAxis& y) {
    std::string text;
    int number = 0;
    for (const Pin& pin : report.comparison.pins) {
        ++number;
        const double at_x = x.pixel(static_cast<double>(pin.sequence));
        const double at_y = y.pixel(static_cast<double>(pin.batch));
        if (at_x < x.from_pixel() - 1 || at_x > x.to_pixel() + 1 || at_y > y.from_pixel() + 1 ||
            at_y < y.to_pixel() - 1)
            continue;
        text += "<circle cx=\"" + pixel_text(at_x) + "\" cy=\"" + pixel_text(at_y) +
                "\" r=\"8\" class=\"pin\"/>" +
                text_at(at_x, at_y + 4, "middle", std::to_string(number), " class=\"pin-number\"");
    }
    return text;
}

std::string numbers(std::span<const double> values, double steps, bool is_log) {
    std::string bytes;
    for (const double value : values) {
        const double scaled = (is_log ? value : std::log2(value)) * steps;
        const bool is_number = std::isfinite(scaled) && std::abs(scaled) < 32767;
        put16(bytes,
              static_cast<std::uint16_t>(is_number ? static_cast<std::int16_t>(std::lround(scaled)) : none));
    }
    return base64(bytes);
}

std::string list(const std::vector<double>& values) {
    std::string text;
    for (const double value : values)
        add_item(text, format_shortest(std::round(value * 1000) / 1000), ",");
    return '[' + text + ']';
}

std::string counts(const std::vector<std::size_t>& values) {
    std::string text;
    for (const std::size_t value : values)
        add_item(text, std::to_string(value), ",");
    return '[' + text + ']';
}

} // namespace

Colour map_colour(double position) {
    for (std::size_t i = 1; i < stops.size(); ++i)
        if (position <= positions[i]) {
            const double share = (position - positions[i - 1]) / (positions[i] - positions[i - 1]);
            const Colour low = of(stops[i - 1]);
            const Colour high = of(stops[i]);
            return {mixed(low.red, high.red, share), mixed(low.green, high.green, share),
                    mixed(low.blue, high.blue, share)};
        }
    return of(stops.back());
}

std::string hex(const Colour& colour) {
    return '#' + hexadecimal(colour.red, 2) + hexadecimal(colour.green, 2) + hexadecimal(colour.blue, 2);
}

double half_range_of(const Report& report) {
    if (report.comparison.display.half_range)
        return *report.comparison.display.half_range;
    double greatest = 0;
    for (const ReportMesh& mesh : report.meshes)
        greatest = std::max(greatest, static_cast<double>(mesh.mesh.greatest_advantage));
    return std::max(least_half_range, 1.1 * greatest);
}

MeshFrame mesh_frame() {
    return {58, 12, 466, 352, 480, 400};
}

std::string mesh_svg(const ReportMesh& report_mesh, const Report& report, double half_range,
                     const ReportWords& words) {
    const MeshResult& mesh = report_mesh.mesh;
    const MeshFrame frame = mesh_frame();
    const SvgAxis x = SvgAxis::of_cells(mesh.grid().x_values, mesh.log_x, frame.left, frame.right);
    const SvgAxis y = SvgAxis::of_cells(mesh.grid().y_values, mesh.log_y, frame.bottom, frame.top);
    const auto area = [&](std::string_view attributes) {
        return "x=\"" + pixel_text(frame.left) + "\" y=\"" + pixel_text(frame.top) + "\" width=\"" +
               pixel_text(frame.right - frame.left) + "\" height=\"" + pixel_text(frame.bottom - frame.top) +
               "\" " + std::string(attributes);
    };
    std::string svg = "<svg class=\"mesh\" viewBox=\"0 0 " + pixel_text(frame.width) + ' ' +
                      pixel_text(frame.height) + "\" role=\"img\" aria-label=\"" +
                      escaped(report_mesh.heading) + "\">\n";
    if (mesh.has_colours())
        svg += "<image " + area("preserveAspectRatio=\"none\" href=\"data:image/bmp;base64,") +
               base64(bitmap(mesh, half_range)) + "\"/>\n";
    if (mesh.has_colours() && mesh.something_fits) {
        const std::size_t rows = mesh.grid().height();
        std::vector<double> both = mesh.fit_until.a;
        std::vector<double> one = mesh.fit_until.a;
        for (std::size_t i = 0; i < std::min(both.size(), mesh.fit_until.b.size()); ++i) {
            both[i] = std::max(mesh.fit_until.a[i], mesh.fit_until.b[i]);
            one[i] = std::min(mesh.fit_until.a[i], mesh.fit_until.b[i]);
        }
        svg += beyond(x, y, rows, one, "url(#one-lacks)") + beyond(x, y, rows, both, "url(#both-lack)");
    }
    if (mesh.has_colours())
        svg += contours(mesh, x, y, words);
    svg += "<rect " + area("class=\"frame\"/>\n");
    for (const SvgTick& tick : x.ticks(true, 52))
        svg += "<path d=\"M" + pixel_text(tick.at) + ' ' + pixel_text(frame.bottom) +
               "v4\" class=\"tick\"/>" + text_at(tick.at, frame.bottom + 17, "middle", tick.label);
    for (const SvgTick& tick : y.ticks(true, 30))
        svg += "<path d=\"M" + pixel_text(frame.left) + ' ' + pixel_text(tick.at) + "h-4\" class=\"tick\"/>" +
               text_at(frame.left - 7, tick.at + 4, "end", tick.label);
    svg += text_at((frame.left + frame.right) / 2, frame.height - 8, "middle", report_mesh.x_title,
                   " class=\"title\"");
    const double middle = (frame.top + frame.bottom) / 2;
    svg += text_at(14, middle, "middle", report_mesh.y_title,
                   " class=\"title\" transform=\"rotate(-90 14 " + pixel_text(middle) + ")\"");
    if (mesh.has_colours() && mesh.grid().is_of_steps())
        svg += pins(report, x, y);
    double line = middle - 8 * static_cast<double>(report_mesh.missing.size());
    for (const std::string& sentence : report_mesh.missing) {
        svg += text_at((frame.left + frame.right) / 2, line, "middle", sentence, " class=\"missing\"");
        line += 18;
    }
    if (!mesh.has_colours() && report_mesh.missing.empty())
        svg += text_at((frame.left + frame.right) / 2, middle, "middle",
                       words(QT_TRANSLATE_NOOP("Report", "not available")), " class=\"missing\"");
    svg += "<path class=\"cross\" d=\"\"/>\n</svg>\n";
    return svg;
}

std::string mesh_json(const ReportMesh& report_mesh) {
    const MeshResult& mesh = report_mesh.mesh;
    std::vector<double> ratios(mesh.picture.log2_ratio.begin(), mesh.picture.log2_ratio.end());
    const MeshFrame frame = mesh_frame();
    std::string unit;
    for (const char c : report_mesh.unit)
        unit += c == '"' || c == '\\' || c == '<' ? ' ' : c;
    return "{\"x\":" + list(mesh.grid().x_values) + ",\"y\":" + list(mesh.grid().y_values) + ",\"frame\":[" +
           pixel_text(frame.left) + ',' + pixel_text(frame.top) + ',' + pixel_text(frame.right) + ',' +
           pixel_text(frame.bottom) + "],\"ratioSteps\":" + format_shortest(ratio_steps) +
           ",\"valueSteps\":" + format_shortest(value_steps) + ",\"ratio\":\"" +
           numbers(ratios, ratio_steps, true) + "\",\"a\":\"" + numbers(report_mesh.a, value_steps, false) +
           "\",\"b\":\"" + numbers(report_mesh.b, value_steps, false) + "\",\"unit\":\"" + unit +
           "\",\"fitsA\":" + counts(mesh.picture.fits.a) + ",\"fitsB\":" + counts(mesh.picture.fits.b) + '}';
}

std::string legend_svg(double half_range, const ReportWords& words) {
    constexpr double left = 58;
    constexpr double right = 466;
    std::string svg = "<svg class=\"legend\" viewBox=\"0 0 480 44\" role=\"img\" aria-label=\"" +
                      escaped(words(QT_TRANSLATE_NOOP("Report", "Colours"))) +
                      "\"><defs><linearGradient id=\"scale\">";
    for (std::size_t i = 0; i < stops.size(); ++i)
        svg += "<stop offset=\"" + format_shortest(positions[i]) + "\" stop-color=\"" + hex(of(stops[i])) +
               "\"/>";
    svg += "</linearGradient></defs><rect x=\"58\" y=\"4\" width=\"" + pixel_text(right - left) +
           "\" height=\"12\" fill=\"url(#scale)\" class=\"frame\"/>\n";
    for (const double share : {-1.0, -0.5, 0.0, 0.5, 1.0}) {
        const double ratio = std::exp2(share * half_range);
        svg += text_at(left + (share + 1) / 2 * (right - left), 32, "middle",
                       share == 0 ? words(QT_TRANSLATE_NOOP("Report", "equal")) : words.winner(ratio));
    }
    return svg + "</svg>\n";
}

} // namespace llmroofline
