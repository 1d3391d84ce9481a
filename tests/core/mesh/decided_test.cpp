// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <memory>

#include "core/calibration/calibration_profile.h"
#include "core/mesh/decided.h"
#include "core/mesh/step_mesh.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

// A model and accelerators never measured, 12 and 16 % apart from what was: 20 % a side, so that a winner
// must be ahead by exp(1.645·0.2·√2) = 1.59. Reading the weights, the H20 is ahead by 1.96.
TEST(DecidedCells, OnlyWhereTheRatioLiesBeyondBothIntervals) {
    CalibrationProfile profile;
    profile.model_spread = 0.12;
    profile.accelerator_spread = 0.16;
    Comparison comparison = fixtures::comparison(fixtures::llama_2_70b());
    comparison.workload.calibration = std::make_shared<CalibrationProfile>(profile);
    comparison.batch = Axis::list({1, 2});
    comparison.sequence = Axis::list({128, 1024, 4096});
    const auto decided = [&](std::size_t most) {
        return decided_cells(comparison, *step_figures(comparison, Method::operator_by_operator), most);
    };
    EXPECT_EQ(decided(24).looked_at, 6u);
    EXPECT_EQ(decided(24).decided, 6u);
    EXPECT_EQ(decided(2).looked_at, 4u);

    // 1.3 times the bandwidth is not told apart.
    comparison.b = comparison.a;
    comparison.b.accelerator.bandwidth_gb_s *= 1.3;
    EXPECT_EQ(decided(24).decided, 0u);
}

} // namespace
} // namespace llmroofline
