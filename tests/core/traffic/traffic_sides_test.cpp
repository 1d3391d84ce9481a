// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What both sides make of a traffic against sums that are added up here, request by request.
#include "core/traffic/traffic_sides.h"

#include <gtest/gtest.h>

#include "core/request/request_time.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

Traffic traffic_of(std::vector<TrafficBin> bins) {
    Traffic traffic;
    traffic.name = "test";
    traffic.bins = std::move(bins);
    return traffic;
}

Comparison served() {
    Comparison comparison = fixtures::comparison(fixtures::mistral_7b());
    comparison.request.batch = 16;
    comparison.traffic =
        traffic_of({{3, 2000, 50}, {5, 100, 60}, {4, 1500, 700}, {2, 200, 900}, {1, 300, 0}});
    return comparison;
}

// Of the group, for one request in a closed loop.
double seconds_of(const Comparison& comparison, const AcceleratorGroup& group, const TrafficBin& bin) {
    Comparison one = comparison;
    one.request.batching = Batching::closed_loop;
    one.request.input = static_cast<std::int64_t>(bin.input);
    one.request.output = static_cast<std::int64_t>(bin.output);
    return estimate_request(one, group)->total / static_cast<double>(one.request.batch);
}

TEST(TrafficSides, KindsAddUpToTheNumber) {
    const Comparison comparison = served();
    const TrafficSummary summary = summarize_traffic(comparison);
    ASSERT_TRUE(summary.ratio);
    const TrafficKinds& kinds = summary.kinds;
    // The eighth of fifteen requests: 100 ×5, 200 ×2, 300 ×1 | 1500; 0 ×1, 50 ×3, 60 ×5 | 700.
    EXPECT_EQ(kinds.median_input, 300);
    EXPECT_EQ(kinds.median_output, 60);
    ASSERT_EQ(kinds.kinds.size(), 4u);
    double requests = 0;
    double time = 0;
    double seconds_a = 0;
    double seconds_b = 0;
    for (const TrafficKind& kind : kinds.kinds) {
        requests += kind.share;
        time += kind.share_of_time;
        seconds_a += kind.share * kind.seconds_a;
        seconds_b += kind.share * kind.seconds_b;
    }
    EXPECT_NEAR(requests, 1, 1e-12);
    EXPECT_NEAR(time, 1, 1e-12);
    EXPECT_NEAR(seconds_a, kinds.all.seconds_a, 1e-12 * seconds_a);
    EXPECT_NEAR(seconds_b / seconds_a, summary.ratio->ratio->value, 1e-12);
    EXPECT_NEAR(kinds.all.ratio, summary.ratio->ratio->value, 1e-12);
    EXPECT_NEAR(kinds.all.input, (3 * 2000 + 5 * 100 + 4 * 1500 + 2 * 200 + 300) / 15.0, 1e-9);
}

TEST(TrafficSides, AKindIsTheSumOfItsRequests) {
    const Comparison comparison = served();
    const TrafficSummary summary = summarize_traffic(comparison);
    ASSERT_TRUE(summary.ratio);
    // Long prompts with short answers: only the first bin.
    const TrafficKind& kind = summary.kinds.kinds.front();
    EXPECT_TRUE(kind.long_prompt);
    EXPECT_FALSE(kind.long_answer);
    EXPECT_NEAR(kind.share, 3.0 / 15, 1e-12);
    EXPECT_EQ(kind.input, 2000);
    EXPECT_EQ(kind.output, 50);
    const TrafficBin bin{3, 2000, 50};
    const double a = seconds_of(comparison, comparison.a, bin);
    const double b = seconds_of(comparison, comparison.b, bin);
    EXPECT_NEAR(kind.seconds_a, a, 1e-9 * a);
    EXPECT_NEAR(kind.seconds_b, b, 1e-9 * b);
    EXPECT_NEAR(kind.ratio, b / a, 1e-9);
}

TEST(TrafficSides, NumbersAreThoseOfTheComparisonWithTheCondition) {
    Comparison comparison = served();
    comparison.limits.tpot_s = 0.03;
    comparison.a.accelerator.prices.yours = 2.5;
    comparison.b.accelerator.prices.yours = 1.25;
    const std::vector<Traffic> presets = {traffic_of({{1, 4000, 10}})};
    std::vector<Traffic> named = presets;
    named.front().id = "other";
    const auto numbers = traffic_numbers(comparison, named);
    std::vector<TrafficCondition> conditions;
    for (const TrafficNumber& number : numbers) {
        conditions.push_back(number.condition);
        const Comparison under = under_condition(comparison, number.condition, &named.front());
        const auto expected = summarize_traffic(under).ratio;
        ASSERT_EQ(expected.has_value(), number.ratio.has_value());
        if (expected) {
            EXPECT_EQ(*expected->ratio, *number.ratio->ratio);
        }
    }
    using C = TrafficCondition;
    // Neither states its watts.
    EXPECT_EQ(conditions,
              (std::vector<C>{C::as_asked, C::own_best, C::own_best_within, C::usd, C::watt, C::preset}));
    EXPECT_NEAR(numbers[3].ratio->ratio->value, numbers[0].ratio->ratio->value * 1.25 / 2.5, 1e-12);
    EXPECT_FALSE(numbers[4].ratio);
    EXPECT_EQ(numbers[4].why.front().code, ErrorCode::tdp_missing);
}

TEST(TrafficSides, NoMoreAreInFlightThanMemoryHolds) {
    Comparison comparison = served();
    comparison.request.batch = 100'000;
    const ServedTraffic side = serve_traffic(comparison, comparison.a);
    ASSERT_TRUE(side.available());
    EXPECT_EQ(side.time->in_flight, most_that_fits(comparison, comparison.a, *comparison.traffic));
    EXPECT_LT(side.time->in_flight, 100'000);
    EXPECT_EQ(summarize_traffic(served()).ratio->requests_fit, 1);
}

TEST(TrafficSides, WhatHoldsNoRequestIsNotAvailable) {
    Comparison comparison = served();
    comparison.a.accelerator.memory_gb = 1;
    const TrafficSummary summary = summarize_traffic(comparison);
    EXPECT_FALSE(summary.a.available());
    EXPECT_EQ(summary.a.most_in_flight, 0);
    EXPECT_TRUE(summary.b.available());
    EXPECT_FALSE(summary.ratio);
}

} // namespace
} // namespace llmroofline
