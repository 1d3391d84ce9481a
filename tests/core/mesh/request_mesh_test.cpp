// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <gtest/gtest.h>

#include "core/mesh/request_mesh.h"
#include "core/roofline/request_time.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

double metric_of(const RequestEstimate& estimate, RequestMetric metric) {
    return metric == RequestMetric::throughput ? estimate.tokens_per_s
           : metric == RequestMetric::ttft     ? estimate.ttft
           : metric == RequestMetric::tpot     ? estimate.tpot
                                               : estimate.total;
}

TEST(RequestMesh, EveryCellIsItsOwnEstimate) {
    using Quantity = RequestQuantity;
    for (const auto& [x, y] :
         {std::pair(Quantity::input, Quantity::output), std::pair(Quantity::batch, Quantity::input),
          std::pair(Quantity::output, Quantity::batch)})
        for (const RequestMetric metric :
             {RequestMetric::throughput, RequestMetric::ttft, RequestMetric::tpot, RequestMetric::total})
            for (const std::int64_t chunk : {0, 100}) {
                Comparison comparison = fixtures::comparison(fixtures::mixtral_8x7b());
                comparison.request.prefill_chunk = chunk;
                const RequestAxes axes{x, y, {1, 7, 300, 4096}, {2, 129, 1000}};
                const auto mesh = request_mesh(comparison, axes, metric);
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
                        EXPECT_DOUBLE_EQ(mesh->a[cell], metric_of(*a, metric));
                        EXPECT_DOUBLE_EQ(mesh->b[cell], metric_of(*b, metric));
                        const double ratio = mesh->a[cell] / mesh->b[cell];
                        EXPECT_DOUBLE_EQ(mesh->ratio[cell],
                                         metric == RequestMetric::throughput ? ratio : 1 / ratio);
                        EXPECT_EQ(i < mesh->fits_a[j], a->fits);
                        EXPECT_EQ(i < mesh->fits_b[j], b->fits);
                    }
            }
}

TEST(RequestMesh, MissingRateIsNotAvailable) {
    Comparison comparison = fixtures::comparison(fixtures::llama_2_7b());
    comparison.workload.precision = {DataType::fp8, DataType::fp8, DataType::fp8, std::nullopt, 128};
    const auto mesh = request_mesh(
        comparison, {RequestQuantity::input, RequestQuantity::output, {16, 32}, {8}}, RequestMetric::total);
    EXPECT_EQ(mesh->missing_a, (Missing{MissingFigure::rate, DataType::fp8}));
    EXPECT_FALSE(mesh->missing_b);
    EXPECT_TRUE(std::isnan(mesh->a[0]) && std::isnan(mesh->ratio[1]));
    EXPECT_GT(mesh->b[0], 0);
}

} // namespace
} // namespace llmroofline
