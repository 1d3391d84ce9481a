// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/svg_axis.h"

#include <algorithm>
#include <cmath>

#include "app/report/report_words.h"
#include "core/io/numbers.h"

namespace llmroofline {

namespace {

std::string power_of_ten(double value) {
    constexpr const char* prefixes[] = {"", "k", "M", "G", "T", "P"};
    std::size_t at = 0;
    while (value >= 999.5 && at + 1 < std::size(prefixes)) {
        value /= 1000;
        ++at;
    }
    return figure_text(value) + (at > 0 ? " " : "") + prefixes[at];
}

// 1, 2 or 5 times a power of ten.
double round_step(double least) {
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= least * (1 - 1e-9))
            return factor * power;
    return 10 * power;
}

} // namespace

double SvgAxis::on_axis(double value) const {
    return log_ ? std::log2(value) : value;
}

SvgAxis SvgAxis::of_cells(const std::vector<double>& values, bool log, double from_pixel, double to_pixel) {
    SvgAxis axis;
    axis.log_ = log;
    axis.from_ = from_pixel;
    axis.to_ = to_pixel;
    const double first = axis.on_axis(values.front());
    const double last = axis.on_axis(values.back());
    const double half = values.size() > 1 ? (last - first) / static_cast<double>(values.size() - 1) / 2 : 0.5;
    axis.low_ = first - half;
    axis.high_ = last + half;
    return axis;
}

SvgAxis SvgAxis::between(double low, double high, bool log, double from_pixel, double to_pixel) {
    SvgAxis axis;
    axis.log_ = log;
    axis.from_ = from_pixel;
    axis.to_ = to_pixel;
    axis.low_ = axis.on_axis(low);
    axis.high_ = axis.on_axis(high);
    return axis;
}

double SvgAxis::pixel(double value) const {
    return from_ + (on_axis(value) - low_) / (high_ - low_) * (to_ - from_);
}

double SvgAxis::clamped_pixel(double value) const {
    const double at = !(value > 0) && log_ ? low_ : std::clamp(on_axis(value), low_, high_);
    return from_ + (at - low_) / (high_ - low_) * (to_ - from_);
}

std::vector<SvgTick> SvgAxis::ticks(bool binary, double spacing) const {
    std::vector<SvgTick> ticks;
    const double room = std::abs(to_ - from_);
    const double per_tick = (high_ - low_) * spacing / room; // axis units
    if (!log_) {
        const double step = round_step(std::max(per_tick, 1e-12));
        for (double value = std::ceil(low_ / step) * step; value <= high_ + step * 1e-9; value += step)
            ticks.push_back({pixel(value), binary ? grouped(value) : power_of_ten(value)});
        return ticks;
    }
    const double unit = binary ? 1 : std::log2(10);
    const double step = std::max(1.0, std::ceil(per_tick / unit - 1e-9));
    const double first = std::ceil(low_ / unit - 1e-9);
    for (double power = std::ceil(first / step) * step; power * unit <= high_ + 1e-9; power += step) {
        const double value = binary ? std::exp2(power) : std::pow(10, power);
        ticks.push_back({pixel(value), binary ? binary_text(value) : power_of_ten(value)});
    }
    return ticks;
}

std::string pixel_text(double pixel) {
    std::string text = format_fixed(pixel, 2);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string escaped(std::string_view text) {
    std::string safe;
    safe.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        case '\'':
            safe += "&#39;";
            break;
        default:
            // Controls have no place in HTML, not even escaped.
            if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t')
                safe += c;
        }
    }
    return safe;
}

} // namespace llmroofline
