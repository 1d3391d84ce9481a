// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/display_grid.h"

#include <algorithm>
#include <cmath>

namespace llmroofline {

namespace {

constexpr int least_cells = 2;

std::vector<double> even_values(const Axis& axis, int count) {
    const std::vector<double> values = axis.values();
    if (values.empty())
        return {};
    const double first = values.front();
    const double last = values.back();
    if (!(last > first))
        return {first};
    count = std::max(count, least_cells);
    std::vector<double> even(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const double share = static_cast<double>(i) / (count - 1);
        even[static_cast<std::size_t>(i)] =
            is_log(axis) ? first * std::pow(last / first, share) : first + (last - first) * share;
    }
    even.back() = last;
    return even;
}

} // namespace

int cells_of(const Axis& axis) {
    switch (axis.kind) {
    case AxisKind::geometric:
        return static_cast<int>(axis.count);
    case AxisKind::linear:
        return static_cast<int>((axis.stop - axis.start) / axis.step + 1);
    case AxisKind::listed:
        break;
    }
    return static_cast<int>(axis.listed.size());
}

bool is_log(const Axis& axis) {
    if (axis.kind == AxisKind::geometric)
        return true;
    if (axis.kind == AxisKind::linear || axis.listed.empty())
        return false;
    return axis.listed.back() > 8 * axis.listed.front();
}

Grid display_grid(const DisplayAxes& axes) {
    return {axes.x, axes.y, even_values(axes.x_axis, axes.columns), even_values(axes.y_axis, axes.rows)};
}

} // namespace llmroofline
