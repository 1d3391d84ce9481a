// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/step/roofline_chart.h"

#include <gtest/gtest.h>

#include "tests/core/mesh/fixtures.h"

namespace llmroofline {
namespace {

// Eight replicas have an eighth of the batch each and all the weights: the intensity of a single
// accelerator at an eighth of the batch.
TEST(RooflineChart, EachGroupHasItsOwnIntensity) {
    Comparison comparison = test::comparison();
    comparison.b.layout.data = 8;
    comparison.others.push_back(comparison.a);
    const auto groups = groups_with_curves(comparison);
    const std::vector<double> on = intensities_on_roofs(comparison, groups, {64, 512});
    ASSERT_EQ(on.size(), 3U);
    EXPECT_EQ(on[0], on[2]);
    const auto single = intensities_on_roofs(test::comparison(), std::vector{groups[0]}, {8, 512});
    EXPECT_DOUBLE_EQ(on[1], single.front());
    EXPECT_LT(on[1], on[0] / 2);
}

TEST(RooflineChart, NoPointWhereALayoutDoesNotDivide) {
    Comparison comparison = test::comparison();
    comparison.b.layout.tensor = 3;
    EXPECT_TRUE(intensities_on_roofs(comparison, groups_with_curves(comparison), {64, 512}).empty());
}

// In the types that each side runs in: an H20 does twice as much in FP8, an A100 has no such rate.
TEST(RooflineChart, ARoofIsThatOfTheTypesInUse) {
    Comparison comparison = test::comparison();
    comparison.b.accelerator.rate_tera(Rate::fp8) = 296;
    comparison.b.types = *parse_types("types", "fp8/fp8");
    const ChartRoof a = chart_roof(comparison, comparison.a);
    const ChartRoof b = chart_roof(comparison, comparison.b);
    EXPECT_EQ(a.roof.peak, 312e12);
    EXPECT_EQ(a.roof.bandwidth, 2039e9);
    EXPECT_EQ(b.type, DataType::fp8);
    EXPECT_EQ(b.roof.peak, 296e12);
    comparison.a.types = comparison.b.types;
    EXPECT_FALSE(chart_roof(comparison, comparison.a).rate);
    EXPECT_FALSE(chart_roof(comparison, comparison.a).roof.peak);
}

} // namespace
} // namespace llmroofline
