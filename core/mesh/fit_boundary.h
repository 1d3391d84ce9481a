// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where memory ends between the cells of a mesh: for each row the value of x up to which a side holds the workload. The
// need never falls as x grows. Pure.
#pragma once

#include <cstddef>
#include <vector>

#include "core/mesh/grid.h"

namespace llmroofline {

// The boundary is sought from a quarter of the first value of x to four times the last, and held at these.
struct FitBoundary {
    std::vector<double> a;
    std::vector<double> b;
};

// `fitting` columns of each row fit. `begin_row(y)` comes before the row's `fits(x)`.
template <class BeginRow, class Fits>
std::vector<double> fit_boundary(const Grid& grid, const std::vector<std::size_t>& fitting,
                                 BeginRow&& begin_row, Fits&& fits) {
    constexpr double fine_enough = 1e-4; // of a value; no pixel is as small
    const std::vector<double>& xs = grid.x_values;
    const double least = xs.front() / 4;
    const double greatest = xs.back() * 4;
    std::vector<double> until;
    until.reserve(grid.height());
    for (std::size_t row = 0; row < grid.height(); ++row) {
        begin_row(grid.y_values[row]);
        const std::size_t columns = fitting[row];
        if (columns == 0 && !fits(least)) {
            until.push_back(least);
            continue;
        }
        if (columns == xs.size() && fits(greatest)) {
            until.push_back(greatest);
            continue;
        }
        // The workload is known to fit up to `low`, and not from `high` on.
        double low = columns == 0 ? least : xs[columns - 1];
        double high = columns == xs.size() ? greatest : xs[columns];
        while (high - low > fine_enough * high) {
            const double middle = 0.5 * (low + high);
            (fits(middle) ? low : high) = middle;
        }
        until.push_back(low);
    }
    return until;
}

} // namespace llmroofline
