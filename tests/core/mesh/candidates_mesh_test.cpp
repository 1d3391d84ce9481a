// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The map of candidates against the one-point functions of the engine, and what follows from it against loops.
#include "core/mesh/views/candidates_mesh.h"

#include <cmath>
#include <map>

#include <gtest/gtest.h>

#include "core/mesh/views/view_table.h"
#include "core/request/request_time.h"
#include "core/service/service_level.h"
#include "core/step/operator_table.h"
#include "core/traffic/traffic_time.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

Comparison three_candidates() {
    Comparison comparison = fixtures::comparison(fixtures::mistral_7b());
    comparison.a = fixtures::a100();
    comparison.b = fixtures::h20();
    AcceleratorGroup third = fixtures::accelerator("third", 500, 1200, 48);
    third.accelerator.rate_tera(Rate::vector_fp32) = 30;
    comparison.others = {third};
    const double prices[] = {2.3, 2.1, 1.2};
    comparison.a.accelerator.prices.yours = prices[0];
    comparison.b.accelerator.prices.yours = prices[1];
    comparison.others[0].accelerator.prices.yours = prices[2];
    comparison.measuring.measure = Measure::usd;
    comparison.sequence = Axis::geometric(128, 32768, 9);
    comparison.output = Axis::geometric(16, 4096, 7);
    comparison.batch = Axis::geometric(1, 1024, 9);
    comparison.request = Request{};
    comparison.request.batch = 32;
    return comparison;
}

double price(const Comparison& comparison, std::size_t i) {
    return *candidates_of(comparison)[i].accelerator.prices.yours;
}

TEST(CandidatesMesh, OfAStepNamesTheLeastByOperatorTables) {
    Comparison comparison = three_candidates();
    comparison.view = CandidatesView{CandidateAxes::steps};
    const MeshResult mesh = compute_mesh(comparison, comparison.view, view_axes(comparison, 24));
    ASSERT_TRUE(mesh.refusal.empty());
    const auto groups = candidates_of(comparison);
    std::map<int, int> wins;
    std::size_t cell = 0;
    for (const double batch : mesh.grid().y_values)
        for (const double context : mesh.grid().x_values) {
            int winner = no_winner;
            double least = 1e300;
            std::vector<double> costs;
            for (std::size_t i = 0; i < groups.size(); ++i) {
                const auto table = operator_table(comparison.model, comparison.workload, Formulas::exact,
                                                  Method::operator_by_operator, groups[i], batch, context);
                const double cost = *table.total.time / batch * price(comparison, i) / 3600 * 1e6;
                const bool fits =
                    memory_use(comparison.model, comparison.workload, groups[i], batch, context).total() <=
                    groups[i].accelerator.memory_bytes();
                costs.push_back(fits ? cost : std::nan(""));
                if (fits && cost < least) {
                    least = cost;
                    winner = static_cast<int>(i);
                }
            }
            EXPECT_EQ(mesh.candidates.cells[cell].winner, winner) << batch << " " << context;
            for (std::size_t i = 0; i < groups.size(); ++i) {
                const double beyond = static_cast<double>(mesh.candidates.beyond[i][cell]);
                if (std::isnan(costs[i])) {
                    EXPECT_TRUE(std::isnan(beyond));
                } else {
                    EXPECT_NEAR(beyond, std::log2(costs[i] / least), 1e-5);
                }
            }
            ++wins[winner];
            ++cell;
        }
    EXPECT_GT(wins.size(), 2U); // several win, and somewhere nobody fits
    EXPECT_GT(wins[no_winner], 0);
}

TEST(CandidatesMesh, PlatesLieInWhatTheirCandidateWins) {
    Comparison comparison = three_candidates();
    comparison.view = CandidatesView{};
    const MeshResult mesh = compute_mesh(comparison, comparison.view, view_axes(comparison, 48));
    const CandidateMap& map = mesh.candidates;
    ASSERT_FALSE(map.plates.empty());
    std::map<int, int> plates;
    std::vector<int> covered(map.cells.size());
    for (const CandidatePlate& plate : map.plates) {
        EXPECT_LE(++plates[plate.candidate], static_cast<int>(most_plates));
        for (std::size_t y = plate.cells.y0; y <= plate.cells.y1; ++y)
            for (std::size_t x = plate.cells.x0; x <= plate.cells.x1; ++x) {
                EXPECT_EQ(map.cells[y * mesh.grid().width() + x].winner, plate.candidate);
                EXPECT_EQ(++covered[y * mesh.grid().width() + x], 1);
            }
    }
}

