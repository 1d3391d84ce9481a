// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the article of 2024 that introduced LLMRoofline claims for A100 against H20, on its own grid and with
// its own figures (published global formulas).
#include <gtest/gtest.h>

#include <cmath>

#include "core/mesh/step_mesh.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

Comparison article(const Transformer& model) {
    Comparison comparison = fixtures::comparison(model);
    comparison.formulas = Formulas::published;
    comparison.batch = Axis::linear(1, 256, 8);        // 1, 9, …, 249
    comparison.sequence = Axis::linear(128, 2048, 64); // 128, 192, …, 2048
    return comparison;
}

double percent_won_by_a(const Transformer& model) {
    const auto mesh = step_figures(article(model), Method::global);
    EXPECT_TRUE(mesh.ok());
    const WinnerShare share = winner_share(*mesh);
    EXPECT_EQ(share.not_available, 0u);
    return 100.0 * static_cast<double>(share.a) / static_cast<double>(mesh->grid.cells());
}

TEST(Article, ShareOfCellsThatA100Wins) {
    EXPECT_NEAR(percent_won_by_a(fixtures::llama_2_7b()), 1.41, 0.005);
    EXPECT_NEAR(percent_won_by_a(fixtures::llama_2_13b()), 2.72, 0.005);
    EXPECT_NEAR(percent_won_by_a(fixtures::llama_2_70b()), 63.0, 0.05);
    EXPECT_NEAR(percent_won_by_a(fixtures::mistral_7b()), 19.96, 0.005);
    EXPECT_EQ(percent_won_by_a(fixtures::mixtral_8x7b()), 0);
}

TEST(Article, MixtralChangesItsWinnerBeyondTheGrid) {
    Comparison comparison = article(fixtures::mixtral_8x7b());
    comparison.sequence = Axis::list({512});
    comparison.batch = Axis::list({317, 318});
    const auto mesh = step_figures(comparison, Method::global);
    EXPECT_LT(mesh->ratio[0], 1);
    EXPECT_GE(mesh->ratio[1], 1);
}

// The early figure of GH200, 4.0 TB/s instead of 4.9: an accelerator that is only bandwidth-bound slows
// by 4.0/4.9.
TEST(Article, EarlierFiguresAsOverrides) {
    Comparison comparison = article(fixtures::llama_2_13b());
    comparison.a = fixtures::accelerator("gh200", 989.5, 4000, 96);
    comparison.b = fixtures::accelerator("gh200", 989.5, 4900, 96);
    comparison.batch = Axis::list({1});
    const auto mesh = step_figures(comparison, Method::global);
    for (const double ratio : mesh->ratio)
        EXPECT_NEAR(ratio, 4.0 / 4.9, 1e-12);
}

} // namespace
} // namespace llmroofline
