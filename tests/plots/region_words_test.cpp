// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/mesh/region_words.h"

#include <gtest/gtest.h>

namespace llmroofline::gui {
namespace {

QString bound(Bound a, Bound b) {
    return region_text({Winner::a, a, b}).bound;
}

TEST(RegionWords, AreTrueOfEveryPairOfBounds) {
    EXPECT_EQ(bound(Bound::memory, Bound::memory), QStringLiteral("both memory-bound"));
    EXPECT_EQ(bound(Bound::compute, Bound::compute), QStringLiteral("both compute-bound"));
    EXPECT_EQ(bound(Bound::link, Bound::link), QStringLiteral("both link-bound"));
    EXPECT_EQ(bound(Bound::compute, Bound::memory), QStringLiteral("A compute-bound"));
    EXPECT_EQ(bound(Bound::memory, Bound::compute), QStringLiteral("B compute-bound"));
    EXPECT_EQ(bound(Bound::link, Bound::memory), QStringLiteral("A link-bound\nB memory-bound"));
    EXPECT_EQ(bound(Bound::memory, Bound::link), QStringLiteral("A memory-bound\nB link-bound"));
    EXPECT_EQ(bound(Bound::compute, Bound::link), QStringLiteral("A compute-bound\nB link-bound"));
    EXPECT_EQ(bound(Bound::link, Bound::compute), QStringLiteral("A link-bound\nB compute-bound"));
}

} // namespace
} // namespace llmroofline::gui
