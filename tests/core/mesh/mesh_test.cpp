// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/step_mesh.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "core/mesh/cell.h"
#include "core/mesh/fast_log2.h"
#include "core/mesh/region.h"
#include "core/step/operator_table.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

std::vector<Comparison> comparisons() {
    Transformer window = fixtures::dense(26, 4096, 14336, 32, 8);
    window.sliding_window = 1024;
    window.sliding_pattern = {1, 5};
    std::vector<Comparison> result;
    for (const Transformer& model : {fixtures::llama_2_70b(), fixtures::mixtral_8x7b(),
                                     fixtures::deepseek_v3(), window, fixtures::windowed_moe()}) {
        for (const Phase phase : {Phase::decode, Phase::prefill}) {
            Comparison comparison = fixtures::comparison(model);
            comparison.workload.phase = phase;
            comparison.batch = Axis::geometric(1, 1024, 24);
            comparison.sequence = Axis::geometric(1, 32768, 40);
            result.push_back(comparison);
        }
    }
    return result;
}

TEST(Mesh, CellsEqualTheOperatorTable) {
    for (const Comparison& comparison : comparisons()) {
        const auto mesh = step_figures(comparison, Method::operator_by_operator);
        const std::size_t width = mesh->grid.x_values.size();
        for (std::size_t y = 0; y < mesh->grid.y_values.size(); y += 5) {
            for (std::size_t x = 0; x < width; x += 3) {
                const double b = mesh->grid.y_values[y];
                const double s = mesh->grid.x_values[x];
                const auto time = [&](const AcceleratorGroup& group) {
                    return *operator_table(comparison.model, comparison.workload, Formulas::exact,
                                           Method::operator_by_operator, group, b, s)
                                .total.time;
                };
                const double tokens = comparison.workload.phase == Phase::prefill ? b * s : b;
                EXPECT_NEAR(mesh->a[y * width + x] * time(comparison.a) / tokens, 1, 1e-12);
                EXPECT_NEAR(mesh->ratio[y * width + x] * time(comparison.a) / time(comparison.b), 1, 1e-12);
            }
        }
    }
}

// By the global method too, before and after the window and the experts break its one operator into pieces.
TEST(Mesh, GlobalCellsEqualTheWorkloadsPoint) {
    for (const Comparison& comparison : comparisons()) {
        const auto mesh = step_figures(comparison, Method::global);
        const std::size_t width = mesh->grid.x_values.size();
        for (std::size_t y = 0; y < mesh->grid.y_values.size(); y += 4) {
            for (std::size_t x = 0; x < width; ++x) {
                const WorkloadPoint point =
                    workload_point(comparison.model, comparison.workload, Formulas::exact, comparison.a,
                                   mesh->grid.y_values[y], mesh->grid.x_values[x]);
                EXPECT_NEAR(mesh->a[y * width + x] / *point.attainable, 1, 1e-12);
            }
        }
    }
}

TEST(Mesh, PictureInFloatFollowsTheFiguresInDouble) {
    for (const Comparison& comparison : comparisons()) {
        for (const Method method : {Method::global, Method::operator_by_operator}) {
            const auto figures = step_figures(comparison, method);
            const auto picture = step_picture(comparison, method);
            ASSERT_EQ(picture->log2_ratio.size(), figures->ratio.size());
            for (std::size_t i = 0; i < figures->ratio.size(); ++i)
                EXPECT_NEAR(picture->log2_ratio[i], std::log2(figures->ratio[i]), 5e-6);
            EXPECT_EQ(picture->fits.a, figures->fits.a);
        }
    }
}

TEST(Mesh, ExchangingTheSidesChangesTheSignExactly) {
    Comparison comparison = fixtures::comparison(fixtures::llama_2_70b());
    const auto forward = step_picture(comparison, Method::operator_by_operator);
    std::swap(comparison.a, comparison.b);
    const auto backward = step_picture(comparison, Method::operator_by_operator);
    for (std::size_t i = 0; i < forward->log2_ratio.size(); ++i)
        EXPECT_EQ(forward->log2_ratio[i], -backward->log2_ratio[i]);
}

TEST(Mesh, IdenticalSidesAreEqualEverywhere) {
    Comparison comparison = fixtures::comparison(fixtures::mixtral_8x7b());
    comparison.b = comparison.a;
    const auto mesh = step_picture(comparison, Method::operator_by_operator);
    EXPECT_EQ(winner_share(*mesh).equal, mesh->grid.cells());
}

TEST(Mesh, MissingRateIsNotAvailableEverywhere) {
    Comparison comparison = fixtures::comparison(fixtures::llama_2_70b());
    comparison.workload.precision = {DataType::fp8, DataType::fp8, DataType::fp8, std::nullopt, 128};
    for (const Method method : {Method::global, Method::operator_by_operator}) {
        const auto figures = step_figures(comparison, method);
        EXPECT_EQ(figures->missing_a, (Missing{MissingFigure::rate, DataType::fp8}));
        EXPECT_FALSE(figures->missing_b);
        EXPECT_EQ(winner_share(*figures).not_available, figures->grid.cells());
        for (std::size_t i = 0; i < figures->ratio.size(); ++i) {
            EXPECT_TRUE(std::isnan(figures->a[i]));
            EXPECT_GT(figures->b[i], 0);
        }
        EXPECT_EQ(winner_share(*step_picture(comparison, method)).not_available, figures->grid.cells());
    }
}

