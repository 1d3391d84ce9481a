// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Request meshes, input × output at one batch: a million cells without a calibration, and the figures of 256 × 256 cells
// with their intervals under one, of requests that start together and of a closed loop whose prompts go in chunks.
#include "core/catalog/calibration_catalog.h"
#include "core/mesh/decided.h"
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

Comparison calibrated_pair(Batching batching) {
    Comparison comparison = pair_of("llama-2-70b");
    comparison.workload.calibration = *find_calibration(default_calibration);
    comparison.request.batching = batching;
    if (batching == Batching::closed_loop)
        comparison.request.prefill_chunk = 512;
    return comparison;
}

void fill_calibrated(benchmark::State& state, const Comparison& comparison) {
    const Grid axes = {Quantity::input, Quantity::output, Axis::linear(32, 8192, 32).values(),
                       Axis::linear(8, 2048, 8).values()};
    for (auto _ : state) {
        const auto figures = request_figures(comparison, axes, RequestMetric::throughput);
        const auto spreads = request_ratio_spreads(comparison, axes, RequestMetric::throughput);
        if (!figures || spreads.size() != axes.cells())
            state.SkipWithError("a figure is missing");
        benchmark::ClobberMemory();
    }
}

} // namespace

void register_requests() {
    benchmark::RegisterBenchmark("request", fill, pair_of("llama-2-70b"))
        ->Iterations(1)
        ->Repetitions(repetitions);
    benchmark::RegisterBenchmark("request_calibrated", fill_calibrated, calibrated_pair(Batching::fixed))
        ->Iterations(1)
        ->Repetitions(repetitions);
    benchmark::RegisterBenchmark("request_calibrated_loop", fill_calibrated,
                                 calibrated_pair(Batching::closed_loop))
        ->Iterations(1)
        ->Repetitions(repetitions);
}

void print_requests(const BestTimes& best) {
    if (best.has("request") && best.has("limit")) {
        const double time = best.of("request");
        print_line("mesh_request_pair_over_limit", time / best.of("limit"), "ratio");
        print_line("mesh_request_cell_ns", time / (1024.0 * 1024.0) * 1e9, "ns");
    }
    if (best.has("request_calibrated") && best.has("request_calibrated_loop")) {
        const double time = best.of("request_calibrated_loop");
        print_line("mesh_request_loop_over_static", time / best.of("request_calibrated"), "ratio");
        print_line("mesh_request_loop_cell_us", time / (256.0 * 256.0) * 1e6, "us");
    }
}

} // namespace llmroofline::bench
