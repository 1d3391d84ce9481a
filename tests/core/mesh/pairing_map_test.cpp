// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The matrix of pairs: its margins add up, its order and its best are those of a loop over all pairs.
#include "core/mesh/pairing_map.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/mesh/views/view_table.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

Comparison three_candidates() {
    Comparison comparison = fixtures::comparison(fixtures::mistral_7b());
    comparison.a = fixtures::a100();
    comparison.b = fixtures::h20();
    comparison.others = {comparison.b};
    comparison.others[0].accelerator.id = "third";
    comparison.others[0].accelerator.bandwidth_gb_s *= 0.5;
    const double prices[] = {2.3, 2.1, 1.2};
    comparison.a.accelerator.prices.yours = prices[0];
    comparison.b.accelerator.prices.yours = prices[1];
    comparison.others[0].accelerator.prices.yours = prices[2];
    for (AcceleratorGroup* group : {&comparison.a, &comparison.b, &comparison.others[0]})
        group->accelerator.link_gb_s = 100;
    comparison.request = Request{};
    comparison.request.input = 4096;
    comparison.request.output = 256;
    comparison.limits = {2.0, 0.05, true};
    comparison.view = PairingView{};
    return comparison;
}

TEST(PairingMap, MarginsAddUpAndTheCheapestIsTheLeastOfAll) {
    for (const bool waited_for : {false, true}) {
        Comparison comparison = three_candidates();
        comparison.view = PairingView{waited_for};
        const PairingMap map = pairing_map(comparison);
        ASSERT_EQ(map.pairs.size(), 9U);
        ASSERT_TRUE(map.best);
        ASSERT_TRUE(map.single);
        double least = 1e300;
        for (const PairCost& pair : map.pairs) {
            ASSERT_TRUE(pair.available());
            const double sum = *map.margins[pair.prefill].prefill_usd + *map.margins[pair.decode].decode_usd;
            EXPECT_NEAR(pair.usd(false), sum, 1e-9 * sum);
            EXPECT_GT(pair.transfer_usd, 0);
            least =
                std::min(least, sum + (waited_for && pair.prefill != pair.decode ? pair.transfer_usd : 0));
        }
        EXPECT_NEAR(map.usd(map.pairs[*map.best]), least, 1e-9 * least);
        for (std::size_t i = 1; i < 3; ++i) {
            EXPECT_LE(*map.margins[map.rows[i - 1]].prefill_usd, *map.margins[map.rows[i]].prefill_usd);
            EXPECT_LE(*map.margins[map.columns[i - 1]].decode_usd, *map.margins[map.columns[i]].decode_usd);
        }
    }
}

TEST(PairingMap, WithoutAPriceACandidateStandsLast) {
    Comparison comparison = three_candidates();
    comparison.measuring.prices = PriceKind::yours;
    comparison.a.accelerator.prices = {};
    const PairingMap map = pairing_map(comparison);
    EXPECT_EQ(map.rows.back(), 0U);
    EXPECT_EQ(map.columns.back(), 0U);
    EXPECT_FALSE(map.pair(0, 1).available());
    EXPECT_TRUE(map.pair(1, 2).available());
    const MeshResult mesh = compute_mesh(comparison, comparison.view, view_axes(comparison, 16));
    EXPECT_TRUE(mesh.complete());
    EXPECT_TRUE(mesh.pairing.is_shown());
    EXPECT_EQ(mesh.grid().cells(), 0U);
}

TEST(PairingMap, ItsFiguresAreARowAPair) {
    const Comparison comparison = three_candidates();
    const auto table = mesh_table(comparison);
    ASSERT_TRUE(table);
    const PairingMap map = pairing_map(comparison);
    for (std::size_t i = 0; i < map.pairs.size(); ++i)
        EXPECT_EQ(table->figures[0].values[i], map.pairs[i].usd(false));
    EXPECT_EQ(table->along[0].name, "prefill");
}

} // namespace
} // namespace llmroofline
