// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/base/axis_scale.h"

#include <algorithm>
#include <cmath>

#include "app/words/numbers.h"
#include "app/words/plot_text.h"

namespace llmroofline::gui {

namespace {

// 1, 2 or 5 times a power of ten, at least `least`.
double round_step(double least) {
    const double decade = std::pow(10.0, std::floor(std::log10(least)));
    for (const double mantissa : {1.0, 2.0, 5.0})
        if (mantissa * decade >= least * (1 - 1e-9))
            return mantissa * decade;
    return 10 * decade;
}

// Round values in true units, also on a logarithmic axis that shows less than a few octaves.
std::vector<Tick> round_ticks(const AxisScale& scale, const AxisSpan& span, double length, double spacing) {
    std::vector<Tick> ticks;
    const double low = scale.from_axis(span.low);
    const double high = scale.from_axis(span.high);
    const double step = round_step((high - low) * std::min(1.0, spacing / std::max(length, 1.0)));
    if (!(step > 0) || !std::isfinite(step))
        return ticks;
    const double pixels = length / span.size();
    double last = -1e300;
    for (double i = std::ceil(low / step - 1e-9); i * step <= high * (1 + 1e-12) && ticks.size() < 200; ++i) {
        const double at = scale.to_axis(i * step);
        if (scale.is_log() && !(i > 0))
            continue;
        if (at < span.low || at > span.high || (at - last) * pixels < spacing * 0.6)
            continue;
        ticks.push_back({at, shortest_figure(i * step)});
        last = at;
    }
    return ticks;
}

std::vector<Tick> octave_ticks(const AxisSpan& span, double length, double spacing) {
    const double pixels = length / span.size();
    int step = 1;
    while (step * pixels < spacing && step < 64)
        step *= 2;
    std::vector<Tick> ticks;
    for (int i = static_cast<int>(std::ceil(span.low)); i <= span.high; ++i)
        if (i >= 0)
            ticks.push_back(
                {static_cast<double>(i), i % step == 0 ? binary_figure(std::exp2(i)) : QString()});
    return ticks;
}

std::vector<Tick> decade_ticks(const AxisSpan& span, double length, double spacing) {
    const double pixels = length / span.size();
    const int step = std::max(1, static_cast<int>(std::ceil(spacing / pixels)));
    std::vector<Tick> ticks;
    for (int decade = static_cast<int>(std::floor(span.low)); decade <= span.high; ++decade) {
        for (int digit = 1; digit <= 9; ++digit) {
            const double at = decade + std::log10(digit);
            if (at < span.low || at > span.high)
                continue;
            const bool has_label = digit == 1 && decade % step == 0;
            ticks.push_back({at, has_label ? shortest_figure(std::pow(10.0, decade)) : QString()});
        }
    }
    return ticks;
}

std::ptrdiff_t labelled(const std::vector<Tick>& ticks) {
    return std::count_if(ticks.begin(), ticks.end(), [](const Tick& tick) { return !tick.label.isEmpty(); });
}

} // namespace

double AxisScale::to_axis(double value) const {
    switch (kind) {
    case AxisKindShown::log2:
        return std::log2(value);
    case AxisKindShown::log10:
        return std::log10(value);
    case AxisKindShown::linear:
        break;
    }
    return value;
}

double AxisScale::from_axis(double at) const {
    switch (kind) {
    case AxisKindShown::log2:
        return std::exp2(at);
    case AxisKindShown::log10:
        return std::pow(10.0, at);
    case AxisKindShown::linear:
        break;
    }
    return at;
}

AxisSpan span_of_cells(const AxisScale& scale, std::span<const double> values) {
    if (values.empty())
        return {};
    const double first = scale.to_axis(values.front());
    const double last = scale.to_axis(values.back());
    const double half =
        values.size() > 1 ? 0.5 * (last - first) / static_cast<double>(values.size() - 1) : 0.5;
    return {first - half, last + half};
}

std::vector<Tick> axis_ticks(const AxisScale& scale, const AxisSpan& span, double length, double spacing) {
    if (!(span.size() > 0) || !(length > 0))
        return {};
    std::vector<Tick> ticks;
    if (scale.kind == AxisKindShown::log2)
        ticks = octave_ticks(span, length, spacing);
    else if (scale.kind == AxisKindShown::log10)
        ticks = decade_ticks(span, length, spacing);
    return labelled(ticks) >= 2 ? ticks : round_ticks(scale, span, length, spacing);
}

} // namespace llmroofline::gui
