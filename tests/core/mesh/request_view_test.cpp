// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Scenes of request meshes against single requests of the engine.
#include <gtest/gtest.h>

#include <cmath>

#include "core/mesh/mesh_result.h"
#include "core/request/request_memory.h"
#include "core/request/request_time.h"
#include "core/request/waves.h"
#include "tests/core/mesh/fixtures.h"

namespace llmroofline {
namespace {

constexpr RequestView views[] = {{Quantity::input, Quantity::output, RequestMetric::throughput},
                                 {Quantity::batch, Quantity::input, RequestMetric::ttft},
                                 {Quantity::output, Quantity::batch, RequestMetric::tpot},
                                 {Quantity::input, Quantity::batch, RequestMetric::total}};

double log2_ratio(const Comparison& comparison, const RequestView& view, double x, double y) {
    const MeshPoint at = mesh_point(comparison, view.x, x, view.y, y);
    const auto value = [&](const AcceleratorGroup& group) {
        // Those that memory does not hold at once wait.
        const double held = RequestFit(comparison, group).greatest(at.batch, at.input, at.output);
        RequestTime time(comparison, group, at.input + at.output);
        time.set_batch(at.batch);
        const RequestEstimate estimate =
            held < 1 || held == at.batch
                ? time.estimate(at.input, at.output)
                : Waves(comparison, group, at.input + at.output).at(at.batch, held, at.input, at.output);
        return view.metric == RequestMetric::throughput ? 1 / estimate.tokens_per_s
               : view.metric == RequestMetric::ttft     ? estimate.ttft
               : view.metric == RequestMetric::tpot     ? estimate.tpot
                                                        : estimate.total;
    };
    return std::log2(value(comparison.b) / value(comparison.a));
}

TEST(RequestViewMesh, CellsAreTheEnginesRequests) {
    const Comparison comparison = test::comparison();
    for (const RequestView& view : views) {
        const MeshResult scene = test::mesh(comparison, view, 24);
        ASSERT_TRUE(scene.has_colours());
        const Grid& axes = scene.picture.grid;
        ASSERT_EQ(axes.x_values.size(), 24U);
        for (const std::size_t y : {std::size_t{0}, std::size_t{11}, std::size_t{23}})
            for (const std::size_t x : {std::size_t{0}, std::size_t{7}, std::size_t{23}})
                // Between whole tokens the picture goes on smoothly, where an estimate counts whole steps.
                EXPECT_NEAR(scene.picture.log2_ratio[y * 24 + x],
                            log2_ratio(comparison, view, axes.x_values[x], axes.y_values[y]), 1e-3);
    }
}

TEST(RequestViewMesh, AxesGoThroughTheComparisonsBatchesAndLengths) {
    Comparison comparison = test::comparison();
    comparison.batch = Axis::list({32});
    const MeshResult scene = test::mesh(comparison, views[3], 24);
    EXPECT_EQ(scene.picture.grid.y_values, std::vector<double>({32}));
    EXPECT_EQ(scene.picture.grid.x_values.front(), 128);
    EXPECT_EQ(scene.picture.grid.x_values.back(), 32768);
}

// Interpolation between cells of a 96 × 96 mesh: within 0.7 % of break-even, the farthest
// where a kink of the times lies between two cells (1e-2 in log2).
TEST(RequestViewMesh, BreakEvenIsWhereBothAreEqual) {
    const Comparison comparison = test::comparison();
    const MeshResult scene = test::mesh(comparison, views[0], 96);
    ASSERT_FALSE(scene.contours[0].lines.empty());
    for (const ContourLine& line : scene.contours[0].lines)
        for (const ContourPoint& point : line)
            EXPECT_NEAR(log2_ratio(comparison, views[0], point.x, point.y), 0, 1e-2);
}

TEST(RequestViewMesh, MemoryEndsWhereTheCellsSayItDoes) {
    const Comparison comparison = test::comparison();
    const MeshResult scene = test::mesh(comparison, views[0], 32);
    const auto& axes = scene.picture.grid;
    ASSERT_TRUE(scene.something_fits);
    bool ends_inside = false;
    for (std::size_t y = 0; y < axes.y_values.size(); ++y) {
        const std::size_t columns = scene.picture.fits.a[y];
        if (columns == 0 || columns == axes.x_values.size())
            continue;
        ends_inside = true;
        EXPECT_GE(scene.fit_until.a[y], axes.x_values[columns - 1]);
        EXPECT_LT(scene.fit_until.a[y], axes.x_values[columns]);
    }
    EXPECT_TRUE(ends_inside);
}

TEST(RequestViewMesh, WordsOfRegionsHoldInEveryCell) {
    const MeshResult scene = test::mesh(test::comparison(), views[0], 48);
    ASSERT_FALSE(scene.regions.empty());
    for (const Region& region : scene.regions)
        for (std::size_t y = region.y0; y <= region.y1; ++y)
            for (std::size_t x = region.x0; x <= region.x1; ++x) {
                const float ratio = scene.picture.log2_ratio[y * 48 + x];
                EXPECT_EQ(region.kind.winner, ratio > 0   ? Winner::a
                                              : ratio < 0 ? Winner::b
                                                          : Winner::neither);
            }
}

TEST(RequestViewMesh, RefusalsAndMissingRatesHaveNoColours) {
    Comparison comparison = test::comparison();
    comparison.formulas = Formulas::published;
    comparison.request.prefill_chunk = 64;
    const MeshResult refused = test::mesh(comparison, views[0], 16);
    EXPECT_FALSE(refused.refusal.empty());
    EXPECT_FALSE(refused.has_colours());
    comparison = test::comparison();
    comparison.workload.precision = {DataType::fp8, DataType::fp8, DataType::fp8, std::nullopt, 128};
    const MeshResult missing = test::mesh(comparison, views[0], 16);
    EXPECT_FALSE(missing.missing.empty());
    EXPECT_FALSE(missing.has_colours());
}

TEST(RequestViewMesh, AStoppedSceneIsNotComplete) {
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FALSE(test::mesh(test::comparison(), views[0], 16, stop.get_token()).complete());
}

} // namespace
} // namespace llmroofline
