// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/mesh_result.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "tests/core/mesh/fixtures.h"

namespace llmroofline {
namespace {

TEST(MeshResult, DisplayGridsAreEvenAndKeepTheEnds) {
    Comparison comparison = test::comparison();
    DisplayAxes axes = view_axes(comparison, 65);
    const Grid log = display_grid(axes);
    ASSERT_EQ(log.x_values.size(), 65U);
    EXPECT_EQ(log.x_values.front(), 128);
    EXPECT_EQ(log.x_values.back(), 32768);
    for (std::size_t i = 1; i < log.x_values.size(); ++i)
        EXPECT_NEAR(log.x_values[i] / log.x_values[i - 1], std::exp2(8.0 / 64), 1e-9);
    axes.x_axis = Axis::linear(128, 32768, 128);
    const Grid linear = display_grid(axes);
    EXPECT_NEAR(linear.x_values[1] - linear.x_values[0], (32768.0 - 128) / 64, 1e-9);
}

TEST(MeshResult, OneValueIsOneCell) {
    Comparison comparison = test::comparison();
    comparison.batch = Axis::list({32});
    const auto scene = test::scene(comparison, Method::global);
    EXPECT_EQ(scene->picture.grid.y_values.size(), 1U);
    EXPECT_TRUE(scene->has_colours());
}

TEST(MeshResult, BreakEvenLinesAreFoundWhereBothWin) {
    const auto scene = test::scene(test::comparison(), Method::operator_by_operator);
    EXPECT_GT(scene->share.a, 0U);
    EXPECT_GT(scene->share.b, 0U);
    ASSERT_EQ(scene->contours.size(), 3U);
    EXPECT_FALSE(scene->contours[0].lines.empty());
    EXPECT_TRUE(scene->complete());
}

TEST(MeshResult, MemoryEndsWhereTheCellsSayItDoes) {
    const auto scene = test::scene(test::comparison(), Method::global);
    ASSERT_TRUE(scene->something_fits);
    const auto& axes = scene->picture.grid;
    for (std::size_t y = 0; y < axes.y_values.size(); ++y) {
        const std::size_t columns = scene->picture.fits.a[y];
        if (columns > 0) {
            EXPECT_GE(scene->fit_until.a[y], axes.x_values[columns - 1] * (1 - 1e-9));
        }
        if (columns < axes.x_values.size()) {
            EXPECT_LT(scene->fit_until.a[y], axes.x_values[columns]);
        }
    }
}

TEST(MeshResult, MissingRateHasNoColours) {
    Comparison comparison = test::comparison();
    comparison.workload.precision.weights = DataType::fp8;
    comparison.workload.precision.activations = DataType::fp8;
    const auto scene = test::scene(comparison, Method::global);
    EXPECT_TRUE(scene->complete());
    EXPECT_FALSE(scene->has_colours());
    EXPECT_EQ(scene->picture.missing_a, (Missing{MissingFigure::rate, DataType::fp8}));
}

TEST(MeshResult, RefusalKeepsTheAxes) {
    Comparison comparison = test::comparison();
    comparison.formulas = Formulas::published;
    comparison.workload.phase = Phase::prefill;
    const auto scene = test::scene(comparison, Method::global);
    ASSERT_FALSE(scene->refusal.empty());
    EXPECT_GT(scene->picture.grid.cells(), 0U);
    EXPECT_FALSE(scene->has_colours());
}

TEST(MeshResult, EachSideHasItsOwnMemory) {
    Comparison comparison = test::comparison();
    comparison.b.accelerator.memory_gb = comparison.a.accelerator.memory_gb;
    comparison.b.accelerator.link_gb_s = 100;
    comparison.b.layout.tensor = 2;
    const auto scene = test::scene(comparison, Method::global);
    ASSERT_TRUE(scene->has_colours());
    // Half the weights and half the cache on each of two: more than twice as long.
    for (std::size_t y = 40; y < scene->fit_until.a.size(); y += 20)
        EXPECT_GT(scene->fit_until.b[y], 2 * scene->fit_until.a[y]);
}

TEST(MeshResult, ALayoutThatDoesNotDivideIsRefusedWithAllItsFaults) {
    Comparison comparison = test::comparison();
    comparison.a.layout.tensor = 3;
    comparison.b.layout.expert = 5;
    const auto scene = test::scene(comparison, Method::operator_by_operator);
    EXPECT_TRUE(scene->complete());
    EXPECT_FALSE(scene->has_colours());
    EXPECT_GT(scene->picture.grid.cells(), 0U);
    const auto says = [&](ErrorCode code, const char* first) {
        return std::any_of(scene->refusal.begin(), scene->refusal.end(), [&](const Error& error) {
            return error.code == code && error.arguments[0] == first;
        });
    };
    EXPECT_TRUE(says(ErrorCode::layout_does_not_divide, "heads"));
    EXPECT_TRUE(says(ErrorCode::expert_degree_without_experts, "5"));
}

TEST(MeshResult, WhatASideLacksIsNamed) {
    Comparison comparison = test::comparison();
    comparison.b.layout.tensor = 2;
    const auto scene = test::scene(comparison, Method::operator_by_operator);
    EXPECT_FALSE(scene->has_colours());
    ASSERT_EQ(scene->missing.size(), 1U);
    EXPECT_EQ(scene->missing[0].code, ErrorCode::link_missing);
    EXPECT_EQ(scene->missing[0].arguments[0], "Maker two");
}

TEST(MeshResult, StoppedIsNotComplete) {
    std::stop_source source;
    source.request_stop();
    EXPECT_FALSE(test::mesh(test::comparison(), StepView{Method::global}, 96, source.get_token()).complete());
}

} // namespace
} // namespace llmroofline
