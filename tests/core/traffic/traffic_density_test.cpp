// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The density of requests against sums over points drawn by chance, and against the closed form of one bin.
#include "core/traffic/traffic_density.h"

#include <cmath>
#include <numbers>
#include <random>

#include <gtest/gtest.h>

namespace llmroofline {
namespace {

Traffic traffic_of(std::vector<TrafficBin> bins) {
    Traffic traffic;
    traffic.bins = std::move(bins);
    return traffic;
}

// Of one Gaussian the least region that holds a share p is a disc with exp(−r²/2σ²) = 1 − p.
TEST(TrafficDensity, OneBinIsOneGaussian) {
    const TrafficDensity density(traffic_of({{7, 512, 64}}));
    const double peak = 1 / (2 * std::numbers::pi * density_width * density_width);
    EXPECT_NEAR(density.at(512, 64), peak, 1e-12);
    EXPECT_NEAR(density.at(1024, 64), peak * std::exp(-0.5 / (density_width * density_width)), 1e-12);
    for (const double share : {0.5, 0.9, 0.99})
        EXPECT_NEAR(density.level(share), (1 - share) * peak, 0.03 * (1 - share) * peak + 2e-3 * peak)
            << share;
    EXPECT_EQ(density.share_inside(2 * peak), 0);
}

TEST(TrafficDensity, LevelsHoldTheirShareOfRequests) {
    const std::vector<TrafficBin> bins = {{40, 300, 20}, {25, 3000, 100}, {25, 900, 700}, {10, 20000, 0}};
    const TrafficDensity density(traffic_of(bins));
    std::mt19937 random(5);
    std::normal_distribution<double> octaves(0, density_width);
    std::discrete_distribution<std::size_t> which({40, 25, 25, 10});
    constexpr int draws = 40000;
    int inside[3] = {};
    for (int i = 0; i < draws; ++i) {
        const TrafficBin& bin = bins[which(random)];
        const double input = std::exp2(std::log2(bin.input) + octaves(random));
        const double output = std::exp2(std::log2(std::max(0.5, bin.output)) + octaves(random));
        const double at = density.at(input, output);
        const double shares[] = {0.5, 0.9, 0.99};
        for (int k = 0; k < 3; ++k)
            inside[k] += at >= density.level(shares[k]);
    }
    EXPECT_NEAR(inside[0] / double(draws), 0.5, 0.012);
    EXPECT_NEAR(inside[1] / double(draws), 0.9, 0.008);
    EXPECT_NEAR(inside[2] / double(draws), 0.99, 0.004);
}

TEST(TrafficDensity, AGridIsItsPoints) {
    const TrafficDensity density(traffic_of({{3, 100, 10}, {5, 700, 300}}));
    const std::vector<double> inputs = {50, 100, 800};
    const std::vector<double> outputs = {8, 250};
    const std::vector<double> cells = density.over(inputs, outputs);
    for (std::size_t y = 0; y < outputs.size(); ++y)
        for (std::size_t x = 0; x < inputs.size(); ++x)
            EXPECT_NEAR(cells[y * inputs.size() + x], density.at(inputs[x], outputs[y]), 1e-15);
}

} // namespace
} // namespace llmroofline
