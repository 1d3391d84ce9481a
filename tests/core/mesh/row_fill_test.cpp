// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/row_fill.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "core/mesh/fast_log2.h"
#include "core/mesh/step_mesh.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

// Each vector kernel against its scalar twin, here written out, on random coefficients and widths.
TEST(RowKernel, EqualsItsScalarTwin) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> exponent(-12, 2);
    for (int round = 0; round < 200; ++round) {
        const std::size_t count = 1 + random() % 200;
        const std::size_t padded = (count + block_columns - 1) / block_columns * block_columns;
        std::vector<float> columns(padded);
        for (float& column : columns)
            column = static_cast<float>(std::exp2(exponent(random) + 12));
        float c[6];
        for (float& value : c)
            value = static_cast<float>(std::pow(10.0, exponent(random)));
        std::vector<float> ratios(padded);
        std::vector<float> logs(padded);
        kernel::ratios(columns.data(), count, c, ratios.data());
        kernel::log2_ratios(columns.data(), count, c, logs.data());
        const std::vector<double> wide(columns.begin(), columns.end());
        const double d[6] = {c[0], c[1], c[2], c[3], c[4], c[5]};
        std::vector<double> a(padded);
        std::vector<double> b(padded);
        kernel::times(wide.data(), count, d, a.data(), b.data());
        for (std::size_t i = 0; i < count; ++i) {
            const double s = wide[i];
            const double time_a = d[0] + s * d[1] + s * s * d[2];
            const double time_b = d[3] + s * d[4] + s * s * d[5];
            ASSERT_NEAR(a[i] / time_a, 1, 1e-15);
            ASSERT_NEAR(b[i] / time_b, 1, 1e-15);
            ASSERT_NEAR(ratios[i] / (time_b / time_a), 1, 1e-6);
            ASSERT_NEAR(logs[i], std::log2(time_b / time_a), 4e-6);
        }
    }
}

TEST(RowKernel, ExchangedSidesChangeTheSignExactly) {
    std::vector<float> columns(64);
    for (std::size_t i = 0; i < columns.size(); ++i)
        columns[i] = static_cast<float>(37 * i + 1);
    std::vector<float> forward(64);
    std::vector<float> backward(64);
    const float ab[6] = {3e-3f, 2e-7f, 1e-12f, 5e-3f, 1e-7f, 2e-12f};
    const float ba[6] = {5e-3f, 1e-7f, 2e-12f, 3e-3f, 2e-7f, 1e-12f};
    kernel::log2_ratios(columns.data(), 64, ab, forward.data());
    kernel::log2_ratios(columns.data(), 64, ba, backward.data());
    for (std::size_t i = 0; i < 64; ++i)
        EXPECT_EQ(forward[i], -backward[i]);
}

// By the definition, with std::upper_bound, on axes of every kind.
TEST(ColumnLookup, FindsTheFirstColumnAbove) {
    std::mt19937 random(11);
    const std::vector<std::vector<double>> axes = {Axis::linear(32, 32768, 32).values(),
                                                   Axis::geometric(1, 100'000'000, 900).values(),
                                                   Axis::geometric(1, 64, 40).values(),
                                                   {1, 2, 3, 1000, 1001, 50000},
                                                   {7},
                                                   {0.25, 0.5, 1, 2, 4}};
    for (const auto& axis : axes) {
        const ColumnLookup lookup(axis);
        const auto expect_right = [&](double from) {
            const auto expected = std::upper_bound(axis.begin(), axis.end(), from) - axis.begin();
            ASSERT_EQ(lookup.first_above(from), static_cast<std::size_t>(expected)) << from;
        };
        for (const double value : axis) {
            expect_right(value);
            expect_right(std::nextafter(value, 0));
            expect_right(std::nextafter(value, 1e300));
        }
        std::uniform_real_distribution<double> anywhere(-1, std::log2(axis.back()) + 1);
        for (int i = 0; i < 300; ++i)
            expect_right(std::exp2(anywhere(random)));
        expect_right(0);
        expect_right(std::numeric_limits<double>::infinity());
    }
}

// The picture in float against the figures in double, on axes narrower than a block too.
TEST(RowFill, PictureEqualsTheFigures) {
    for (const Axis& sequence : {Axis::linear(32, 32768, 32), Axis::geometric(1, 65536, 50),
                                 Axis::list({1, 100, 5000}), Axis::list({4096})}) {
        for (const Phase phase : {Phase::decode, Phase::prefill}) {
            for (const Transformer& model :
                 {fixtures::llama_2_70b(), fixtures::deepseek_v3(), fixtures::windowed_moe()}) {
                Comparison comparison = fixtures::comparison(model);
                comparison.workload.phase = phase;
                comparison.sequence = sequence;
                comparison.batch = Axis::geometric(1, 512, 9);
                const auto figures = step_figures(comparison, Method::operator_by_operator);
                std::vector<float> ratios(figures->ratio.size(), -1);
                const auto filled = fill_step_mesh(comparison, Method::operator_by_operator, figures->grid,
                                                   CellValue::ratio, ratios);
                ASSERT_TRUE(filled);
                const auto picture = step_picture(comparison, Method::operator_by_operator);
                for (std::size_t i = 0; i < ratios.size(); ++i) {
                    ASSERT_NEAR(ratios[i] / figures->ratio[i], 1, 2e-5) << i;
                    ASSERT_NEAR(picture->log2_ratio[i], std::log2(figures->ratio[i]), 3e-5) << i;
                }
            }
        }
    }
}

} // namespace
} // namespace llmroofline
