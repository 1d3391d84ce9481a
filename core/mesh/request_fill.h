// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fills rows of a request mesh. At one batch the time of a request is what its prompt takes and a difference
// of the decode steps' cumulative time at input + output and at input: along a row of inputs or outputs a
// cubic piece by piece, and what each column adds. A cell costs two cubics and a quotient, however many
// tokens and operators there are. In double: the difference of large sums needs the digits.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/mesh/cell_value.h"
#include "core/mesh/column_lookup.h"
#include "core/request/cumulative_time.h"

namespace llmroofline {

// One side's row: seconds of column x are added[x] + cumulative(x + ahead).
struct RequestRow {
    std::span<const double> added; // RequestFill::padded_width() values
    const CumulativeTime* cumulative;
    double ahead = 0;
};

class RequestFill {
public:
    // The columns ascend.
    explicit RequestFill(std::span<const double> columns);

    std::size_t width() const { return lookup_.sequences().size(); }
    // Rows go on for a block of columns behind the last (block_columns in row_fill.h).
    std::size_t padded_width() const { return columns_.size(); }

    void times(const RequestRow& row, double* out) const;
    // Writes t_B/t_A or its log2.
    void picture(const RequestRow& a, const RequestRow& b, CellValue value, float* out) const;

private:
    ColumnLookup lookup_;
    std::vector<double> columns_;
};

namespace kernel {

// A cubic of x − from.
struct Cubic {
    double from, c0, c1, c2, c3;
};

// The kernels fill `count` cells, rounded up to whole blocks.
void request_times(const double* columns, std::size_t count, const Cubic& time, const double* added,
                   double* out);
void request_ratios(const double* columns, std::size_t count, const Cubic& a, const Cubic& b,
                    const double* added_a, const double* added_b, float* out);
void request_log2_ratios(const double* columns, std::size_t count, const Cubic& a, const Cubic& b,
                         const double* added_a, const double* added_b, float* out);

} // namespace kernel

} // namespace llmroofline
