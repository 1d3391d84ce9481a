// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The mesh of service levels against a scan over batches, and where only one side can.
#include "core/mesh/views/service_level_mesh.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/mesh/views/view_table.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

Comparison two_sides() {
    Comparison comparison = fixtures::comparison(fixtures::mistral_7b());
    comparison.a = fixtures::a100();
    comparison.b = fixtures::h20();
    comparison.view = ServiceLevelView{};
    comparison.request = Request{};
    comparison.request.output = 256;
    comparison.sequence = Axis::geometric(128, 65536, 12);
    comparison.tpot_ms = Axis::geometric(3, 200, 12);
    comparison.limits = {1.0, {}, true};
    return comparison;
}

// Real batches in steps of a thousandth: the largest that keeps within.
double scanned_rate(ServiceLevel& level, double input, double output, const ServiceLimits& limits) {
    double rate = 0;
    for (double batch = 1; batch < 4096; batch *= 1.001) {
        const BatchFigures figures = level.at(batch, input, output, limits.stalls);
        if (figures.broken(limits) != LevelBound::none)
            break;
        rate = figures.tokens_per_s;
    }
    return rate;
}

TEST(ServiceLevelMesh, EveryCellIsTheRatioOfTheBestRealBatches) {
    const Comparison comparison = two_sides();
    const MeshResult mesh = compute_mesh(comparison, comparison.view, view_axes(comparison, 9));
    ASSERT_TRUE(mesh.refusal.empty());
    const double output = static_cast<double>(comparison.request.output);
    ServiceLevel a(comparison, comparison.a, 4e5);
    ServiceLevel b(comparison, comparison.b, 4e5);
    int both = 0, alone = 0, none = 0;
    for (std::size_t y = 0; y < mesh.grid().height(); ++y)
        for (std::size_t x = 0; x < mesh.grid().width(); ++x) {
            ServiceLimits limits = comparison.limits;
            limits.tpot_s = mesh.grid().y_values[y] / 1000;
            const double rate_a = scanned_rate(a, mesh.grid().x_values[x], output, limits);
            const double rate_b = scanned_rate(b, mesh.grid().x_values[x], output, limits);
            const auto cell = static_cast<double>(mesh.picture.log2_ratio[y * mesh.grid().width() + x]);
            EXPECT_EQ(rate_a > 0, x < mesh.picture.fits.a[y]);
            EXPECT_EQ(rate_b > 0, x < mesh.picture.fits.b[y]);
            if (rate_a > 0 && rate_b > 0) {
                EXPECT_NEAR(cell, std::log2(rate_a / rate_b), 0.004);
                ++both;
            } else if (rate_a > 0 || rate_b > 0) {
                EXPECT_TRUE(std::isinf(cell));
                EXPECT_EQ(cell > 0, rate_a > 0);
                ++alone;
            } else {
                EXPECT_TRUE(std::isnan(cell));
                ++none;
            }
        }
    EXPECT_GT(both, 0);
    EXPECT_GT(alone, 0);
    EXPECT_GT(none, 0);
    EXPECT_TRUE(std::isfinite(mesh.greatest_advantage));
}

// Along a row the whole batch that is best jumps; the picture's rate does not.
TEST(ServiceLevelMesh, APictureHasNoStepsOfWholeBatches) {
    const Comparison comparison = two_sides();
    ServiceLevel level(comparison, comparison.a, 4e5);
    double last = 0;
    double greatest_step = 0;
    double greatest_whole = 0;
    double last_whole = 0;
    for (double input = 6000; input < 8000; input *= 1.002) {
        const auto at = [&](double batch) { return level.at(batch, input, 256, true); };
        const double limit[] = {0.04};
        const auto rate = best_rates(at, comparison.limits, limit).front();
        ServiceLimits limits = comparison.limits;
        limits.tpot_s = limit[0];
        const BestBatch whole = greatest_batch(at, limits);
        if (!rate || !whole.meets())
            break;
        if (last > 0) {
            greatest_step = std::max(greatest_step, std::abs(std::log(*rate / last)));
            greatest_whole =
                std::max(greatest_whole, std::abs(std::log(whole.figures.tokens_per_s / last_whole)));
        }
        last = *rate;
        last_whole = whole.figures.tokens_per_s;
    }
    ASSERT_GT(last, 0);
    EXPECT_LT(greatest_step, 0.01);
    EXPECT_GT(greatest_whole, 2 * greatest_step);
}

TEST(ServiceLevelMesh, ItsFiguresAreThoseOfWholeBatches) {
    const Comparison comparison = two_sides();
    const auto table = mesh_table(comparison);
    ASSERT_TRUE(table);
    const auto best = service_level(comparison, comparison.a, table->grid.x_values[2], 256,
                                    {1.0, table->grid.y_values[8] / 1000, true});
    ASSERT_TRUE(best);
    EXPECT_EQ(table->figures[0].values[8 * table->grid.width() + 2], best->batch);
}

} // namespace
} // namespace llmroofline
