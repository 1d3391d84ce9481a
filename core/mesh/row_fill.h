// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fills mesh rows from the segment lists of both sides: a row costs its segments and two quadratics and a
// quotient a cell, however many operators there are. The picture's float and the figures' double come from
// one template, in the widest vectors that the processor has.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/mesh/cell_value.h"
#include "core/mesh/column_lookup.h"
#include "core/step/step_time.h"

namespace llmroofline {

// Cells are written in whole blocks of this many columns; what is written beyond a segment's end the next
// segment writes again. So a row's memory goes on for a block behind its last column.
inline constexpr std::size_t block_columns = 32;

// The columns of an axis as both kinds of number, a block longer than the axis.
class RowFill {
public:
    explicit RowFill(std::span<const double> sequences);

    std::size_t width() const { return lookup_.sequences().size(); }

    // Writes the seconds of each column of both sides; NaN on a side that is not available. `a` and `b` take
    // padded_width() values.
    void times(const StepTime& time_a, const StepTime& time_b, double* a, double* b) const;

    // The picture's values; NaN where a side is not available. `out` takes padded_width() values. Within 2e-5
    // (ratio: relative) of the figures in double.
    void picture(const StepTime& time_a, const StepTime& time_b, CellValue value, float* out) const;

    std::size_t padded_width() const { return width() + block_columns; }

private:
    ColumnLookup lookup_;
    std::vector<double> columns_;
    std::vector<float> float_columns_;
};

// The kernels: `count` cells, rounded up to whole blocks. Coefficients are c0, c1, c2 of A, then of B.
namespace kernel {

void ratios(const float* columns, std::size_t count, const float (&coefficients)[6], float* out);
void log2_ratios(const float* columns, std::size_t count, const float (&coefficients)[6], float* out);
void times(const double* columns, std::size_t count, const double (&coefficients)[6], double* a, double* b);

} // namespace kernel

} // namespace llmroofline
