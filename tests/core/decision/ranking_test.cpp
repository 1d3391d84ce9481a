// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The order of groups by hand.
#include "core/decision/ranking.h"

#include <gtest/gtest.h>

#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

RankedGroup group(const char* id, double tokens_per_s, bool fits, std::optional<double> price) {
    RankedGroup entry{{fixtures::h20(), {2, 1, 1, 1, 1}, {}}, {}};
    entry.group.accelerator.id = id;
    entry.group.accelerator.launch_price_usd = price;
    entry.estimate.tokens_per_s = tokens_per_s;
    entry.estimate.total = 1 / tokens_per_s;
    entry.estimate.fits = fits;
    return entry;
}

std::string order(const std::vector<RankedGroup>& groups) {
    std::string ids;
    for (const RankedGroup& entry : groups)
        ids += entry.group.accelerator.id;
    return ids;
}

TEST(Ranking, WhatFitsFirstWhatHasNoFigureLast) {
    std::vector<RankedGroup> groups = {group("a", 50, true, {}), group("b", 100, false, 1000),
                                       group("c", 80, true, 4000), group("d", 50, true, 1000)};
    rank_groups(groups, RankBy::throughput);
    EXPECT_EQ(order(groups), "cadb"); // of two alike the first stays before the second
    rank_groups(groups, RankBy::latency);
    EXPECT_EQ(order(groups), "cadb");
    rank_groups(groups, RankBy::cost);
    EXPECT_EQ(order(groups), "dcba");
    // Two accelerators of 4000 USD for 80 tokens/s, and of 1000 for 50.
    EXPECT_EQ(*rank_cost(groups[1], RankBy::cost), 100);
    EXPECT_EQ(*rank_regret(groups[1], groups, RankBy::cost), 100.0 / 40 - 1);
    EXPECT_FALSE(rank_regret(groups[2], groups, RankBy::cost)); // does not fit
    EXPECT_FALSE(rank_regret(groups[3], groups, RankBy::cost)); // no price
    groups[0].estimate.missing = {MissingFigure::link};
    EXPECT_FALSE(rank_cost(groups[0], RankBy::throughput));
}

} // namespace
} // namespace llmroofline
