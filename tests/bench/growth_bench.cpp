// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How costs grow: with cells, operators and accelerators in proportion, with tokens not at all.
#include <cmath>
#include <map>

#include "core/cost/operators.h"
#include "core/mesh/step_mesh.h"
#include "core/request/request_time.h"
#include "core/step/step_time.h"
#include "tests/bench/best_of.h"
#include "tests/bench/comparisons.h"

namespace llmroofline::bench {

namespace {

// N × 1024 cells.
void with_cells(benchmark::State& state, Comparison comparison) {
    comparison.batch = Axis::linear(1, state.range(0), 1);
    const Grid axes = step_grid(comparison.batch.values(), comparison.sequence.values());
    std::vector<float> cells(axes.cells());
    for (auto _ : state)
        benchmark::DoNotOptimize(
            fill_step_mesh(comparison, Method::operator_by_operator, axes, CellValue::ratio, cells));
    state.SetComplexityN(state.range(0));
}

// A step of dense layers of N widths, four operators each.
void with_operators(benchmark::State& state, Comparison comparison) {
    Transformer& model = comparison.model;
    model.layers = state.range(0);
    model.ffn_widths.clear();
    for (std::int64_t i = 0; i < model.layers; ++i)
        model.ffn_widths.push_back({1, 8192 + 64 * i});
    const Shard shard = shard_of(model, {});
    const Roofs roofs(comparison.a, comparison.workload);
    OperatorSet operators;
    StepTime step;
    for (auto _ : state) {
        exact::build(shard, comparison.workload, 64, operators);
        step.build(operators, roofs);
        benchmark::DoNotOptimize(step.at(4096));
    }
    state.SetComplexityN(state.range(0));
}

// N groups asked for the same request, as a ranking does.
void with_accelerators(benchmark::State& state, const Comparison& comparison) {
    for (auto _ : state)
        for (std::int64_t i = 0; i < state.range(0); ++i)
            benchmark::DoNotOptimize(estimate_request(comparison, i % 2 == 0 ? comparison.a : comparison.b));
    state.SetComplexityN(state.range(0));
}

void with_tokens(benchmark::State& state, Comparison comparison) {
    comparison.request.output = state.range(0);
    for (auto _ : state)
        benchmark::DoNotOptimize(estimate_request(comparison, comparison.a));
    state.SetComplexityN(state.range(0));
}

const std::map<std::string, std::vector<std::int64_t>>& sizes() {
    static const std::map<std::string, std::vector<std::int64_t>> all = {
        {"cells", {512, 1024, 2048, 4096}},
        {"operators", {16, 32, 64, 128}},
        {"accelerators", {8, 16, 32, 64}},
        {"tokens", {10, 100, 1'000, 10'000, 100'000}}};
    return all;
}

// The slope of log(time) over log(N), by least squares: 1 is in proportion, 0 not at all.
double exponent(const std::string& name, const BestTimes& best) {
    double n = 0, x = 0, y = 0, xx = 0, xy = 0;
    for (const std::int64_t size : sizes().at(name)) {
        const double log_n = std::log(static_cast<double>(size));
        const double log_time = std::log(best.of("growth_with_" + name + '/' + std::to_string(size)));
        n += 1;
        x += log_n;
        y += log_time;
        xx += log_n * log_n;
        xy += log_n * log_time;
    }
    return (n * xy - x * y) / (n * xx - x * x);
}

} // namespace

void register_growth() {
    const Comparison comparison = pair_of("llama-2-70b");
    const auto add = [&](const std::string& name, auto&& function, int iterations, benchmark::BigO expected) {
        auto* const registered =
            benchmark::RegisterBenchmark(("growth_with_" + name).c_str(), function, comparison);
        for (const std::int64_t size : sizes().at(name))
            registered->Arg(size);
        registered->Iterations(iterations)->Repetitions(repetitions)->Complexity(expected);
    };
    add("cells", with_cells, 1, benchmark::oN);
    add("operators", with_operators, 50, benchmark::oN);
    add("accelerators", with_accelerators, 5, benchmark::oN);
    add("tokens", with_tokens, 200, benchmark::o1);
}

void print_growth(const BestTimes& best) {
    if (best.has("growth_with_tokens/10"))
        print_line("estimate_100000_over_10_tokens",
                   best.of("growth_with_tokens/100000") / best.of("growth_with_tokens/10"), "ratio");
    for (const auto& [name, all] : sizes()) {
        const std::string full = "growth_with_" + name;
        if (!best.has(full + '/' + std::to_string(all.front())))
            continue;
        print_line(full, exponent(name, best), "exponent");
        if (const auto fit = best.fits().find(full); fit != best.fits().end())
            print_line(full + "_off_" + best.orders().at(full), fit->second * 100, "%_rms");
    }
}

} // namespace llmroofline::bench
