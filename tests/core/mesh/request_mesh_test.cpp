// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <gtest/gtest.h>

#include "core/cost/operators.h"
#include "core/mesh/request_mesh.h"
#include "core/request/cumulative_time.h"
#include "core/request/request_time.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

double metric_of(const RequestEstimate& estimate, RequestMetric metric) {
    return metric == RequestMetric::throughput ? estimate.tokens_per_s
           : metric == RequestMetric::ttft     ? estimate.ttft
           : metric == RequestMetric::tpot     ? estimate.tpot
                                               : estimate.total;
}

TEST(MeshFigures, EveryCellIsItsOwnEstimate) {
    using Quantity = Quantity;
    for (const auto& [x, y] :
         {std::pair(Quantity::input, Quantity::output), std::pair(Quantity::batch, Quantity::input),
          std::pair(Quantity::output, Quantity::batch)})
        for (const RequestMetric metric :
             {RequestMetric::throughput, RequestMetric::ttft, RequestMetric::tpot, RequestMetric::total})
            for (const auto& [chunk, loop_apart] :
                 {std::pair(0, false), std::pair(100, false), std::pair(100, true)}) {
                Comparison comparison = fixtures::comparison(fixtures::mixtral_8x7b());
                comparison.request.prefill_chunk = chunk;
                if (loop_apart) {
                    comparison.request.batching = Batching::closed_loop;
                    comparison.a.accelerator.link_gb_s = 300;
                    comparison.b.accelerator.link_gb_s = 450;
                    comparison.decode_group = comparison.b;
                }
                const Grid axes{x, y, {1, 7, 300, 4096}, {2, 129, 1000}};
                const auto mesh = request_figures(comparison, axes, metric);
                for (std::size_t j = 0; j < 3; ++j)
                    for (std::size_t i = 0; i < 4; ++i) {
                        Comparison one = comparison;
                        const auto put = [&](Quantity quantity, double value) {
                            (quantity == Quantity::batch   ? one.request.batch
                             : quantity == Quantity::input ? one.request.input
                                                           : one.request.output) =
                                static_cast<std::int64_t>(value);
                        };
                        put(x, axes.x_values[i]);
                        put(y, axes.y_values[j]);
                        const auto a = estimate_request(one, one.a);
                        const auto b = estimate_request(one, one.b);
                        const std::size_t cell = j * 4 + i;
                        // A difference of sums up to input + output and up to input.
                        EXPECT_NEAR(mesh->a[cell] / metric_of(*a, metric), 1, 1e-11);
                        EXPECT_NEAR(mesh->b[cell] / metric_of(*b, metric), 1, 1e-11);
                        const double ratio = mesh->a[cell] / mesh->b[cell];
                        EXPECT_DOUBLE_EQ(mesh->ratio[cell],
                                         metric == RequestMetric::throughput ? ratio : 1 / ratio);
                        EXPECT_EQ(i < mesh->fits.a[j], a->fits);
                        EXPECT_EQ(i < mesh->fits.b[j], b->fits);
                    }
            }
}

// What changes the sum of decode steps: windows (breakpoints inside a request), drafted tokens, a closed
// loop, decode on another group, the published formulas' shifted steps.
TEST(MeshFigures, CellsEqualEstimatesWithEveryOption) {
    Transformer window = fixtures::dense(26, 4096, 14336, 32, 8);
    window.sliding_window = 1024;
    window.sliding_pattern = {1, 5};
    std::vector<Comparison> comparisons;
    for (const Transformer& model : {window, fixtures::llama_2_7b(), fixtures::deepseek_v3()})
        comparisons.push_back(fixtures::comparison(model));
    Comparison drafted = comparisons[0];
    drafted.request.drafted_tokens = 3;
    drafted.request.acceptance = 0.7;
    drafted.request.draft_cost = 0.1;
    comparisons.push_back(drafted);
    Comparison loop = comparisons[0];
    loop.request.batching = Batching::closed_loop;
    comparisons.push_back(loop);
    Comparison published = comparisons[1];
    published.formulas = Formulas::published;
    comparisons.push_back(published);
    Comparison apart = comparisons[1];
    apart.a.accelerator.link_gb_s = 300;
    apart.b.accelerator.link_gb_s = 450;
    apart.decode_group = apart.b;
    comparisons.push_back(apart);
    for (Comparison& comparison : comparisons) {
        const Grid axes{Quantity::input,
                        Quantity::output,
                        Axis::geometric(1, 100'000, 61).values(),
                        {1, 2, 900, 20'000, 100'000}};
        for (const RequestMetric metric : {RequestMetric::throughput, RequestMetric::tpot}) {
            const auto mesh = request_figures(comparison, axes, metric);
            const auto picture = request_picture(comparison, axes, metric);
            ASSERT_TRUE(mesh);
            std::size_t cell = 0;
            for (const double output : axes.y_values)
                for (const double input : axes.x_values) {
                    comparison.request.input = static_cast<std::int64_t>(input);
                    comparison.request.output = static_cast<std::int64_t>(output);
                    const auto a = estimate_request(comparison, comparison.a);
                    const auto b = estimate_request(comparison, comparison.b);
                    ASSERT_NEAR(mesh->a[cell] / metric_of(*a, metric), 1, 1e-10) << input << ' ' << output;
                    ASSERT_NEAR(mesh->b[cell] / metric_of(*b, metric), 1, 1e-10) << input << ' ' << output;
                    ASSERT_NEAR(picture->log2_ratio[cell], std::log2(mesh->ratio[cell]), 2e-6);
                    ++cell;
                }
        }
    }
}

// Against steps added one by one.
TEST(CumulativeTime, IsTheSumOfSteps) {
    Transformer model = fixtures::dense(26, 4096, 14336, 32, 8);
    model.sliding_window = 100;
    model.sliding_pattern = {1, 5};
    const Comparison comparison = fixtures::comparison(model);
    OperatorSet operators;
    StepTime step;
    for (const double batch : {1.0, 64.0}) {
        exact::build(shard_of(model, {}), comparison.workload, batch, operators, 100'000);
        step.build(operators, Roofs(comparison.b, comparison.workload));
        CumulativeTime twice;
        twice.add(step);
        twice.add(step, 0.5, 7);
        double sum = 0;
        double ahead = 0;
        for (int s = 1; s <= 7; ++s)
            ahead += step.at(s);
        for (int n = 1; n <= 2000; ++n) {
            sum += step.at(n);
            ahead += step.at(n + 7);
            ASSERT_NEAR(twice.at(n) / (sum + 0.5 * ahead), 1, 1e-12) << n;
        }
    }
}

TEST(MeshFigures, MissingRateIsNotAvailable) {
    Comparison comparison = fixtures::comparison(fixtures::llama_2_7b());
    comparison.workload.precision = {DataType::fp8, DataType::fp8, DataType::fp8, std::nullopt, 128};
    const auto mesh =
        request_figures(comparison, {Quantity::input, Quantity::output, {16, 32}, {8}}, RequestMetric::total);
    EXPECT_EQ(mesh->missing_a, (Missing{MissingFigure::rate, DataType::fp8}));
    EXPECT_FALSE(mesh->missing_b);
    EXPECT_TRUE(std::isnan(mesh->a[0]) && std::isnan(mesh->ratio[1]));
    EXPECT_GT(mesh->b[0], 0);
}

} // namespace
} // namespace llmroofline
