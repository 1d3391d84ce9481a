// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A request mesh of a million cells, input × output at one batch.
#include "core/mesh/request_mesh.h"
#include "tests/bench/best_of.h"
#include "tests/bench/comparisons.h"

namespace llmroofline::bench {

namespace {

Grid inputs_and_outputs() {
    return {Quantity::input, Quantity::output, Axis::linear(32, 32768, 32).values(),
            Axis::linear(8, 8192, 8).values()};
}

void fill(benchmark::State& state, const Comparison& comparison) {
    const Grid axes = inputs_and_outputs();
    std::vector<float> cells(axes.cells());
    for (auto _ : state) {
        const auto filled =
            fill_request_mesh(comparison, axes, RequestMetric::throughput, CellValue::ratio, cells);
        if (!filled || filled->missing_a || filled->missing_b)
            state.SkipWithError("a figure is missing");
        benchmark::ClobberMemory();
    }
}

} // namespace

void register_requests() {
    benchmark::RegisterBenchmark("request", fill, pair_of("llama-2-70b"))
        ->Iterations(1)
        ->Repetitions(repetitions);
}

void print_requests(const BestTimes& best) {
    if (best.has("request") && best.has("limit")) {
        const double time = best.of("request");
        print_line("mesh_request_pair_over_limit", time / best.of("limit"), "ratio");
        print_line("mesh_request_cell_ns", time / (1024.0 * 1024.0) * 1e9, "ns");
    }
}

} // namespace llmroofline::bench