// LLaMA-2 7B in FP16 is 13.476 GB; its cache takes 524,288 bytes a token. On 80 GB some 126,000 tokens are
// left.
TEST(Mesh, FitsUntilTheMemoryIsFull) {
    Comparison comparison = fixtures::comparison(fixtures::llama_2_7b());
    comparison.batch = Axis::list({1, 31});
    comparison.sequence = Axis::list({1024, 4000, 4100, 126000, 127000});
    const auto mesh = step_figures(comparison, Method::operator_by_operator);
    EXPECT_EQ(mesh->fits.a, (std::vector<std::size_t>{4, 2}));
    EXPECT_EQ(mesh->fits.b, (std::vector<std::size_t>{5, 3}));
    comparison.workload.memory_reserve_gb = 40;
    EXPECT_EQ(step_figures(comparison, Method::operator_by_operator)->fits.a,
              (std::vector<std::size_t>{3, 1}));
}

TEST(Mesh, StoppedBetweenRowsItIsEmpty) {
    std::stop_source stop;
    stop.request_stop();
    const auto mesh =
        step_picture(fixtures::comparison(fixtures::llama_2_70b()), Method::global, stop.get_token());
    EXPECT_TRUE(mesh->log2_ratio.empty());
}

TEST(FastLog2, FollowsTheLibrary) {
    std::mt19937 random(3);
    for (int i = 0; i < 200000; ++i) {
        const float x = std::exp2(std::uniform_real_distribution<float>(-40, 40)(random));
        EXPECT_NEAR(fast_log2(x), std::log2(static_cast<double>(x)), 4e-6) << x;
    }
    EXPECT_EQ(fast_log2(1.0f), 0.0f);
    EXPECT_EQ(fast_log2(8.0f), 3.0f);
    EXPECT_EQ(fast_log2(0.25f), -2.0f);
}

TEST(Cell, ReadsWhatTheMeshHolds) {
    const Comparison comparison = fixtures::comparison(fixtures::llama_2_70b());
    const auto cell = read_cell(comparison, Method::operator_by_operator, 32, 4096);
    // The weights alone, 137.95 GB, over the bandwidth: neither side can be faster.
    EXPECT_GT(*cell->a.step_time, 137.95e9 / 2039e9);
    EXPECT_NEAR(*cell->ratio, *cell->a.performance / *cell->b.performance, 1e-12);
    EXPECT_EQ(cell->a.bound, Bound::memory);
    EXPECT_FALSE(cell->a.fits);
    EXPECT_NEAR(cell->a.memory.kv_cache, 32 * 4096 * 327680.0, 1);
    EXPECT_NEAR(cell->a.memory.weights, 68976648192.0 * 2, 1);
}

TEST(Region, WhatIsSaidHoldsInEveryCellOfTheRectangle) {
    for (const Comparison& comparison : comparisons()) {
        const Grid axes = step_axes(comparison);
        for (const Method method : {Method::global, Method::operator_by_operator}) {
            const auto found = regions(comparison, method, axes, 4, 3);
            EXPECT_FALSE(found.empty());
            for (const Region& region : found) {
                EXPECT_GE(region.width(), 4u);
                EXPECT_GE(region.height(), 3u);
                for (std::size_t y = region.y0; y <= region.y1; ++y) {
                    for (std::size_t x = region.x0; x <= region.x1; ++x) {
                        const auto cell = read_cell(comparison, method, axes.y_values[y], axes.x_values[x]);
                        EXPECT_EQ(cell->a.bound, region.kind.bound_a);
                        EXPECT_EQ(cell->b.bound, region.kind.bound_b);
                        const Winner winner = *cell->ratio > 1   ? Winner::a
                                              : *cell->ratio < 1 ? Winner::b
                                                                 : Winner::neither;
                        EXPECT_EQ(winner, region.kind.winner);
                    }
                }
            }
        }
    }
}

// Found in vectors; here cell by cell.
TEST(MeshPicture, SharesAndGreatestAdvantageEqualTheirScalarTwins) {
    std::mt19937 random(20261127);
    std::normal_distribution<float> ratio(0, 2);
    for (int round = 0; round < 200; ++round) {
        const std::size_t columns = 1 + random() % 70;
        const std::size_t rows = round == 0 ? 600 : 1 + random() % 5; // more than a block of counters
        MeshPicture picture;
        picture.log2_ratio.resize(columns * rows);
        WinnerShare expected;
        float greatest = 0;
        for (float& cell : picture.log2_ratio) {
            cell = random() % 9 == 0 ? 0 : ratio(random);
            (cell > 0 ? expected.a : cell < 0 ? expected.b : expected.equal) += 1;
            greatest = std::max(greatest, std::abs(cell));
        }
        const WinnerShare share = winner_share(picture);
        EXPECT_EQ(share.a, expected.a);
        EXPECT_EQ(share.b, expected.b);
        EXPECT_EQ(share.equal, expected.equal);
        EXPECT_EQ(share.not_available, 0u);
        EXPECT_EQ(greatest_advantage(picture), greatest);
    }
}

} // namespace
} // namespace llmroofline
