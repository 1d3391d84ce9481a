// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/base/polyline_cut.h"

#include <algorithm>
#include <array>
#include <cmath>

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

TEST(PolylineCut, ThinnedIsNowhereFartherOffThanAllowed) {
    QPolygonF circle;
    for (int i = 0; i <= 1000; ++i)
        circle.append({100 * std::cos(i * 2e-3 * M_PI), 100 * std::sin(i * 2e-3 * M_PI)});
    const QPolygonF few = thinned(circle, 0.05);
    EXPECT_EQ(few.first(), circle.first());
    EXPECT_EQ(few.last(), circle.last());
    // The chords of a circle whose sagitta is the tolerance are 2 sqrt(2 r t) = 6.3 long: no fewer than 100
    // of them; halving takes at most twice as many.
    EXPECT_GE(few.size(), 100);
    EXPECT_LE(few.size(), 200);
    for (const QPointF& point : circle) {
        double nearest = 1e9;
        for (qsizetype i = 1; i < few.size(); ++i) {
            const QLineF chord(few[i - 1], few[i]);
            const QPointF from = point - chord.p1();
            const double along = std::clamp((from.x() * chord.dx() + from.y() * chord.dy()) /
                                                (chord.length() * chord.length()),
                                            0.0, 1.0);
            nearest = std::min(nearest, QLineF(point, chord.pointAt(along)).length());
        }
        EXPECT_LE(nearest, 0.05);
    }
    EXPECT_EQ(thinned(QPolygonF({{0, 0}, {1, 1}, {2, 2}, {3, 3}}), 0.01), QPolygonF({{0, 0}, {3, 3}}));
}

TEST(PolylineCut, HoleElsewhereChangesNothing) {
    const auto pieces = cut_out(across, std::array{QRectF(0, 50, 4, 10)});
    ASSERT_EQ(pieces.size(), 1U);
    EXPECT_EQ(pieces[0], across);
}

} // namespace
} // namespace llmroofline::gui
