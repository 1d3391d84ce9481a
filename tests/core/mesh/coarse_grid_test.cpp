// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/mesh/coarse_grid.h"

namespace llmroofline {
namespace {

TEST(CoarseGrid, KeepsBothEndsOfEachAxis) {
    const Grid coarse = coarse_grid(step_grid({1, 2, 3, 4, 5}, {8, 16}), 3);
    EXPECT_EQ(coarse.y_values, (std::vector<double>{1, 3, 5}));
    EXPECT_EQ(coarse.x_values, (std::vector<double>{8, 16}));
}

// Each value lies half way between its neighbours in the logarithms.
TEST(CoarseGrid, InterpolatesOnLogarithmicAxes) {
    const Grid coarse = step_grid({1, 100}, {10, 1000});
    const std::vector<double> values =
        interpolated({0, 2, 4, 6}, coarse, step_grid({1, 10, 100}, {10, 100, 1000}));
    const std::vector<double> expected = {0, 1, 2, 2, 3, 4, 4, 5, 6};
    ASSERT_EQ(values.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_NEAR(values[i], expected[i], 1e-12) << i;
}

TEST(CoarseGrid, OfOneCellIsThatCell) {
    EXPECT_EQ(interpolated({7}, step_grid({4}, {128}), step_grid({4}, {128})), std::vector<double>{7});
}

} // namespace
} // namespace llmroofline
