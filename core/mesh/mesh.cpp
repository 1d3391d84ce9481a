// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/mesh.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>

#include "core/cost/memory.h"
#include "core/cost/operators.h"
#include "core/mesh/pair.h"
#include "core/mesh/row_fill.h"
#include "core/mesh/vector_width.h"

namespace llmroofline {

namespace {

MeshAxes axes_of(const Comparison& comparison) {
    return {comparison.batch.values(), comparison.sequence.values()};
}

// The need never falls along a row, nor from one row to the next.
FitLimits fit_limits(const Comparison& comparison, const MeshAxes& axes) {
    const auto of_side = [&](const AcceleratorGroup& group) {
        std::vector<std::size_t> columns;
        columns.reserve(axes.batches.size());
        MemoryRow memory(comparison.model, comparison.workload, group);
        const double capacity = group.accelerator.memory_bytes();
        std::size_t fitting = axes.sequences.size();
        for (const double batch : axes.batches) {
            memory.set_batch(batch);
            while (fitting > 0 && memory.at(axes.sequences[fitting - 1]).total() > capacity)
                --fitting;
            columns.push_back(fitting);
        }
        return columns;
    };
    return {of_side(comparison.a), of_side(comparison.b)};
}

// Calls row(index, times of the row) for every batch; false if it was stopped.
template <class Row>
bool for_each_row(const Comparison& comparison, Method method, const MeshAxes& axes,
                  const std::stop_token& stop, Row&& row) {
    PairEvaluator pair(comparison, method, axes.sequences.front(), axes.sequences.back());
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

// In short counters, which a compiler puts into vectors.
template <class Value>
[[gnu::always_inline]] inline WinnerShare count_winners(std::span<const Value> cells, Value even) {
    WinnerShare share;
    constexpr std::size_t block = 1 << 14;
    for (std::size_t begin = 0; begin < cells.size(); begin += block) {
        std::uint32_t a = 0;
        std::uint32_t b = 0;
        std::uint32_t equal = 0;
        const std::span<const Value> part = cells.subspan(begin, std::min(block, cells.size() - begin));
        for (const Value cell : part) {
            a += static_cast<std::uint32_t>(cell > even);
            b += static_cast<std::uint32_t>(cell < even);
            equal += static_cast<std::uint32_t>(cell == even);
        }
        share.a += a;
        share.b += b;
        share.equal += equal;
    }
    // Neither more, less nor equal: not a number.
    share.not_available = cells.size() - share.a - share.b - share.equal;
    return share;
}

LLMROOFLINE_WIDEST_VECTORS WinnerShare count_picture(const float* cells, std::size_t count) {
    return count_winners<float>({cells, count}, 0);
}

// Without the sign, bits of numbers are in the order of the numbers.
LLMROOFLINE_WIDEST_VECTORS std::uint32_t greatest_bits(const float* cells, std::size_t count) {
    std::uint32_t greatest = 0;
    for (std::size_t i = 0; i < count; ++i)
        greatest = std::max(greatest, std::bit_cast<std::uint32_t>(cells[i]) & 0x7fffffffu);
    return greatest;
}

} // namespace

Result<MeshFigures> mesh_figures(const Comparison& comparison, Method method, const std::stop_token& stop) {
    if (const Errors errors = refused(comparison, method); !errors.empty())
        return errors;
    MeshFigures mesh;
    mesh.axes = axes_of(comparison);
    const auto& sequences = mesh.axes.sequences;
    const std::size_t width = sequences.size();
    mesh.perf_a.resize(mesh.axes.cells());
    mesh.perf_b.resize(mesh.axes.cells());
    mesh.ratio.resize(mesh.axes.cells());

    const RowFill fill(sequences);
    std::vector<double> time_a(fill.padded_width());
    std::vector<double> time_b(fill.padded_width());

    const bool done =
        for_each_row(comparison, method, mesh.axes, stop, [&](std::size_t y, const PairEvaluator& pair) {
            fill.times(pair.time_a(), pair.time_b(), time_a.data(), time_b.data());
            for (std::size_t x = 0; x < width; ++x) {
                const double done_in_step = pair.done_in_step(sequences[x]);
                mesh.perf_a[y * width + x] = done_in_step / time_a[x];
                mesh.perf_b[y * width + x] = done_in_step / time_b[x];
                mesh.ratio[y * width + x] = time_b[x] / time_a[x];
            }
            note_missing(mesh, pair);
        });
    if (!done)
        return MeshFigures{};
    mesh.fits = fit_limits(comparison, mesh.axes);
    return mesh;
}

Result<MeshPicture> mesh_picture(const Comparison& comparison, Method method, const std::stop_token& stop) {
    return mesh_picture(comparison, method, axes_of(comparison), stop);
}

Result<MeshPicture> mesh_picture(const Comparison& comparison, Method method, MeshAxes axes,
                                 const std::stop_token& stop) {
    MeshPicture mesh;
    mesh.axes = std::move(axes);
    mesh.log2_ratio.resize(mesh.axes.cells());
    const auto filled =
        fill_mesh(comparison, method, mesh.axes, CellValue::log2_ratio, mesh.log2_ratio, stop);
    if (!filled)
        return filled.errors();
    if (filled->stopped)
        return MeshPicture{};
    mesh.missing_a = filled->missing_a;
    mesh.missing_b = filled->missing_b;
    mesh.fits = fit_limits(comparison, mesh.axes);
    return mesh;
}

Result<FilledCells> fill_mesh(const Comparison& comparison, Method method, const MeshAxes& axes,
                              CellValue value, std::span<float> cells, const std::stop_token& stop) {
    if (const Errors errors = refused(comparison, method); !errors.empty())
        return errors;
    FilledCells filled;
    const RowFill fill(axes.sequences);
    const std::size_t width = fill.width();
    std::vector<float> last_row(fill.padded_width());
    filled.stopped =
        !for_each_row(comparison, method, axes, stop, [&](std::size_t y, const PairEvaluator& pair) {
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

WinnerShare winner_share(const MeshFigures& mesh) {
    return count_winners<double>(mesh.ratio, 1);
}

WinnerShare winner_share(const MeshPicture& mesh) {
    return count_picture(mesh.log2_ratio.data(), mesh.log2_ratio.size());
}

float greatest_advantage(const MeshPicture& mesh) {
    if (!mesh.available())
        return 0;
    return std::bit_cast<float>(greatest_bits(mesh.log2_ratio.data(), mesh.log2_ratio.size()));
}

} // namespace llmroofline
