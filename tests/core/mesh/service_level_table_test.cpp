// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Cells of the service level against requests of every batch.
#include "core/mesh/service_level_table.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/request/request_time.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

TEST(ServiceLevelTable, EqualsEveryBatchTriedOut) {
    Comparison comparison = fixtures::comparison(fixtures::mistral_7b());
    comparison.a.accelerator.memory_gb = 18;
    comparison.b.accelerator.memory_gb = 20;
    comparison.request.output = 200;
    comparison.request.batching = Batching::closed_loop;
    const std::vector<double> inputs = {64, 500, 4000};
    const std::vector<double> tpots = {4, 12, 40, 200};
    ServiceLimits limits;
    limits.ttft_s = 0.2;
    const auto table = service_level_table(comparison, inputs, tpots, limits);
    ASSERT_TRUE(table);
    const auto value = [&](std::size_t column, std::size_t cell) {
        return table->figures[column].values[cell];
    };
    int served = 0;
    int unserved = 0;
    for (std::size_t y = 0; y < tpots.size(); ++y)
        for (std::size_t x = 0; x < inputs.size(); ++x)
            for (const std::size_t side : {0u, 1u}) {
                const AcceleratorGroup& group = side == 0 ? comparison.a : comparison.b;
                double batch = 0;
                double rate = 0;
                for (int tried = 1; tried < 400; ++tried) {
                    comparison.request.batch = tried;
                    comparison.request.input = static_cast<std::int64_t>(inputs[x]);
                    const auto estimate = estimate_request(comparison, group);
                    if (!estimate->fits || estimate->tpot > tpots[y] / 1000 || estimate->ttft > 0.2)
                        continue;
                    batch = tried;
                    rate = estimate->tokens_per_s;
                }
                const std::size_t cell = y * inputs.size() + x;
                const auto& bound = table->figures[5 + side];
                const auto name = bound.choices[static_cast<std::size_t>(bound.values[cell])];
                if (batch == 0) {
                    EXPECT_EQ(name, "none");
                    EXPECT_TRUE(std::isnan(value(side, cell)));
                    ++unserved;
                    continue;
                }
                ++served;
                if (name == "plateau") {
                    EXPECT_LE(value(side, cell), batch);
                    EXPECT_NEAR(value(2 + side, cell), rate, 0.01 * rate);
                } else {
                    EXPECT_EQ(value(side, cell), batch);
                    EXPECT_NEAR(value(2 + side, cell), rate, 1e-9 * rate);
                }
            }
    EXPECT_GT(served, 6);
    EXPECT_GT(unserved, 3);
    EXPECT_TRUE(mesh_csv(*table).starts_with(
        "input,tpot_ms,batch_a,batch_b,rate_a,rate_b,ratio,binds_a,binds_b\n64,4,"));
}

} // namespace
} // namespace llmroofline
