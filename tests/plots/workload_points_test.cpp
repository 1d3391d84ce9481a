// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/roofline/workload_points.h"

#include <gtest/gtest.h>

#include "tests/core/mesh/fixtures.h"

namespace llmroofline::gui {
namespace {

// Eight replicas have an eighth of the batch each and all the weights: the intensity of a single
// accelerator at an eighth of the batch.
TEST(WorkloadPoints, EachGroupHasItsOwnIntensity) {
    Comparison comparison = test::comparison();
    comparison.b.layout.data = 8;
    comparison.others.push_back(comparison.a);
    const auto groups = groups_with_curves(comparison);
    const auto point = workload_on_roofs(comparison, groups, {64, 512});
    ASSERT_TRUE(point);
    ASSERT_EQ(point->own.size(), 3U);
    EXPECT_EQ(point->on(0), point->on(2));
    const auto single = workload_on_roofs(test::comparison(), std::vector{groups[0]}, {8, 512});
    EXPECT_DOUBLE_EQ(point->on(1), single->on(0));
    EXPECT_LT(point->on(1), point->on(0) / 2);
}

TEST(WorkloadPoints, NoneWhereALayoutDoesNotDivide) {
    Comparison comparison = test::comparison();
    comparison.b.layout.tensor = 3;
    EXPECT_FALSE(workload_on_roofs(comparison, groups_with_curves(comparison), {64, 512}));
}

TEST(RooflineContent, TheCrosshairHasALineForEachIntensity) {
    RooflineContent content;
    content.curves = {{QStringLiteral("A"), 0, 2e12, 300 * tera}, {QStringLiteral("B"), 1, 4e12, 148 * tera}};
    EXPECT_EQ(content.crosshair_lines({.intensity = 20}), (std::vector{20.0}));
    EXPECT_EQ(content.crosshair_lines({.intensity = 20, .own = {20, 40}}), (std::vector{20.0, 40.0}));
}

} // namespace
} // namespace llmroofline::gui