TEST(CandidatesMesh, TheServedColumnsAreThoseOfSomeWinner) {
    Comparison comparison = three_candidates();
    comparison.view = CandidatesView{CandidateAxes::steps};
    const MeshResult mesh = compute_mesh(comparison, comparison.view, view_axes(comparison, 32));
    const std::size_t width = mesh.grid().width();
    for (std::size_t y = 0; y < mesh.grid().height(); ++y) {
        for (std::size_t x = 0; x < width; ++x)
            EXPECT_EQ(mesh.candidates.cells[y * width + x].winner != no_winner, x < mesh.picture.fits.a[y]);
        const std::size_t fits = mesh.picture.fits.a[y];
        if (fits > 0) {
            EXPECT_GE(mesh.fit_until.a[y], mesh.grid().x_values[fits - 1]);
        }
        if (fits < width) {
            EXPECT_LT(mesh.fit_until.a[y], mesh.grid().x_values[fits]);
        }
    }
}

// Every whole batch tried, one after the other.
TEST(CandidatesMesh, AnOwnBestBatchIsTheBestOfAll) {
    Comparison comparison = three_candidates();
    comparison.view = CandidatesView{};
    comparison.in_flight = InFlight::own;
    comparison.limits = {2.0, 0.05, true};
    const double inputs[] = {512, 4096};
    const double outputs[] = {64, 512};
    const auto groups = candidates_of(comparison);
    const auto costs = candidate_costs(comparison, groups, true, inputs, outputs);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        ServiceLevel level(comparison, groups[i], 8192);
        std::size_t cell = 0;
        for (const double output : outputs)
            for (const double input : inputs) {
                double best = 0;
                for (double batch = 1; batch <= 2048; ++batch) {
                    const BatchFigures figures = level.at(batch, input, output);
                    if (figures.broken(comparison.limits) == LevelBound::none)
                        best = std::max(best, figures.tokens_per_s);
                }
                const double cost = costs[i].costs[cell++];
                if (best == 0) {
                    EXPECT_TRUE(std::isnan(cost));
                    continue;
                }
                const double least = price(comparison, i) / 3600 / best * 1e6;
                EXPECT_GE(cost, least * (1 - 1e-12));
                EXPECT_LE(cost, least / plateau_share); // on a plateau the smallest batch within 1 %
                MeshPoint point = mesh_point(comparison, Quantity::input, input, Quantity::output, output);
                const CandidateReading reading = read_candidate(comparison, groups[i], point);
                EXPECT_NEAR(*reading.cost, cost, 1e-9 * cost);
                EXPECT_NEAR(reading.usd_per_million->value, cost, 1e-9 * cost);
            }
    }
}

