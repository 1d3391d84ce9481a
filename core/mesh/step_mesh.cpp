// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/step_mesh.h"

#include <algorithm>
#include <limits>

#include "core/cost/memory.h"
#include "core/cost/operators.h"
#include "core/cost/types_in_use.h"
#include "core/mesh/pair.h"
#include "core/mesh/row_fill.h"

namespace llmroofline {

namespace {

// The need never falls along a row, nor from one row to the next.
FitLimits fit_limits(const Comparison& comparison, const Grid& grid) {
    const Workload workload = workload_of(comparison);
    const auto of_side = [&](const AcceleratorGroup& group) {
        std::vector<std::size_t> columns;
        columns.reserve(grid.y_values.size());
        MemoryRow memory(comparison.model, workload, group);
        const double capacity = group.accelerator.memory_bytes();
        std::size_t fitting = grid.x_values.size();
        for (const double batch : grid.y_values) {
            memory.set_batch(batch);
            while (fitting > 0 && memory.at(grid.x_values[fitting - 1]).total() > capacity)
                --fitting;
            columns.push_back(fitting);
        }
        return columns;
    };
    return {of_side(comparison.a), of_side(comparison.b)};
}

// Calls row(index, times of the row) for every batch; false if it was stopped.
template <class Row>
bool for_each_row(const Comparison& comparison, Method method, const Grid& grid, const std::stop_token& stop,
                  Row&& row) {
    PairEvaluator pair(comparison, method, grid.x_values.front(), grid.x_values.back());
    for (std::size_t y = 0; y < grid.y_values.size(); ++y) {
        if (stop.stop_requested())
            return false;
        pair.set_batch(grid.y_values[y], StepDetail::times);
        row(y, pair);
    }
    return true;
}

template <class Mesh> void note_missing(Mesh& mesh, const PairEvaluator& pair) {
    mesh.missing_a = pair.time_a().missing();
    mesh.missing_b = pair.time_b().missing();
}

} // namespace

Grid step_axes(const Comparison& comparison) {
    return step_grid(comparison.batch.values(), comparison.sequence.values());
}

Result<MeshFigures> step_figures(const Comparison& comparison, Method method, const std::stop_token& stop) {
    if (const Errors errors = refused(comparison, method); !errors.empty())
        return errors;
    MeshFigures mesh;
    mesh.grid = step_axes(comparison);
    const auto& sequences = mesh.grid.x_values;
    const std::size_t width = sequences.size();
    mesh.a.resize(mesh.grid.cells());
    mesh.b.resize(mesh.grid.cells());
    mesh.ratio.resize(mesh.grid.cells());

    const RowFill fill(sequences);
    std::vector<double> time_a(fill.padded_width());
    std::vector<double> time_b(fill.padded_width());

    const bool done =
        for_each_row(comparison, method, mesh.grid, stop, [&](std::size_t y, const PairEvaluator& pair) {
            fill.times(pair.time_a(), pair.time_b(), time_a.data(), time_b.data());
            for (std::size_t x = 0; x < width; ++x) {
                const double done_in_step = pair.done_in_step(sequences[x]);
                mesh.a[y * width + x] = done_in_step / time_a[x];
                mesh.b[y * width + x] = done_in_step / time_b[x];
                mesh.ratio[y * width + x] = time_b[x] / time_a[x];
            }
            note_missing(mesh, pair);
        });
    if (!done)
        return MeshFigures{};
    mesh.fits = fit_limits(comparison, mesh.grid);
    return mesh;
}

Result<MeshPicture> step_picture(const Comparison& comparison, Method method, const std::stop_token& stop) {
    return step_picture(comparison, method, step_axes(comparison), stop);
}

Result<MeshPicture> step_picture(const Comparison& comparison, Method method, Grid grid,
                                 const std::stop_token& stop) {
    MeshPicture mesh;
    mesh.grid = std::move(grid);
    mesh.log2_ratio.resize(mesh.grid.cells());
    const auto filled =
        fill_step_mesh(comparison, method, mesh.grid, CellValue::log2_ratio, mesh.log2_ratio, stop);
    if (!filled)
        return filled.errors();
    if (filled->stopped)
        return MeshPicture{};
    mesh.missing_a = filled->missing_a;
    mesh.missing_b = filled->missing_b;
    mesh.fits = fit_limits(comparison, mesh.grid);
    return mesh;
}

Result<FilledCells> fill_step_mesh(const Comparison& comparison, Method method, const Grid& grid,
                                   CellValue value, std::span<float> cells, const std::stop_token& stop) {
    if (const Errors errors = refused(comparison, method); !errors.empty())
        return errors;
    FilledCells filled;
    const RowFill fill(grid.x_values);
    const std::size_t width = fill.width();
    std::vector<float> last_row(fill.padded_width());
    filled.stopped =
        !for_each_row(comparison, method, grid, stop, [&](std::size_t y, const PairEvaluator& pair) {
            float* const row = cells.data() + y * width;
            // What is written behind a row the next rows write again, but for the last ones.
            const bool has_room = y * width + fill.padded_width() <= cells.size();
            fill.picture(pair.time_a(), pair.time_b(), value, has_room ? row : last_row.data());
            if (!has_room)
                std::copy_n(last_row.data(), width, row);
            note_missing(filled, pair);
        });
    return filled;
}

} // namespace llmroofline
