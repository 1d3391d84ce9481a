// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/request_mesh.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

#include "core/comparison/mesh_point.h"
#include "core/io/error_lists.h"
#include "core/mesh/request_fill.h"
#include "core/mesh/request_side.h"
#include "core/request/request_memory.h"

namespace llmroofline {

namespace {

std::vector<std::size_t> fitting_columns(const Comparison& comparison, const AcceleratorGroup& group,
                                         const Grid& grid) {
    RequestFit request_fits(comparison, group);
    std::vector<std::size_t> columns;
    columns.reserve(grid.y_values.size());
    std::size_t count = grid.x_values.size();
    for (const double y : grid.y_values) {
        const auto fits = [&](double x) {
            const MeshPoint point = mesh_point(comparison, grid.x, x, grid.y, y);
            return request_fits(point.batch, point.input, point.output);
        };
        // The first row by halving, the others from the one before.
        if (columns.empty())
            count = static_cast<std::size_t>(
                std::distance(grid.x_values.begin(),
                              std::partition_point(grid.x_values.begin(), grid.x_values.end(), fits)));
        else
            while (count > 0 && !fits(grid.x_values[count - 1]))
                --count;
        columns.push_back(count);
    }
    return columns;
}

FitLimits fit_limits(const Comparison& of_a, const Comparison& of_b, const Grid& grid) {
    return {fitting_columns(of_a, of_a.a, grid), fitting_columns(of_b, of_b.b, grid)};
}

Errors refused_on_either_side(const Comparison& comparison) {
    Errors errors = refused_request(comparison, comparison.a);
    add_new(errors, refused_request(comparison, comparison.b));
    return errors;
}

// The cells of a row in which a side's memory does not hold the requests at once.
void fill_waves(RequestSide& a, const RequestRow& row_a, RequestSide& b, const RequestRow& row_b,
                const std::vector<double>& columns, CellValue value, float* row) {
    const ColumnRange range_a = a.in_waves();
    const ColumnRange range_b = b.in_waves();
    const auto seconds = [&](RequestSide& side, const RequestRow& of_row, const ColumnRange& range,
                             std::size_t x) {
        return range.holds(x) ? side.seconds_in_waves(x)
                              : of_row.added[x] + of_row.cumulative->at(columns[x] + of_row.ahead);
    };
    const auto fill = [&](const ColumnRange& range, const ColumnRange& filled) {
        for (std::size_t x = range.first; x < range.end; ++x) {
            if (filled.holds(x))
                continue;
            const double ratio = seconds(b, row_b, range_b, x) / seconds(a, row_a, range_a, x);
            row[x] = static_cast<float>(value == CellValue::ratio ? ratio : std::log2(ratio));
        }
    };
    fill(range_a, {});
    fill(range_b, range_a);
}

// Rows of an axis of tokens.
FilledCells fill_rows(const Comparison& of_a, const Comparison& of_b, const Grid& grid, RequestMetric metric,
                      CellValue value, std::span<float> cells, const std::stop_token& stop) {
    const RequestFill fill(grid.x_values);
    const std::size_t width = fill.width();
    RequestSide a(of_a, of_a.a, grid, metric, fill.padded_width());
    RequestSide b(of_b, of_b.b, grid, metric, fill.padded_width());
    std::vector<float> last_row(fill.padded_width());
    for (std::size_t y = 0; y < grid.y_values.size(); ++y) {
        if (stop.stop_requested())
            return {.stopped = true, .missing_a = {}, .missing_b = {}};
        const RequestRow row_a = a.row(grid.y_values[y]);
        const RequestRow row_b = b.row(grid.y_values[y]);
        float* const row = cells.data() + y * width;
        if (a.missing() || b.missing()) {
            std::fill_n(row, width, std::numeric_limits<float>::quiet_NaN());
            continue;
        }
        // What is written behind a row the next rows write again, but for the last ones.
        const bool has_room = y * width + fill.padded_width() <= cells.size();
        fill.picture(row_a, row_b, value, has_room ? row : last_row.data());
        if (!has_room)
            std::copy_n(last_row.data(), width, row);
        fill_waves(a, row_a, b, row_b, grid.x_values, value, row);
    }
    return {.stopped = false, .missing_a = a.missing(), .missing_b = b.missing()};
}

// One side's values; false if it was stopped.
bool fill_side(const Comparison& comparison, const AcceleratorGroup& group, const Grid& grid,
               RequestMetric metric, const std::stop_token& stop, std::vector<double>& values,
               Missing& missing) {
    const RequestFill fill(grid.x_values);
    RequestSide side(comparison, group, grid, metric, fill.padded_width());
    std::vector<double> seconds(fill.padded_width());
    for (std::size_t y = 0; y < grid.y_values.size(); ++y) {
        if (stop.stop_requested())
            return false;
        const RequestRow row = side.row(grid.y_values[y]);
        missing = side.missing();
        if (!missing)
            side.write_seconds(row, fill, seconds.data());
        for (std::size_t x = 0; x < fill.width(); ++x)
            values.push_back(missing ? std::numeric_limits<double>::quiet_NaN()
                                     : side.value(seconds[x], grid.x_values[x]));
    }
    return true;
}

} // namespace

double value_of(const RequestEstimate& estimate, RequestMetric metric) {
    if (estimate.missing)
        return std::numeric_limits<double>::quiet_NaN();
    switch (metric) {
    case RequestMetric::throughput:
        return estimate.tokens_per_s;
    case RequestMetric::ttft:
        return estimate.ttft;
    case RequestMetric::tpot:
        return estimate.tpot;
    case RequestMetric::total:
        return estimate.total;
    }
    return std::numeric_limits<double>::quiet_NaN();
}

Result<MeshFigures> request_figures(const Comparison& comparison, Grid grid, RequestMetric metric,
                                    const std::stop_token& stop) {
    if (const Errors errors = refused_on_either_side(comparison); !errors.empty())
        return errors;
    MeshFigures mesh;
    mesh.grid = std::move(grid);
    const Grid rows = along_tokens(mesh.grid);
    if (!fill_side(comparison, comparison.a, rows, metric, stop, mesh.a, mesh.missing_a) ||
        !fill_side(comparison, comparison.b, rows, metric, stop, mesh.b, mesh.missing_b))
        return MeshFigures{};
    if (rows.x != mesh.grid.x) {
        mesh.a = transposed<double>(mesh.a, rows.y_values.size());
        mesh.b = transposed<double>(mesh.b, rows.y_values.size());
    }
    mesh.fits = fit_limits(comparison, comparison, mesh.grid);
    const bool more_is_better = metric == RequestMetric::throughput;
    for (std::size_t i = 0; i < mesh.grid.cells(); ++i)
        mesh.ratio.push_back(more_is_better ? mesh.a[i] / mesh.b[i] : mesh.b[i] / mesh.a[i]);
    return mesh;
}

Result<FilledCells> fill_request_mesh(const Comparison& comparison, const Grid& grid, RequestMetric metric,
                                      CellValue value, std::span<float> cells, const std::stop_token& stop) {
    if (const Errors errors = refused_on_either_side(comparison); !errors.empty())
        return errors;
    const Grid rows = along_tokens(grid);
    FilledCells filled = fill_rows(comparison, comparison, rows, metric, value, cells, stop);
    if (rows.x != grid.x) {
        const std::vector<float> turned = transposed<float>(cells, rows.y_values.size());
        std::copy(turned.begin(), turned.end(), cells.begin());
    }
    return filled;
}

Result<MeshPicture> request_picture(const Comparison& comparison, const Grid& grid, RequestMetric metric,
                                    const std::stop_token& stop) {
    MeshPicture picture;
    picture.grid = grid;
    picture.log2_ratio.resize(grid.cells());
    const auto filled =
        fill_request_mesh(comparison, grid, metric, CellValue::log2_ratio, picture.log2_ratio, stop);
    if (!filled)
        return filled.errors();
    if (filled->stopped)
        return MeshPicture{};
    picture.missing_a = filled->missing_a;
    picture.missing_b = filled->missing_b;
    picture.fits = fit_limits(comparison, comparison, grid);
    return picture;
}

Result<MeshPicture> request_picture(const Comparison& of_a, const Comparison& of_b, const Grid& grid,
                                    RequestMetric metric, const std::stop_token& stop) {
    if (const Errors errors = refused_on_either_side(of_a); !errors.empty())
        return errors;
    MeshPicture picture;
    picture.grid = grid;
    picture.log2_ratio.resize(grid.cells());
    const FilledCells filled =
        fill_rows(of_a, of_b, grid, metric, CellValue::log2_ratio, picture.log2_ratio, stop);
    if (filled.stopped)
        return MeshPicture{};
    picture.missing_a = filled.missing_a;
    picture.missing_b = filled.missing_b;
    picture.fits = fit_limits(of_a, of_b, grid);
    if (metric != RequestMetric::throughput)
        return picture;
    // Cells are of times, and the rate is that of all in flight.
    const auto shift = static_cast<float>(
        std::log2(static_cast<double>(of_a.request.batch) / static_cast<double>(of_b.request.batch)));
    for (float& cell : picture.log2_ratio)
        cell += shift;
    return picture;
}

} // namespace llmroofline
