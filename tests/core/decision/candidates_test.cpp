// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Winners and regret against loops that share no code with them, over costs at random and over real accelerators.
#include "core/decision/candidates.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

#include <gtest/gtest.h>

#include "core/mesh/request_mesh.h"
#include "core/mesh/step_mesh.h"
#include "core/request/request_memory.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

std::vector<CandidateCosts> random_costs(std::mt19937& random, std::size_t candidates, std::size_t cells) {
    std::uniform_real_distribution<double> uniform(0, 1);
    std::vector<CandidateCosts> result(candidates);
    for (CandidateCosts& one : result) {
        one.low = 1 - 0.2 * uniform(random);
        one.high = 1 + 0.2 * uniform(random);
        for (std::size_t x = 0; x < cells; ++x) {
            // Whole numbers, so that costs are equal now and then.
            one.costs.push_back(uniform(random) < 0.2 ? none : std::floor(1 + 9 * uniform(random)));
            one.spreads.push_back(0.1 * uniform(random));
        }
    }
    return result;
}

TEST(Candidates, EqualALoopOverAllOfThem) {
    std::mt19937 random(3);
    for (int round = 0; round < 100; ++round) {
        const std::size_t count = 2 + static_cast<std::size_t>(round) % 7;
        const std::size_t cells = 40;
        const auto candidates = random_costs(random, count, cells);
        std::vector<double> weights;
        for (std::size_t x = 0; x < cells; ++x)
            weights.push_back(1 + static_cast<double>(random() % 5));
        const auto map = winner_map(candidates);
        const auto ranks = candidate_ranks(candidates, map, weights);
        std::vector<double> wins(count), all(count), best(count), worst(count, 1), coverage(count);
        double total = 0, served = 0, undecided = 0;
        for (std::size_t x = 0; x < cells; ++x) {
            std::vector<std::size_t> order;
            for (std::size_t i = 0; i < count; ++i)
                if (candidates[i].costs[x] == candidates[i].costs[x])
                    order.push_back(i);
            std::stable_sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) {
                return candidates[i].costs[x] < candidates[j].costs[x];
            });
            total += weights[x];
            if (order.empty()) {
                EXPECT_EQ(map[x].winner, no_winner);
                continue;
            }
            const std::size_t first = order[0];
            const double least = candidates[first].costs[x];
            EXPECT_EQ(map[x].winner, static_cast<int>(first));
            EXPECT_EQ(map[x].margin, order.size() > 1 ? candidates[order[1]].costs[x] / least - 1 : 0);
            bool by_prices = true, by_calibration = true;
            for (const std::size_t i : order) {
                const double cost = candidates[i].costs[x];
                if (i != first) {
                    by_prices = by_prices && least * candidates[first].high < cost * candidates[i].low;
                    const double variance = std::pow(candidates[first].spreads[x].up, 2) +
                                            std::pow(candidates[i].spreads[x].up, 2);
                    by_calibration =
                        by_calibration && std::log(cost / least) > 1.6448536269514722 * std::sqrt(variance);
                }
                all[i] += weights[x] * cost;
                best[i] += weights[x] * least;
                worst[i] = std::max(worst[i], cost / least);
                coverage[i] += weights[x];
            }
            EXPECT_EQ(map[x].decided_by_prices, by_prices);
            EXPECT_EQ(map[x].decided_by_calibration, by_calibration);
            wins[first] += weights[x];
            served += weights[x];
            undecided += by_prices && by_calibration ? 0 : weights[x];
        }
        EXPECT_NEAR(undecided_share(map, weights), undecided / served, 1e-12);
        for (std::size_t i = 0; i < count; ++i) {
            EXPECT_NEAR(ranks[i].wins, wins[i] / served, 1e-12);
            EXPECT_NEAR(ranks[i].coverage, coverage[i] / total, 1e-12);
            ASSERT_EQ(ranks[i].regret.has_value(), coverage[i] > 0);
            EXPECT_NEAR(*ranks[i].regret, all[i] / best[i] - 1, 1e-12);
            EXPECT_NEAR(*ranks[i].worst_regret, worst[i] - 1, 1e-12);
            EXPECT_GE(*ranks[i].regret, 0);
            EXPECT_GE(*ranks[i].worst_regret, *ranks[i].regret - 1e-12);
        }
    }
}

TEST(Candidates, ADominatedOneChangesNoCell) {
    std::mt19937 random(4);
    auto candidates = random_costs(random, 4, 60);
    for (CandidateCosts& one : candidates)
        one.low = one.high = 1;
    const auto before = winner_map(candidates);
    CandidateCosts worse = candidates[1];
    for (double& cost : worse.costs)
        cost *= 1.5;
    candidates.push_back(worse);
    const auto after = winner_map(candidates);
    for (std::size_t x = 0; x < before.size(); ++x)
        EXPECT_EQ(before[x].winner, after[x].winner);
}

