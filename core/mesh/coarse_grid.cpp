// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/coarse_grid.h"

#include <algorithm>
#include <cmath>

namespace llmroofline {

namespace {

std::vector<double> coarse_values(const std::vector<double>& values, std::size_t count) {
    count = std::min(values.size(), count);
    std::vector<double> picked;
    for (std::size_t i = 0; i < count; ++i)
        picked.push_back(values[count == 1 ? 0 : i * (values.size() - 1) / (count - 1)]);
    return picked;
}

// Where `value` lies between the points: the lower one's index and the share of the way to the next.
struct Between {
    std::size_t low = 0;
    double share = 0;
};

std::vector<Between> places(const std::vector<double>& points, const std::vector<double>& values) {
    std::vector<Between> found;
    found.reserve(values.size());
    for (const double value : values) {
        const auto above = std::upper_bound(points.begin(), points.end(), value);
        if (above == points.begin() || points.size() == 1) {
            found.push_back({0, 0});
            continue;
        }
        const auto low = std::min(static_cast<std::size_t>(above - points.begin()) - 1, points.size() - 2);
        const double share = std::log(value / points[low]) / std::log(points[low + 1] / points[low]);
        found.push_back({low, std::clamp(share, 0.0, 1.0)});
    }
    return found;
}

} // namespace

Grid coarse_grid(const Grid& grid, std::size_t most_per_axis) {
    return {grid.x, grid.y, coarse_values(grid.x_values, most_per_axis),
            coarse_values(grid.y_values, most_per_axis)};
}

std::vector<double> interpolated(const std::vector<double>& coarse_cells, const Grid& coarse,
                                 const Grid& grid) {
    const std::vector<Between> columns = places(coarse.x_values, grid.x_values);
    const std::vector<Between> rows = places(coarse.y_values, grid.y_values);
    const std::size_t width = coarse.x_values.size();
    std::vector<double> values;
    values.reserve(grid.cells());
    for (const Between& row : rows) {
        const double* const low = coarse_cells.data() + row.low * width;
        const double* const high = row.share > 0 ? low + width : low;
        for (const Between& column : columns) {
            const std::size_t next = column.share > 0 ? column.low + 1 : column.low;
            const auto along = [&](const double* line) {
                return (1 - column.share) * line[column.low] + column.share * line[next];
            };
            values.push_back((1 - row.share) * along(low) + row.share * along(high));
        }
    }
    return values;
}

} // namespace llmroofline
