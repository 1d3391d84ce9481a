// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The colours of a map of candidates, pixel by pixel: the winner's by its margin, neutral under a twentieth, ink where the
// winner changes, and one candidate's cost beyond the best.
#include "app/plots/mesh/candidate_paint.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include "app/plots/mesh/mesh_map.h"

namespace llmroofline::gui {
namespace {

constexpr float no_cost = std::numeric_limits<float>::quiet_NaN();
constexpr int pixels = 40; // of a cell, each way

// Four columns in one row: A far ahead, A hardly ahead, B far ahead, nobody.
MeshResult four_cells() {
    MeshResult scene;
    scene.log_x = scene.log_y = false;
    scene.picture.grid = {Quantity::input, Quantity::output, {1, 2, 3, 4}, {1}};
    scene.picture.log2_ratio = {0, 0, 0, no_cost};
    scene.candidates.names = {"one", "other"};
    scene.candidates.beyond = {{0, 0, 1, no_cost}, {1, 0.02F, 0, no_cost}};
    scene.candidates.cells.resize(4);
    const int winners[] = {0, 0, 1, no_winner};
    for (std::size_t i = 0; i < 4; ++i)
        scene.candidates.cells[i].winner = winners[i];
    return scene;
}

QImage image_of(const MeshResult& scene, const Theme& theme, int beyond_of) {
    PanelGeometry geometry;
    geometry.rect = {0, 0, 4 * pixels, pixels};
    geometry.x = geometry.y = AxisScale{AxisKindShown::linear};
    geometry.x_span = {0.5, 4.5};
    geometry.y_span = {0.5, 1.5};
    return map_image(scene, geometry, MapColours(theme), {1, beyond_of}, {4 * pixels, pixels});
}

QRgb middle_of(const QImage& image, int cell) {
    return image.pixel(cell * pixels + pixels / 2, pixels / 2);
}

TEST(CandidatePaint, StrengthIsTheMarginAndAHardlyWonCellIsNeutral) {
    for (const Theme* theme : {&Theme::light(), &Theme::dark()}) {
        const QImage image = image_of(four_cells(), *theme, no_winner);
        const double strongest = theme->is_dark ? 0.66 : 1;
        EXPECT_EQ(middle_of(image, 0), blend(theme->side_a, theme->panel, strongest).rgb());
        // A little before the second middle, since the line of ink is a little behind it.
        EXPECT_EQ(image.pixel(58, pixels / 2), theme->hardly_ahead.rgb());
        EXPECT_EQ(middle_of(image, 2), blend(theme->side_b, theme->panel, strongest).rgb());
        EXPECT_EQ(middle_of(image, 3), theme->panel.rgb());
    }
}

// Between A's two hundredths at the second middle and B's whole octave at the third costs are equal at 0.02/1.02 of the way.
TEST(CandidatePaint, InkLiesWhereCostsAreEqual) {
    const Theme& theme = Theme::light();
    const QImage image = image_of(four_cells(), theme, no_winner);
    const double expected = (1.5 + 0.02 / 1.02) * pixels;
    int ink = -1;
    for (int x = 0; x < image.width(); ++x)
        if (image.pixel(x, pixels / 2) == theme.ink_on_mesh.rgb()) {
            EXPECT_EQ(ink, -1) << "one line";
            ink = x;
        }
    ASSERT_NE(ink, -1);
    EXPECT_NEAR(ink, expected, 1);
}

TEST(CandidatePaint, OfOneCandidateItsCostBeyondTheBestIsShown) {
    const Theme& theme = Theme::light();
    const QImage image = image_of(four_cells(), theme, 1);
    EXPECT_EQ(middle_of(image, 0), theme.side_b.rgb()); // twice the least
    EXPECT_EQ(middle_of(image, 2), theme.panel.rgb());  // it is the least
    EXPECT_EQ(middle_of(image, 3), theme.panel.rgb());
}

} // namespace
} // namespace llmroofline::gui