TEST(Candidates, OneAloneAndNoneAtAll) {
    std::vector<CandidateCosts> one(1);
    one[0].costs = {2, none};
    const auto map = winner_map(one);
    EXPECT_EQ(map[0].winner, 0);
    EXPECT_EQ(map[0].second, no_winner);
    EXPECT_EQ(map[1].winner, no_winner);
    const auto ranks = candidate_ranks(one, map, {});
    EXPECT_EQ(ranks[0].wins, 1);
    EXPECT_EQ(ranks[0].coverage, 0.5);
    EXPECT_EQ(*ranks[0].regret, 0);
    one[0].costs = {none};
    EXPECT_FALSE(candidate_ranks(one, winner_map(one), {})[0].regret);
    EXPECT_TRUE(winner_map({}).empty());
}

Accelerator priced(Accelerator accelerator, double usd) {
    accelerator.prices.yours = usd;
    return accelerator;
}

// Of two candidates the winner is the sign of the mesh by the same money.
TEST(Candidates, TwoAreTheSignOfTheMesh) {
    for (const Phase phase : {Phase::decode, Phase::prefill}) {
        Comparison comparison = fixtures::comparison(fixtures::mistral_7b());
        comparison.workload.phase = phase;
        comparison.a = priced(fixtures::a100(), 2.3);
        comparison.b = priced(fixtures::h20(), 1.9);
        comparison.batch = Axis::geometric(1, 1024, 9);
        comparison.sequence = Axis::geometric(128, 32768, 9);
        Measuring measuring;
        measuring.measure = Measure::usd;
        const auto mesh = step_figures(comparison, Method::operator_by_operator);
        const auto batches = comparison.batch.values();
        const auto sequences = comparison.sequence.values();
        const std::vector<CandidateCosts> costs = {
            step_costs(comparison, comparison.a, measuring, batches, sequences),
            step_costs(comparison, comparison.b, measuring, batches, sequences)};
        const auto map = winner_map(costs);
        std::size_t both = 0;
        for (std::size_t cell = 0; cell < map.size(); ++cell) {
            const std::size_t column = cell % sequences.size();
            const std::size_t row = cell / sequences.size();
            EXPECT_EQ(std::isnan(costs[0].costs[cell]), column >= mesh->fits.a[row]);
            EXPECT_EQ(std::isnan(costs[1].costs[cell]), column >= mesh->fits.b[row]);
            if (map[cell].second == no_winner)
                continue;
            ++both;
            const double ratio = mesh->ratio[cell] * 1.9 / 2.3;
            EXPECT_EQ(map[cell].winner, ratio >= 1 ? 0 : 1);
            EXPECT_NEAR(1 + map[cell].margin, std::max(ratio, 1 / ratio), 1e-9);
            // USD a million: 2.3/3600 · 10⁶ / (tokens/s).
            EXPECT_NEAR(costs[0].costs[cell], 2.3 / 3600 * 1e6 / mesh->a[cell], 1e-9 * costs[0].costs[cell]);
        }
        EXPECT_GT(both, 20u);
    }
}

TEST(Candidates, RequestsCostWhatTheRequestEngineSays) {
    Comparison comparison = fixtures::comparison(fixtures::mistral_7b());
    comparison.request.batch = 64;
    Accelerator a100 = fixtures::a100();
    a100.tdp_w = 400;
    Measuring measuring;
    measuring.measure = Measure::watt;
    const std::vector<double> inputs = {64, 1000, 9000};
    const std::vector<double> outputs = {16, 4000};
    const auto costs = request_costs(comparison, a100, measuring, inputs, outputs);
    ASSERT_TRUE(costs.lacks.empty());
    for (std::size_t y = 0; y < 2; ++y)
        for (std::size_t x = 0; x < 3; ++x) {
            comparison.request.input = static_cast<std::int64_t>(inputs[x]);
            comparison.request.output = static_cast<std::int64_t>(outputs[y]);
            const auto estimate = estimate_request(comparison, a100);
            const double cost = costs.costs[y * 3 + x];
            if (!estimate->fits) {
                EXPECT_TRUE(std::isnan(cost));
                continue;
            }
            EXPECT_NEAR(cost, 400e6 / estimate->tokens_per_s, 1e-9 * cost); // joules a million
        }
}

TEST(Candidates, WhatLacksAPriceHasNoCostAnywhere) {
    const Comparison comparison = fixtures::comparison(fixtures::mistral_7b());
    Measuring measuring;
    measuring.measure = Measure::usd;
    const std::vector<double> values = {1, 2};
    const std::vector<CandidateCosts> costs = {
        step_costs(comparison, fixtures::a100(), measuring, values, values),
        step_costs(comparison, priced(fixtures::h20(), 1), measuring, values, values)};
    ASSERT_EQ(costs[0].lacks.size(), 1u);
    EXPECT_EQ(costs[0].lacks[0].code, ErrorCode::price_missing);
    for (const CandidateCell& cell : winner_map(costs)) {
        EXPECT_EQ(cell.winner, 1);
        EXPECT_EQ(cell.second, no_winner);
    }
}

} // namespace
} // namespace llmroofline
