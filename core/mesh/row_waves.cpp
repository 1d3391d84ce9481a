// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/row_waves.h"

#include <algorithm>
#include <cmath>

namespace llmroofline {

namespace {

// `bound`, where that fits, else the largest whole number below it that does; 1 does.
template <class Fits> double greatest_below(double bound, Fits&& fits) {
    if (fits(bound))
        return bound;
    double high = std::ceil(bound);
    double low = std::max(1.0, high - 1);
    for (double step = 1; low > 1 && !fits(low); step *= 2) {
        high = low;
        low = std::max(1.0, low - 2 * step);
    }
    while (high - low > 1) {
        const double middle = std::floor(low + (high - low) / 2);
        (fits(middle) ? low : high) = middle;
    }
    return low;
}

} // namespace

RowWaves::RowWaves(const Comparison& comparison, const AcceleratorGroup& group, const Grid& grid,
                   double greatest_s)
    : comparison_(comparison), grid_(grid), fits_(comparison, group), waves_(comparison, group, greatest_s),
      held_(grid.x_values.size()), held_columns_(grid.x_values.size()), whole_columns_(grid.x_values.size()) {
}

ColumnRange RowWaves::go_to(const MeshPoint& row) {
    row_ = row;
    if (comparison_.formulas == Formulas::published)
        return {};
    const auto fitting = [&](std::size_t columns, bool one_request) {
        const auto fits = [&](std::size_t column) {
            const MeshPoint at = point_at(column);
            return fits_(one_request ? std::min(at.batch, 1.0) : at.batch, at.input, at.output);
        };
        while (columns > 0 && !fits(columns - 1))
            --columns;
        return columns;
    };
    // What holds no request at once holds none later.
    held_columns_ = fitting(held_columns_, true);
    whole_columns_ = fitting(std::min(whole_columns_, held_columns_), false);
    return {whole_columns_, held_columns_};
}

RequestEstimate RowWaves::at(std::size_t column) {
    const MeshPoint at = point_at(column);
    return waves_.at(at.batch, held_in(column, at), at.input, at.output);
}

MeshPoint RowWaves::point_at(std::size_t column) const {
    MeshPoint at = row_;
    (grid_.x == Quantity::input ? at.input : at.output) = grid_.x_values[column];
    return at;
}

double RowWaves::held_in(std::size_t column, const MeshPoint& at) {
    // Where rows are batches, what memory holds is the column's, whatever the row.
    const bool by_column = grid_.y == Quantity::batch;
    if (by_column && held_[column])
        return *held_[column];
    double bound = by_column ? grid_.y_values.back() : at.batch;
    if (held_[column])
        bound = std::min(bound, *held_[column]);
    if (column > 0 && held_[column - 1])
        bound = std::min(bound, *held_[column - 1]);
    held_[column] = greatest_below(bound, [&](double batch) { return fits_(batch, at.input, at.output); });
    return *held_[column];
}

} // namespace llmroofline
