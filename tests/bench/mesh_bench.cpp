// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A mesh of a million cells, from the Comparison to the filled buffer, against setting the same memory.
#include <cstring>
#include <string>
#include <utility>

#include "core/mesh/request_mesh.h"
#include "core/mesh/step_mesh.h"
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

void fill(benchmark::State& state, const Comparison& comparison, CellValue value) {
    const Grid axes{comparison.batch.values(), comparison.sequence.values()};
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
    if (!best.has("memset"))
        return;
    const double memset = best.of("memset");
    const double bytes = static_cast<double>(cells().size() * sizeof(float));
    print_line("memset_gb_s", bytes / memset * 1e-9, "GB/s");
    for (const NamedComparison& named : mesh_comparisons()) {
        if (!best.has(named.name))
            continue;
        const double time = best.of(named.name);
        print_line("mesh_" + named.name + "_pair_over_memset", time / memset, "ratio");
        print_line("mesh_" + named.name + "_cell_ns", time / static_cast<double>(cells().size()) * 1e9, "ns");
        print_line("mesh_" + named.name + "_pair_log2_over_memset", best.of(named.name + "_log2") / memset,
                   "ratio");
    }
}

} // namespace llmroofline::bench
