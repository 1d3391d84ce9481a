// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/mesh.h"

#include <cmath>

#include "core/cost/memory.h"
#include "core/cost/operators.h"
#include "core/mesh/fast_log2.h"
#include "core/mesh/pair.h"
#include "core/mesh/row_fill.h"

namespace llmroofline {

namespace {

MeshAxes axes_of(const Comparison& comparison) {
    return {comparison.batch.values(), comparison.sequence.values()};
}

// The columns that fit, by bisection: the need never falls along a row.
std::size_t fitting_columns(const MemoryRow& memory, std::span<const double> sequences, double capacity) {
    const auto fits = [&](double s) { return memory.at(s).total() <= capacity; };
    return static_cast<std::size_t>(
        std::distance(sequences.begin(), std::partition_point(sequences.begin(), sequences.end(), fits)));
}

FitLimits fit_limits(const Comparison& comparison, const MeshAxes& axes) {
    const auto of_side = [&](const AcceleratorGroup& group) {
        std::vector<std::size_t> columns;
        columns.reserve(axes.batches.size());
        MemoryRow memory(comparison.model, comparison.workload, group);
        const double capacity = group.accelerator.memory_bytes();
        for (const double batch : axes.batches) {
            memory.set_batch(batch);
            columns.push_back(fitting_columns(memory, axes.sequences, capacity));
        }
        return columns;
    };
    return {of_side(comparison.a), of_side(comparison.b)};
}

// Calls row(index, times of the row) for every batch; false if it was stopped.
template <class Row>
bool for_each_row(const Comparison& comparison, Method method, const MeshAxes& axes,
                  const std::stop_token& stop, Row&& row) {
    PairEvaluator pair(comparison, method, axes.sequences.back());
    for (std::size_t y = 0; y < axes.batches.size(); ++y) {
        if (stop.stop_requested())
            return false;
        pair.set_batch(axes.batches[y]);
        row(y, pair);
    }
    return true;
}

template <class Mesh> void note_missing(Mesh& mesh, const PairEvaluator& pair) {
    mesh.missing_a = pair.time_a().missing();
    mesh.missing_b = pair.time_b().missing();
}

template <class Value> WinnerShare count_winners(const std::vector<Value>& cells, Value even) {
    WinnerShare share;
    for (const Value cell : cells) {
        if (std::isnan(cell))
            ++share.not_available;
        else if (cell > even)
            ++share.a;
        else if (cell < even)
            ++share.b;
        else
            ++share.equal;
    }
    return share;
}

} // namespace

Result<MeshFigures> mesh_figures(const Comparison& comparison, Method method, std::stop_token stop) {
    if (const Errors errors = refused(comparison, method); !errors.empty())
        return errors;
    MeshFigures mesh;
    mesh.axes = axes_of(comparison);
    const auto& sequences = mesh.axes.sequences;
    const std::size_t width = sequences.size();
    mesh.perf_a.resize(mesh.axes.cells());
    mesh.perf_b.resize(mesh.axes.cells());
    mesh.ratio.resize(mesh.axes.cells());

    const bool done =
        for_each_row(comparison, method, mesh.axes, stop, [&](std::size_t y, const PairEvaluator& pair) {
            double* a = mesh.perf_a.data() + y * width;
            double* b = mesh.perf_b.data() + y * width;
            double* ratio = mesh.ratio.data() + y * width;
            fill_times<double>(pair.time_a(), sequences, sequences, a);
            fill_times<double>(pair.time_b(), sequences, sequences, b);
            for (std::size_t x = 0; x < width; ++x) {
                ratio[x] = b[x] / a[x];
                const double done_in_step = pair.done_in_step(sequences[x]);
                a[x] = done_in_step / a[x];
                b[x] = done_in_step / b[x];
            }
            note_missing(mesh, pair);
        });
    if (!done)
        return MeshFigures{};
    mesh.fits = fit_limits(comparison, mesh.axes);
    return mesh;
}

Result<MeshPicture> mesh_picture(const Comparison& comparison, Method method, std::stop_token stop) {
    return mesh_picture(comparison, method, axes_of(comparison), std::move(stop));
}

Result<MeshPicture> mesh_picture(const Comparison& comparison, Method method, MeshAxes axes,
                                 std::stop_token stop) {
    if (const Errors errors = refused(comparison, method); !errors.empty())
        return errors;
    MeshPicture mesh;
    mesh.axes = std::move(axes);
    const auto& sequences = mesh.axes.sequences;
    const std::size_t width = sequences.size();
    mesh.log2_ratio.resize(mesh.axes.cells());
    const std::vector<float> columns(sequences.begin(), sequences.end());
    std::vector<float> a(width);
    std::vector<float> b(width);

    const bool done =
        for_each_row(comparison, method, mesh.axes, stop, [&](std::size_t y, const PairEvaluator& pair) {
            fill_times<float>(pair.time_a(), sequences, columns, a.data());
            fill_times<float>(pair.time_b(), sequences, columns, b.data());
            float* out = mesh.log2_ratio.data() + y * width;
            if (pair.time_a().available() && pair.time_b().available()) {
                // A difference, not a quotient's logarithm: exchanging A and B then changes the sign exactly.
                for (std::size_t x = 0; x < width; ++x)
                    out[x] = fast_log2(b[x]) - fast_log2(a[x]);
            } else {
                std::fill(out, out + width, std::numeric_limits<float>::quiet_NaN());
            }
            note_missing(mesh, pair);
        });
    if (!done)
        return MeshPicture{};
    mesh.fits = fit_limits(comparison, mesh.axes);
    return mesh;
}

WinnerShare winner_share(const MeshFigures& mesh) {
    return count_winners(mesh.ratio, 1.0);
}

WinnerShare winner_share(const MeshPicture& mesh) {
    return count_winners(mesh.log2_ratio, 0.0f);
}

} // namespace llmroofline
