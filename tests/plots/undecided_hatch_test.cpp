// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/mesh/undecided_hatch.h"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "core/calibration/calibration_profile.h"
#include "core/mesh/mesh_result.h"
#include "core/step/prediction_spread.h"
#include "tests/core/mesh/fixtures.h"

namespace llmroofline::gui {
namespace {

// Accelerators never measured: a fifth more or less on each side.
Comparison unsure_comparison(double spread = 0.2) {
    CalibrationProfile profile;
    profile.id = "unsure";
    profile.accelerator_spread = spread;
    Comparison comparison = test::comparison();
    comparison.workload.calibration_id = profile.id;
    comparison.workload.calibration = std::make_shared<CalibrationProfile>(profile);
    return comparison;
}

// With no other uncertainty, and no interval that ends at a bound, a winner is told where it is ahead by
// e^(1.645·0.05·√2) = 1.1234, in every cell.
TEST(Undecided, CellsAreThoseWithinBothIntervals) {
    const auto scene = test::scene(unsure_comparison(0.05), Method::operator_by_operator);
    ASSERT_TRUE(scene->has_intervals());
    ASSERT_EQ(scene->decided_by.size(), scene->picture.log2_ratio.size());
    const double limit = std::log2(1.1234);
    std::size_t decided = 0;
    for (std::size_t i = 0; i < scene->decided_by.size(); ++i) {
        const double ratio = scene->picture.log2_ratio[i];
        EXPECT_NEAR(scene->decided_by[i], std::abs(ratio) - limit, 2e-3);
        decided += scene->decided_by[i] > 0 ? 1 : 0;
    }
    EXPECT_EQ(scene->decided, decided);
    EXPECT_GT(decided, 0U);
    EXPECT_LT(decided, scene->decided_by.size());
}

TEST(Undecided, NothingIsWithoutACalibrationOrByTheGlobalMethod) {
    EXPECT_FALSE(test::scene(test::comparison(), Method::operator_by_operator)->has_intervals());
    const auto global = test::scene(unsure_comparison(), Method::global);
    EXPECT_FALSE(global->has_intervals());
    // … which stays the bound.
    EXPECT_EQ(global->picture.log2_ratio,
              test::scene(test::comparison(), Method::global)->picture.log2_ratio);
}

TEST(Undecided, RequestsAreHatchedToo) {
    const RequestView view;
    const MeshResult scene = test::mesh(unsure_comparison(), view, 24);
    ASSERT_TRUE(scene.has_intervals());
    for (std::size_t i = 0; i < scene.decided_by.size(); ++i)
        EXPECT_NEAR(scene.decided_by[i], std::abs(scene.picture.log2_ratio[i]) - std::log2(1.5924), 2e-3);
}

// Lines lie only where the cells are undecided, and leave out the holes.
TEST(Undecided, LinesKeepToTheUndecidedCells) {
    const auto scene = test::scene(unsure_comparison(), Method::operator_by_operator);
    PanelGeometry geometry;
    geometry.rect = QRectF(100, 50, 300, 400);
    geometry.x = {AxisKindShown::log2};
    geometry.y = {AxisKindShown::log2};
    geometry.x_span = span_of_cells(geometry.x, scene->picture.grid.x_values);
    geometry.y_span = span_of_cells(geometry.y, scene->picture.grid.y_values);
    const DecidedPixels pixels(*scene, geometry);
    const QRectF hole(150, 200, 200, 60);
    const auto lines = undecided_lines(pixels, geometry.rect, 6, std::vector{hole});
    ASSERT_FALSE(lines.empty());
    for (const QLineF& line : lines) {
        EXPECT_EQ(line.y1(), line.y2());
        for (const QPointF& end : {line.p1(), line.p2()}) {
            EXPECT_TRUE(geometry.rect.contains(end));
            EXPECT_FALSE(pixels.decided(end));
            EXPECT_FALSE(hole.contains(end));
        }
    }
}

} // namespace
} // namespace llmroofline::gui
