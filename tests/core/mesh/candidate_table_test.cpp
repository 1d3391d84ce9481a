// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The winner map as figures, cell by cell against the request engine.
#include "core/mesh/candidate_table.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/request/request_time.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

TEST(CandidateTable, EveryCellsWinnerIsTheLeastOfItsCosts) {
    Comparison comparison = fixtures::comparison(fixtures::mistral_7b());
    comparison.request.batch = 48;
    comparison.sequence = Axis::geometric(64, 16384, 7);
    comparison.output = Axis::geometric(16, 8192, 6);
    comparison.measuring.measure = Measure::usd;
    std::vector<AcceleratorGroup> groups = {fixtures::a100(), fixtures::h20(),
                                            fixtures::accelerator("third", 500, 1200, 48)};
    const double prices[] = {2.3, 2.1, 1.2};
    for (std::size_t i = 0; i < 3; ++i)
        groups[i].accelerator.prices.yours = prices[i];
    groups[2].accelerator.rate_tera(Rate::vector_fp32) = 30;
    const auto made = candidate_table(comparison, groups, true);
    ASSERT_TRUE(made);
    const MeshTable& table = made->table;
    std::vector<std::size_t> wins(4);
    std::size_t cell = 0;
    for (const double output : table.grid.y_values)
        for (const double input : table.grid.x_values) {
            double least = 1e300;
            std::size_t winner = 0;
            for (std::size_t i = 0; i < 3; ++i) {
                Comparison one = comparison;
                one.request.input = static_cast<std::int64_t>(input);
                one.request.output = static_cast<std::int64_t>(output);
                const auto estimate = estimate_request(one, groups[i]);
                const double cost = prices[i] / 3600 / estimate->tokens_per_s * 1e6;
                const double written = table.figures[3 + i].values[cell];
                if (!estimate->fits) {
                    EXPECT_TRUE(std::isnan(written));
                    continue;
                }
                EXPECT_NEAR(written, cost, 1e-9 * cost);
                if (cost < least) {
                    least = cost;
                    winner = i + 1;
                }
            }
            EXPECT_EQ(static_cast<std::size_t>(table.figures[0].values[cell]), winner);
            ++wins[winner];
            ++cell;
        }
    EXPECT_GT(wins[0], 0u); // some fit nowhere
    const double served = static_cast<double>(cell - wins[0]);
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_NEAR(made->ranks[i].wins, static_cast<double>(wins[i + 1]) / served, 1e-12);
    EXPECT_TRUE(mesh_csv(table).starts_with("x,y,winner,margin,decided,cost_1,cost_2,cost_3\n64,16,"));
}

TEST(CandidateTable, WhereNoneHasAPriceItIsRefused) {
    Comparison comparison = fixtures::comparison(fixtures::mistral_7b());
    comparison.measuring.measure = Measure::usd;
    const std::vector<AcceleratorGroup> groups = {comparison.a, comparison.b};
    EXPECT_EQ(candidate_table(comparison, groups, false).errors().size(), 2u);
    std::vector<AcceleratorGroup> one_priced = groups;
    one_priced[1].accelerator.prices.yours = 1;
    const auto made = candidate_table(comparison, one_priced, false);
    ASSERT_TRUE(made);
    EXPECT_EQ(made->lacks[0].size(), 1u);
    EXPECT_EQ(made->ranks[1].wins, 1);
}

} // namespace
} // namespace llmroofline
