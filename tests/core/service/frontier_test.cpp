// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The frontier against dominance of every point by every other.
#include "core/service/frontier.h"

#include <cmath>
#include <random>

#include <gtest/gtest.h>

#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

bool dominated(const FrontierPoint& point, const std::vector<FrontierPoint>& points) {
    for (const FrontierPoint& other : points)
        if (other.meets && other.user_tokens_per_s >= point.user_tokens_per_s &&
            other.performance >= point.performance &&
            (other.user_tokens_per_s > point.user_tokens_per_s || other.performance > point.performance))
            return true;
    return false;
}

TEST(Frontier, IsWhatNoPointDominates) {
    std::mt19937 random(5);
    for (int round = 0; round < 300; ++round) {
        // Few values, so that points coincide in one figure or in both.
        std::uniform_int_distribution<int> value(1, round % 3 ? 6 : 1000);
        std::vector<FrontierPoint> points(static_cast<std::size_t>(1 + round % 40));
        for (FrontierPoint& point : points) {
            point.user_tokens_per_s = value(random);
            point.performance = value(random);
            point.meets = value(random) > 1;
        }
        mark_frontier(points);
        for (const FrontierPoint& point : points)
            EXPECT_EQ(point.on_frontier, point.meets && !dominated(point, points));
    }
}

TEST(Frontier, OfferedBatchesDoubleUpToTheGreatestThatFits) {
    Comparison comparison = fixtures::comparison(fixtures::mistral_7b());
    ServiceLimits limits;
    limits.tpot_s = 0.02;
    const auto points = offered(comparison, fixtures::a100(), 3, 1000, 200, limits, 2);
    ASSERT_GT(points.size(), 5u);
    for (std::size_t i = 0; i + 1 < points.size(); ++i)
        EXPECT_EQ(points[i].batch, std::pow(2, i));
    ServiceLevel level(comparison, fixtures::a100(), 1200);
    EXPECT_FALSE(level.at(points.back().batch + 1, 1000, 200).fits);
    for (const FrontierPoint& point : points) {
        const BatchFigures figures = level.at(point.batch, 1000, 200);
        EXPECT_EQ(point.group, 3u);
        EXPECT_DOUBLE_EQ(point.performance, figures.tokens_per_s / 2);
        EXPECT_DOUBLE_EQ(point.user_tokens_per_s, 1 / figures.tpot);
        EXPECT_EQ(point.meets, figures.tpot <= 0.02);
    }
    EXPECT_TRUE(points.front().meets);
    EXPECT_FALSE(points.back().meets);
}

TEST(Frontier, WhatFitsNowhereOffersNothing) {
    const auto points =
        offered(fixtures::comparison(fixtures::llama_2_70b()), fixtures::a100(), 0, 1000, 200, {}, 1);
    EXPECT_TRUE(points.empty());
}

} // namespace
} // namespace llmroofline
