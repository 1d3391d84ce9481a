// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How an axis maps true values to a line: linear, or by logarithm (base 2 for tokens and sequences, base 10
// for roofline charts). "Axis units" are what the mapping gives. Ticks stand at round values and carry their
// labels; none is nearer to the next than the space its label needs. Plain values, any thread.
#pragma once

#include <span>
#include <vector>

#include <QString>

namespace llmroofline::gui {

enum class AxisKindShown { linear, log2, log10 };

struct AxisScale {
    AxisKindShown kind = AxisKindShown::log2;

    bool is_log() const { return kind != AxisKindShown::linear; }
    double to_axis(double value) const;
    double from_axis(double at) const;

    bool operator==(const AxisScale&) const = default;
};

// The values are in axis units.
struct AxisSpan {
    double low = 0;
    double high = 1;

    double size() const { return high - low; }
};

// The span reaches from half a cell before the first value to half a cell behind the last. `values` are equidistant
// in axis units; a single one gets a cell of one unit.
AxisSpan span_of_cells(const AxisScale& scale, std::span<const double> values);

struct Tick {
    double at = 0; // axis units
    QString label; // empty: a small tick
};

// `length` and `spacing`, the least distance between two labels, in pixels.
std::vector<Tick> axis_ticks(const AxisScale& scale, const AxisSpan& span, double length, double spacing);

} // namespace llmroofline::gui