TEST(CandidateRanking, OfATrafficIsTheSumOverItsBins) {
    Comparison comparison = three_candidates();
    comparison.view = CandidatesView{};
    Traffic traffic;
    traffic.name = "two kinds";
    traffic.bins = {{900, 300, 40}, {100, 3000, 900}};
    comparison.traffic = traffic;
    const auto ranking = candidate_ranking(comparison);
    ASSERT_TRUE(ranking);
    EXPECT_TRUE(ranking->is_of_traffic);
    const auto groups = candidates_of(comparison);
    std::vector<TrafficTime> times;
    for (const AcceleratorGroup& group : groups)
        times.push_back(*traffic_time(comparison, group, traffic, 32));
    const auto cost = [&](std::size_t i, std::size_t bin) {
        return times[i].fits[bin] ? times[i].seconds[bin] * price(comparison, i) : 1e300;
    };
    for (std::size_t i = 0; i < groups.size(); ++i) {
        double own = 0;
        double best = 0;
        double seconds = 0;
        double tokens = 0;
        for (std::size_t bin = 0; bin < 2; ++bin) {
            if (!times[i].fits[bin])
                continue;
            const double requests = traffic.bins[bin].requests;
            own += requests * cost(i, bin);
            best += requests * std::min({cost(0, bin), cost(1, bin), cost(2, bin)});
            seconds += requests * times[i].seconds[bin];
            tokens += requests * traffic.bins[bin].output;
        }
        const RankedCandidate& one = ranking->candidates[i];
        ASSERT_TRUE(one.rank.regret);
        EXPECT_NEAR(*one.rank.regret, own / best - 1, 1e-9);
        EXPECT_NEAR(one.reading.usd_per_million->value, price(comparison, i) * seconds / 3600 / tokens * 1e6,
                    1e-9 * one.reading.usd_per_million->value);
    }
    for (std::size_t place = 1; place < ranking->order.size(); ++place)
        EXPECT_LE(*ranking->candidates[ranking->order[place - 1]].reading.cost,
                  *ranking->candidates[ranking->order[place]].reading.cost);
}

TEST(CandidateRanking, AtThePriceNamedOneWithoutAPriceCostsAsMuchAsTheCheapest) {
    Comparison comparison = three_candidates();
    comparison.view = CandidatesView{};
    comparison.request.input = 2048;
    comparison.request.output = 256;
    comparison.measuring.prices = PriceKind::yours;
    comparison.b.accelerator.prices = {};
    const auto without = candidate_ranking(comparison);
    ASSERT_TRUE(without);
    EXPECT_FALSE(without->candidates[1].price);
    EXPECT_FALSE(without->candidates[1].rank.regret);
    EXPECT_EQ(without->order.back(), 1U);
    ASSERT_TRUE(without->candidates[1].cheapest_below);
    comparison.b.accelerator.prices.yours = *without->candidates[1].cheapest_below;
    const auto with = candidate_ranking(comparison);
    const double least = std::min(*with->candidates[0].reading.cost, *with->candidates[2].reading.cost);
    EXPECT_NEAR(*with->candidates[1].reading.cost, least, 1e-12 * least);
}

TEST(CandidateRanking, WhatServesLessStandsBehind) {
    Comparison comparison = three_candidates();
    comparison.view = CandidatesView{};
    comparison.others[0].accelerator.prices.yours = 0.01; // of 48 GB, and nearly free
    const auto ranking = candidate_ranking(comparison);
    ASSERT_TRUE(ranking);
    const auto coverage = [&](std::size_t place) {
        return ranking->candidates[ranking->order[place]].rank.coverage;
    };
    EXPECT_EQ(*ranking->candidates[2].rank.regret, 0);
    EXPECT_LT(ranking->candidates[2].rank.coverage, coverage(0));
    EXPECT_NE(ranking->order[0], 2U);
}

TEST(CandidateRanking, NamesAreShort) {
    AcceleratorGroup group = fixtures::h20();
    group.accelerator.name = "GeForce RTX 5090";
    EXPECT_EQ(short_name(group), "RTX 5090");
    group.accelerator.name = "B200 SXM (HGX/DGX)";
    group.layout.tensor = 4;
    EXPECT_EQ(short_name(group), "4 × B200 SXM");
}

TEST(CandidateRanking, WhereNobodyHasAPriceItIsRefused) {
    Comparison comparison = three_candidates();
    comparison.view = CandidatesView{};
    comparison.measuring.prices = PriceKind::yours;
    comparison.a.accelerator.prices = comparison.b.accelerator.prices = {};
    comparison.others[0].accelerator.prices = {};
    const auto ranking = candidate_ranking(comparison);
    ASSERT_FALSE(ranking);
    EXPECT_EQ(ranking.errors().front().code, ErrorCode::price_missing);
    const MeshResult mesh = compute_mesh(comparison, comparison.view, view_axes(comparison, 16));
    EXPECT_FALSE(mesh.refusal.empty());
    EXPECT_TRUE(mesh.complete());
}

} // namespace
} // namespace llmroofline
