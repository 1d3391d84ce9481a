// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One side of a request mesh, row by row from top to bottom: seconds of each column, those in waves as well. Rows run
// along an axis of tokens. Seconds; tokens. Belongs to one thread.
#pragma once

#include <span>
#include <vector>

#include "core/comparison/mesh_point.h"
#include "core/mesh/grid.h"
#include "core/mesh/request_fill.h"
#include "core/mesh/row_waves.h"
#include "core/request/cumulative_time.h"
#include "core/request/request_time.h"

namespace llmroofline {

// Where x is the batch: the exchanged grid.
Grid along_tokens(const Grid& grid);

// Rows of cells as columns.
template <class Value> std::vector<Value> transposed(std::span<const Value> cells, std::size_t rows) {
    const std::size_t columns = cells.size() / rows;
    std::vector<Value> result(cells.size());
    for (std::size_t y = 0; y < rows; ++y)
        for (std::size_t x = 0; x < columns; ++x)
            result[x * rows + y] = cells[y * columns + x];
    return result;
}

class RequestSide {
public:
    // The comparison and the grid, which is along tokens, must outlive it. `padded_width` is the fill's.
    RequestSide(const Comparison& comparison, const AcceleratorGroup& group, const Grid& grid,
                RequestMetric metric, std::size_t padded_width);

    // Seconds of each column, as if memory held all requests; what a cell shows is value() of them.
    RequestRow row(double y);
    // The last row's columns whose requests memory does not hold at once, and their seconds.
    ColumnRange in_waves() { return waves_.go_to(point_); }
    double seconds_in_waves(std::size_t x);
    // Seconds of the last row, waves and all. `out` takes padded_width values.
    void write_seconds(const RequestRow& row, const RequestFill& fill, double* out);

    double value(double seconds, double x) const;
    const Missing& missing() const { return missing_; }
    // The workload of a cell of the row built last.
    MeshPoint point_at(double x) const { return mesh_point(comparison_, grid_.x, x, grid_.y, y_); }

private:
    RequestRow loop_row();
    double of_loop(double input, double output);
    double beside_decode(double input);

    const Comparison& comparison_;
    const Grid& grid_;
    RequestMetric metric_;
    RequestTime time_;
    CumulativeTime cumulative_;
    std::vector<double> added_;
    Missing missing_;
    MeshPoint point_;
    double built_for_ = 0;
    double y_ = 0;
    RowWaves waves_;
};

} // namespace llmroofline
