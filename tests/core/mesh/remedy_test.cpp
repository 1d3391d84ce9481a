// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/views/remedy.h"

#include <gtest/gtest.h>

#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

using Steps = std::vector<RemedyKind>;

Comparison pair() {
    Comparison comparison = fixtures::comparison(fixtures::llama_2_70b());
    comparison.workload.precision = {DataType::fp16, DataType::fp16, DataType::fp16, std::nullopt, 128};
    return comparison;
}

TEST(Remedy, NothingIsProposedWhereThereAreColours) {
    EXPECT_TRUE(has_colours(pair()));
    EXPECT_FALSE(remedy_for(pair()));
}

// The A100 has no FP8 rate: an engineer's first click on FP8 must not empty the window.
TEST(Remedy, AMissingRateRunsAtTheNextWiderType) {
    Comparison comparison = pair();
    comparison.workload.precision.weights = comparison.workload.precision.activations = DataType::fp8;
    ASSERT_FALSE(has_colours(comparison));
    const auto remedy = remedy_for(comparison);
    ASSERT_TRUE(remedy);
    EXPECT_EQ(remedy->steps, Steps{RemedyKind::wider_type});
    EXPECT_TRUE(remedy->after.workload.allow_fallback);
    EXPECT_TRUE(has_colours(remedy->after));
}

TEST(Remedy, ANetworkThatNobodyStatesGetsTheUsualRate) {
    Comparison comparison = pair();
    comparison.a.accelerator.link_gb_s = comparison.b.accelerator.link_gb_s = 300;
    comparison.a.accelerator.node_size = 4;
    comparison.a.layout.tensor = 8;
    comparison.b.layout.tensor = 8;
    ASSERT_FALSE(has_colours(comparison));
    const auto remedy = remedy_for(comparison);
    ASSERT_TRUE(remedy);
    EXPECT_EQ(remedy->steps, Steps{RemedyKind::network_rate});
    EXPECT_EQ(remedy->after.a.links.network_gb_s, usual_network_gb_s);
    EXPECT_FALSE(remedy->after.b.links.network_gb_s) << "it stays within its node";
}

TEST(Remedy, SeveralFaultsAreMendedTogether) {
    Comparison comparison = pair();
    comparison.workload.precision.weights = comparison.workload.precision.activations = DataType::fp8;
    comparison.a.layout.tensor = comparison.b.layout.tensor = 4;
    ASSERT_FALSE(has_colours(comparison));
    const auto remedy = remedy_for(comparison);
    ASSERT_TRUE(remedy);
    EXPECT_EQ(remedy->steps.size(), 2U);
    EXPECT_NE(std::find(remedy->steps.begin(), remedy->steps.end(), RemedyKind::wider_type),
              remedy->steps.end());
    EXPECT_NE(std::find(remedy->steps.begin(), remedy->steps.end(), RemedyKind::one_each),
              remedy->steps.end());
    EXPECT_TRUE(has_colours(remedy->after));
}

TEST(Remedy, ALayoutThatDoesNotDivideGivesWayToOneThatDoes) {
    Comparison comparison = pair();
    comparison.a.accelerator.link_gb_s = comparison.b.accelerator.link_gb_s = 300;
    comparison.a.layout.tensor = 7;
    ASSERT_FALSE(has_colours(comparison));
    const auto remedy = remedy_for(comparison);
    ASSERT_TRUE(remedy);
    EXPECT_EQ(remedy->steps, Steps{RemedyKind::other_layout});
    EXPECT_LE(remedy->after.a.accelerators(), 7);
    EXPECT_GE(remedy->after.a.accelerators(), 4);
}

TEST(Remedy, PublishedFormulasGiveWayToTheExactOnes) {
    Comparison comparison = fixtures::comparison(fixtures::mixtral_8x7b());
    comparison.formulas = Formulas::published;
    ASSERT_FALSE(has_colours(comparison));
    const auto remedy = remedy_for(comparison);
    ASSERT_TRUE(remedy);
    EXPECT_EQ(remedy->after.formulas, Formulas::exact);
}

TEST(Remedy, APriceThatNobodyKnowsGivesWayToSpeed) {
    Comparison comparison = pair();
    comparison.measuring.measure = Measure::usd;
    ASSERT_FALSE(has_colours(comparison));
    const auto remedy = remedy_for(comparison);
    ASSERT_TRUE(remedy);
    EXPECT_EQ(remedy->steps, Steps{RemedyKind::speed_alone});
}

// No rate of any type: there is nothing to propose, and nothing is.
TEST(Remedy, WhereNothingHelpsNothingIsProposed) {
    Comparison comparison = pair();
    comparison.a.accelerator.rates_tera = {};
    ASSERT_FALSE(has_colours(comparison));
    EXPECT_FALSE(remedy_for(comparison));
}

} // namespace
} // namespace llmroofline
