// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/polyline_cut.h"

#include <array>

#include <gtest/gtest.h>

namespace llmroofline::gui {
namespace {

const QPolygonF across({{0, 5}, {4, 5}, {20, 5}});

TEST(PolylineCut, KeepsWhatIsInside) {
    const auto pieces = cut_to(across, {2, 0, 10, 10});
    ASSERT_EQ(pieces.size(), 1U);
    EXPECT_EQ(pieces[0], QPolygonF({{2, 5}, {4, 5}, {12, 5}}));
    EXPECT_TRUE(cut_to(across, {2, 6, 10, 10}).empty());
}

TEST(PolylineCut, LeavesOutHoles) {
    const auto pieces = cut_out(across, std::array{QRectF(2, 0, 4, 10), QRectF(15, 0, 100, 10)});
    ASSERT_EQ(pieces.size(), 2U);
    EXPECT_EQ(pieces[0], QPolygonF({{0, 5}, {2, 5}}));
    EXPECT_EQ(pieces[1], QPolygonF({{6, 5}, {15, 5}}));
}

TEST(PolylineCut, HoleElsewhereChangesNothing) {
    const auto pieces = cut_out(across, std::array{QRectF(0, 50, 4, 10)});
    ASSERT_EQ(pieces.size(), 1U);
    EXPECT_EQ(pieces[0], across);
}

} // namespace
} // namespace llmroofline::gui
