// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The mesh of a traffic: its cells are those of requests in a closed loop, and what lies on it is the traffic's.
#include "core/mesh/traffic_layer.h"

#include <cmath>

#include <gtest/gtest.h>

#include "core/mesh/views/view_table.h"
#include "core/request/request_time.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

Comparison shown() {
    Comparison comparison = fixtures::comparison(fixtures::mistral_7b());
    comparison.request.batch = 8;
    comparison.sequence = Axis::geometric(64, 8192, 12);
    comparison.output = Axis::geometric(8, 1024, 10);
    comparison.view = TrafficView{};
    Traffic traffic;
    traffic.bins = {{30, 700, 80}, {10, 3000, 40}, {5, 200, 500}};
    comparison.traffic = traffic;
    return comparison;
}

TEST(TrafficMesh, CellsAreRequestsInAClosedLoop) {
    const Comparison comparison = shown();
    const MeshResult mesh = compute_mesh(comparison, comparison.view, view_axes(comparison, 24));
    ASSERT_TRUE(mesh.has_colours());
    EXPECT_TRUE(std::holds_alternative<TrafficView>(mesh.view));
    for (const std::size_t x : {0u, 5u, 11u})
        for (const std::size_t y : {0u, 4u, 9u}) {
            Comparison one = comparison;
            one.request.batching = Batching::closed_loop;
            one.request.input = std::llround(mesh.grid().x_values[x]);
            one.request.output = std::llround(mesh.grid().y_values[y]);
            const double expected = std::log2(estimate_request(one, one.a)->tokens_per_s /
                                              estimate_request(one, one.b)->tokens_per_s);
            // Cells stand between whole tokens.
            EXPECT_NEAR(mesh.picture.log2_ratio[y * mesh.grid().width() + x], expected, 0.03);
        }
}

TEST(TrafficMesh, WithOwnBestNumbersEachSideHasItsOwn) {
    Comparison comparison = shown();
    comparison.in_flight = InFlight::own;
    comparison.limits.tpot_s = 0.02;
    const MeshResult mesh = compute_mesh(comparison, comparison.view, view_axes(comparison, 24));
    ASSERT_NE(mesh.traffic, nullptr);
    const TrafficSummary& summary = mesh.traffic->summary;
    ASSERT_NE(summary.a.time->in_flight, summary.b.time->in_flight);
    const std::size_t x = 4;
    const std::size_t y = 6;
    const auto rate = [&](const AcceleratorGroup& group, double in_flight) {
        Comparison one = comparison;
        one.request.batching = Batching::closed_loop;
        one.request.batch = std::llround(in_flight);
        one.request.input = std::llround(mesh.grid().x_values[x]);
        one.request.output = std::llround(mesh.grid().y_values[y]);
        return estimate_request(one, group)->tokens_per_s;
    };
    const double expected = std::log2(rate(comparison.a, summary.a.time->in_flight) /
                                      rate(comparison.b, summary.b.time->in_flight));
    EXPECT_NEAR(mesh.picture.log2_ratio[y * mesh.grid().width() + x], expected, 0.03);
}

TEST(TrafficMesh, TheTrafficLiesOnIt) {
    const Comparison comparison = shown();
    const MeshResult mesh = compute_mesh(comparison, comparison.view, view_axes(comparison, 64));
    ASSERT_NE(mesh.traffic, nullptr);
    const TrafficLayer& layer = *mesh.traffic;
    EXPECT_NEAR(layer.mean.x, (30 * 700 + 10 * 3000 + 5 * 200) / 45.0, 1e-9);
    EXPECT_NEAR(layer.mean.y, (30 * 80 + 10 * 40 + 5 * 500) / 45.0, 1e-9);
    ASSERT_EQ(layer.contours.size(), 3u);
    for (const DensityContour& contour : layer.contours) {
        EXPECT_FALSE(contour.lines.empty()) << contour.share;
        for (const ContourLine& line : contour.lines)
            for (const ContourPoint& point : line)
                EXPECT_NEAR(layer.density.share_inside(layer.density.at(point.x, point.y)), contour.share,
                            0.02);
    }
    ASSERT_TRUE(layer.summary.ratio);
    EXPECT_EQ(layer.summary.ratio->requests_fit, 1);
}

TEST(TrafficMesh, WithoutATrafficItIsTheMeshAlone) {
    Comparison comparison = shown();
    comparison.traffic.reset();
    const MeshResult mesh = compute_mesh(comparison, comparison.view, view_axes(comparison, 16));
    EXPECT_TRUE(mesh.has_colours());
    EXPECT_EQ(mesh.traffic, nullptr);
}

} // namespace
} // namespace llmroofline
