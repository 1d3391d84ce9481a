// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A mesh by a measure is the plain mesh times one constant: in figures, in pictures, and in what is drawn on them.
#include "core/mesh/mesh_measure.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/mesh/views/view_table.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

Comparison priced(const View& view) {
    Comparison comparison = fixtures::comparison(fixtures::mistral_7b());
    comparison.view = view;
    comparison.batch = Axis::geometric(1, 512, 12);
    comparison.sequence = Axis::geometric(128, 16384, 12);
    comparison.output = Axis::geometric(16, 2048, 12);
    const auto price = [](double value, double low, double high) {
        return Price{value, low, high, 3, {}, {2026, 10, 10}, "an index"};
    };
    comparison.a.accelerator.prices.in(PriceSegment::on_demand) = price(2, 1.8, 2.5);
    comparison.b.accelerator.prices.in(PriceSegment::on_demand) = price(3, 2.9, 3.3);
    return comparison;
}

std::vector<View> views() {
    return {StepView{Method::operator_by_operator}, StepView{Method::global}, RequestView{}};
}

TEST(MeshMeasure, EveryCellIsThePlainOneTimesTheConstant) {
    for (const View& view : views()) {
        Comparison comparison = priced(view);
        const auto plain = mesh_table(comparison);
        comparison.measuring.measure = Measure::usd;
        const auto money = mesh_table(comparison);
        ASSERT_TRUE(plain && money);
        const auto column = [&](std::string_view name) {
            for (const MeshColumn& one : money->figures)
                if (one.name == name)
                    return one.values;
            return std::vector<double>();
        };
        const auto low = column("ratio_price_low");
        const auto high = column("ratio_price_high");
        const auto decided = column("decided_by_prices");
        std::size_t open = 0;
        for (std::size_t i = 0; i < plain->grid.cells(); ++i) {
            const double ratio = plain->figures[plain->ratio].values[i];
            EXPECT_NEAR(money->figures[money->ratio].values[i], ratio * 3 / 2, 1e-12 * ratio);
            EXPECT_NEAR(low[i], ratio * 2.9 / 2.5, 1e-12 * ratio);
            EXPECT_NEAR(high[i], ratio * 3.3 / 1.8, 1e-12 * ratio);
            EXPECT_EQ(decided[i] != 0, ratio * 2.9 / 2.5 > 1 || ratio * 3.3 / 1.8 < 1);
            open += decided[i] == 0;
        }
        EXPECT_GT(open, 0u);
        EXPECT_LT(open, plain->grid.cells());
    }
}

TEST(MeshMeasure, APictureMovesWithItsBreakEvenLineAndItsDoubt) {
    for (const View& view : views()) {
        Comparison comparison = priced(view);
        comparison.display.contours = {1};
        const DisplayAxes axes = view_axes(comparison, 40);
        comparison.measuring.measure = Measure::usd;
        const MeshResult money = compute_mesh(comparison, comparison.view, axes);
        ASSERT_TRUE(money.refusal.empty() && money.has_colours());
        comparison.measuring.measure = Measure::speed;
        // 1.5 · ratio = 1
        comparison.display.contours = {1, 1.5};
        const MeshResult plain = compute_mesh(comparison, comparison.view, axes);
        EXPECT_FALSE(plain.has_intervals());
        std::size_t decided = 0;
        for (std::size_t i = 0; i < plain.picture.log2_ratio.size(); ++i) {
            const double ratio = std::exp2(static_cast<double>(plain.picture.log2_ratio[i]));
            EXPECT_NEAR(std::exp2(static_cast<double>(money.picture.log2_ratio[i])), 1.5 * ratio,
                        1e-5 * ratio);
            decided += ratio * 2.9 / 2.5 > 1 || ratio * 3.3 / 1.8 < 1;
        }
        EXPECT_NEAR(static_cast<double>(money.decided), static_cast<double>(decided), 1);
        const ContourSet* line = nullptr;
        for (const ContourSet& set : plain.contours)
            if (std::abs(set.ratio - 1 / 1.5) < 1e-12)
                line = &set;
        ASSERT_NE(line, nullptr);
        ASSERT_EQ(money.contours[0].lines.size(), line->lines.size());
        for (std::size_t k = 0; k < line->lines.size(); ++k) {
            ASSERT_EQ(money.contours[0].lines[k].size(), line->lines[k].size());
            for (std::size_t i = 0; i < line->lines[k].size(); ++i) {
                EXPECT_NEAR(money.contours[0].lines[k][i].x, line->lines[k][i].x, 1e-3 * line->lines[k][i].x);
                EXPECT_NEAR(money.contours[0].lines[k][i].y, line->lines[k][i].y, 1e-3 * line->lines[k][i].y);
            }
        }
    }
}

TEST(MeshMeasure, AMissingPriceRefusesTheMeshWithItsReason) {
    for (const View& view : views()) {
        Comparison comparison = priced(view);
        comparison.measuring.measure = Measure::usd;
        comparison.b.accelerator.prices = {};
        const Errors expected{{ErrorCode::price_missing, {"h20", "on_demand"}, {}}};
        EXPECT_EQ(mesh_table(comparison).errors(), expected);
        EXPECT_EQ(compute_mesh(comparison, comparison.view, view_axes(comparison, 16)).refusal, expected);
    }
}

TEST(MeshMeasure, WhatIsMissingOnBothSidesIsSaidOnce) {
    Comparison comparison = priced(StepView{});
    comparison.b = comparison.a;
    comparison.measuring.measure = Measure::watt;
    EXPECT_EQ(measure_of_steps(comparison).errors(), Errors({{ErrorCode::tdp_missing, {"a100"}, {}}}));
}

} // namespace
} // namespace llmroofline
