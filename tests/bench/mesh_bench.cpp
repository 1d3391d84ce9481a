// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A mesh of a million cells, from the Comparison to the filled buffer, against the arithmetic that no cell can do without:
// both sides' quadratics and the division, operands in registers, written to the same buffer. Setting the same memory is
// measured besides, since how far it lies below the arithmetic depends on the machine's caches.
#include <cstring>
#include <string>
#include <utility>

#include "core/mesh/request_mesh.h"
#include "core/mesh/step_mesh.h"
#include "core/mesh/vector_width.h"
#include "tests/bench/best_of.h"
#include "tests/bench/comparisons.h"

namespace llmroofline::bench {

namespace {

std::vector<float>& cells() {
    static std::vector<float> buffer(1024 * 1024);
    return buffer;
}

void set_memory(benchmark::State& state) {
    for (auto _ : state) {
        std::memset(cells().data(), 1, cells().size() * sizeof(float));
        benchmark::ClobberMemory();
    }
}

// A row of the limit: nothing is looked up, nothing changes along it.
LLMROOFLINE_WIDEST_VECTORS void divide_quadratics(const float* columns, const float (&coefficients)[6],
                                                  float* out) {
    const auto [a0, a1, a2, b0, b1, b2] = coefficients;
    for (std::size_t i = 0; i < 1024; ++i) {
        const float s = columns[i];
        out[i] = (b0 + s * (b1 + s * b2)) / (a0 + s * (a1 + s * a2));
    }
}

void arithmetic(benchmark::State& state) {
    std::vector<float> columns(1024);
    for (std::size_t i = 0; i < columns.size(); ++i)
        columns[i] = 32.0F * static_cast<float>(i + 1);
    for (auto _ : state) {
        for (std::size_t row = 0; row < 1024; ++row) {
            const float share = static_cast<float>(row + 1);
            const float coefficients[6] = {1 + share, 1e-3F * share, 1e-9F, 2 + share, 2e-3F * share, 1e-9F};
            divide_quadratics(columns.data(), coefficients, cells().data() + row * 1024);
        }
        benchmark::ClobberMemory();
    }
}

void fill(benchmark::State& state, const Comparison& comparison, CellValue value) {
    const Grid axes = step_grid(comparison.batch.values(), comparison.sequence.values());
    if (axes.cells() != cells().size()) {
        state.SkipWithError("not a million cells");
        return;
    }
    for (auto _ : state) {
        const auto filled = fill_step_mesh(comparison, Method::operator_by_operator, axes, value, cells());
        if (!filled || filled->missing_a || filled->missing_b)
            state.SkipWithError("a figure is missing");
        benchmark::ClobberMemory();
    }
}

} // namespace

void register_meshes() {
    benchmark::RegisterBenchmark("memset", set_memory)->Iterations(4)->Repetitions(repetitions);
    benchmark::RegisterBenchmark("limit", arithmetic)->Iterations(4)->Repetitions(repetitions);
    for (const NamedComparison& named : mesh_comparisons()) {
        benchmark::RegisterBenchmark(named.name.c_str(), fill, named.comparison, CellValue::ratio)
            ->Iterations(1)
            ->Repetitions(repetitions);
        benchmark::RegisterBenchmark((named.name + "_log2").c_str(), fill, named.comparison,
                                     CellValue::log2_ratio)
            ->Iterations(1)
            ->Repetitions(repetitions);
    }
}

void print_meshes(const BestTimes& best) {
    if (!best.has("memset") || !best.has("limit"))
        return;
    const double memset = best.of("memset");
    const double limit = best.of("limit");
    const double bytes = static_cast<double>(cells().size() * sizeof(float));
    print_line("memset_gb_s", bytes / memset * 1e-9, "GB/s");
    print_line("limit_cell_ns", limit / static_cast<double>(cells().size()) * 1e9, "ns");
    for (const NamedComparison& named : mesh_comparisons()) {
        if (!best.has(named.name))
            continue;
        const double time = best.of(named.name);
        print_line("mesh_" + named.name + "_pair_over_limit", time / limit, "ratio");
        print_line("mesh_" + named.name + "_pair_over_memset", time / memset, "ratio");
        print_line("mesh_" + named.name + "_cell_ns", time / static_cast<double>(cells().size()) * 1e9, "ns");
        print_line("mesh_" + named.name + "_pair_log2_over_limit", best.of(named.name + "_log2") / limit,
                   "ratio");
    }
}

} // namespace llmroofline::bench
