// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Money and watts against hand calculation, and the identities that hold between them.
#include <algorithm>
#include <cmath>
#include <random>

#include <gtest/gtest.h>

#include "core/measure/measure.h"
#include "core/request/request_time.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

Accelerator priced(double value, double low, double high) {
    Accelerator result = fixtures::a100();
    Price price;
    price.usd_per_hour = value;
    price.low = low;
    price.high = high;
    price.providers = 13;
    price.date = {2026, 10, 10};
    price.source = "an index";
    result.prices.in(PriceSegment::on_demand) = price;
    return result;
}

ErrorCode code_of(const Errors& errors) {
    return errors.front().code;
}

TEST(Measure, TheMarketsPriceIsARangeOfTheWholeGroup) {
    const AcceleratorGroup eight{priced(2.3, 1.069, 5.069), {8, 1, 1, 1, 1}, {}};
    const auto price = price_of(eight, {});
    ASSERT_TRUE(price);
    EXPECT_DOUBLE_EQ(price->usd_per_hour.low, 8.552);
    EXPECT_DOUBLE_EQ(price->usd_per_hour.value, 18.4);
    EXPECT_DOUBLE_EQ(price->usd_per_hour.high, 40.552);
    EXPECT_EQ(price->segment, PriceSegment::on_demand);
    EXPECT_EQ(price->providers, 13);
    EXPECT_EQ(price->date, (Date{2026, 10, 10}));
    EXPECT_FALSE(price->is_yours);
}

TEST(Measure, OnesOwnPriceGoesBeforeTheMarketsAndIsExact) {
    Accelerator a100 = priced(2.3, 1.069, 5.069);
    a100.prices.yours = 1.5;
    const auto price = price_of(a100, {});
    ASSERT_TRUE(price);
    EXPECT_TRUE(price->is_yours);
    EXPECT_EQ(price->usd_per_hour, FigureRange::exactly(1.5));
    EXPECT_EQ(price->segment, std::nullopt);
}

TEST(Measure, SegmentsAreNeverMixed) {
    Measuring measuring;
    measuring.measure = Measure::usd;
    measuring.prices = PriceKind::neocloud;
    EXPECT_EQ(divisor_of(priced(2.3, 1, 5), measuring).errors(),
              Errors({{ErrorCode::price_missing, {"a100", "neocloud"}, {}}}));
    measuring.prices = PriceKind::yours;
    EXPECT_EQ(divisor_of(priced(2.3, 1, 5), measuring).errors(),
              Errors({{ErrorCode::price_missing, {"a100", ""}, {}}}));
}

TEST(Measure, EveryKindOfPriceIsItsSegment) {
    for (const auto& [kind, name] : price_kind_names) {
        if (kind == PriceKind::yours) {
            EXPECT_EQ(segment_of(kind), std::nullopt);
            continue;
        }
        std::string segment(name);
        std::replace(segment.begin(), segment.end(), '-', '_');
        EXPECT_EQ(to_string(*segment_of(kind)), segment);
    }
}

TEST(Measure, WattsHaveThreeLevels) {
    Accelerator h100 = fixtures::accelerator("h100", 989, 3350, 80);
    Measuring measuring;
    measuring.measure = Measure::watt;
    EXPECT_EQ(code_of(divisor_of(h100, measuring).errors()), ErrorCode::tdp_missing);
    h100.tdp_w = 700;
    const AcceleratorGroup eight{h100, {8, 1, 1, 1, 1}, {}};
    EXPECT_DOUBLE_EQ(divisor_of(eight, measuring)->value, 5600);
    measuring.watts = WattLevel::server;
    EXPECT_EQ(code_of(divisor_of(eight, measuring).errors()), ErrorCode::host_power_missing);
    measuring.host_w = 300;
    EXPECT_DOUBLE_EQ(divisor_of(eight, measuring)->value, 8000);
    measuring.watts = WattLevel::facility;
    EXPECT_DOUBLE_EQ(divisor_of(eight, measuring)->value, 10400);
    measuring.host_w.reset();
    h100.host_w = 200;
    measuring.pue = 1.1;
    EXPECT_DOUBLE_EQ(divisor_of(h100, measuring)->value, 990);
}

// 30,000 USD over 5 years at 8 %, 1 kW: 500 + 100 + 150 + 200 + 1.3·730·0.08 = 1025.92 USD a month.
TEST(Measure, AnOwnersHourByHand) {
    Accelerator h100 = fixtures::accelerator("h100", 989, 3350, 80);
    Measuring measuring;
    measuring.prices = PriceKind::owned;
    EXPECT_EQ(code_of(price_of(h100, measuring).errors()), ErrorCode::purchase_price_missing);
    measuring.ownership.capex_usd = 30000;
    EXPECT_EQ(code_of(price_of(h100, measuring).errors()), ErrorCode::tdp_missing);
    h100.tdp_w = 700;
    EXPECT_EQ(code_of(price_of(h100, measuring).errors()), ErrorCode::host_power_missing);
    h100.host_w = 300;
    EXPECT_NEAR(price_of(h100, measuring)->usd_per_hour.value, 1025.92 / 730, 1e-12);
    EXPECT_TRUE(price_of(h100, measuring)->is_computed);
    // Idle half of the time: 0.35 + 0.65/2 of the energy.
    measuring.ownership.utilisation = 0.5;
    EXPECT_NEAR(price_of(h100, measuring)->usd_per_hour.value, (950 + 75.92 * 0.675) / 730, 1e-12);
    h100.launch_price_usd = 60000;
    measuring.ownership = Ownership{};
    EXPECT_NEAR(price_of(h100, measuring)->usd_per_hour.value, (1600 + 150 + 75.92) / 730, 1e-12);
    // What somebody published goes before that, unless a figure of one's own is given.
    h100.prices.in(PriceSegment::owned) = Price{1.17, {}, {}, {}, {}, {2026, 9, 8}, "an index"};
    EXPECT_EQ(price_of(h100, measuring)->usd_per_hour.value, 1.17);
    measuring.ownership.usd_per_kwh = 0.2;
    EXPECT_NEAR(price_of(h100, measuring)->usd_per_hour.value, (1600 + 150 + 1.3 * 730 * 0.2) / 730, 1e-12);
}

TEST(Measure, ARatioIsDecidedWhereThePricesLeaveOutOne) {
    const FigureRange a{1, 2, 4};
    const FigureRange b{3, 3, 3};
    const FigureRange ratio = measured_ratio(1.2, a, b);
    EXPECT_DOUBLE_EQ(ratio.low, 0.9);
    EXPECT_DOUBLE_EQ(ratio.value, 1.8);
    EXPECT_DOUBLE_EQ(ratio.high, 3.6);
    EXPECT_FALSE(is_decided(ratio));
    EXPECT_TRUE(is_decided(measured_ratio(1.4, a, b)));
    EXPECT_TRUE(is_decided(measured_ratio(0.3, a, b)));
    EXPECT_FALSE(is_decided(FigureRange::exactly(1)));
    EXPECT_TRUE(is_decided(FigureRange::exactly(1.0001)));
}

// Every end of the interval is reached by prices within their ranges, and none is left.
TEST(Measure, TheIntervalIsThatOfAllPricesInTheirRanges) {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> uniform(0.2, 5);
    for (int round = 0; round < 200; ++round) {
        double x[6];
        for (double& value : x)
            value = uniform(random);
        std::sort(x, x + 3);
        std::sort(x + 3, x + 6);
        const double speed = uniform(random);
        const FigureRange ratio = measured_ratio(speed, {x[0], x[1], x[2]}, {x[3], x[4], x[5]});
        double least = 1e300;
        double greatest = 0;
        for (int i = 0; i < 3; ++i)
            for (int j = 3; j < 6; ++j) {
                least = std::min(least, speed / x[i] / (1 / x[j]));
                greatest = std::max(greatest, speed / x[i] / (1 / x[j]));
            }
        EXPECT_NEAR(ratio.low, least, 1e-12 * least);
        EXPECT_NEAR(ratio.high, greatest, 1e-12 * greatest);
    }
}

TEST(Measure, PutAtItsBreakEvenPriceBCostsTheSame) {
    std::mt19937 random(8);
    std::uniform_real_distribution<double> uniform(0.1, 9);
    for (int round = 0; round < 200; ++round) {
        const double price_a = uniform(random);
        const double time_a = uniform(random);
        const double time_b = uniform(random);
        const double price_b = break_even_price(price_a, time_a, time_b);
        EXPECT_NEAR(
            measured_ratio(time_b / time_a, FigureRange::exactly(price_a), FigureRange::exactly(price_b))
                .value,
            1, 1e-12);
        // A machine that reaches η of its bound takes 1/η of the time.
        const double other_price = uniform(random);
        const double efficiency = break_even_efficiency(price_a, time_a, other_price, time_b);
        EXPECT_NEAR(other_price * (time_b / efficiency), price_a * time_a, 1e-12 * price_a * time_a);
    }
}

// 2.92 and 4.00 USD/h at 1,000 tokens/s: 0.811 and 1.111 USD a million.
TEST(Measure, CostOfTokensByHand) {
    EXPECT_NEAR(usd_per_million(FigureRange::exactly(4), 1000).value, 4.0 / 3.6, 1e-12);
    EXPECT_NEAR(usd_per_million({1, 2.92, 5}, 1000).value, 2.92 / 3.6, 1e-12);
    EXPECT_NEAR(usd_per_million({1, 2.92, 5}, 1000).high, 5 / 3.6, 1e-12);
    EXPECT_DOUBLE_EQ(joules_per_token(700, 1400), 0.5);
}

TEST(Measure, InputAndOutputCostAddUpToTheBill) {
    std::mt19937 random(9);
    std::uniform_int_distribution<int> tokens(1, 4000);
    Comparison comparison = fixtures::comparison(fixtures::mistral_7b());
    RequestTime time(comparison, comparison.a, 8000);
    time.set_batch(1);
    double prefill = 0;
    double decode = 0;
    double input = 0;
    double output = 0;
    for (int i = 0; i < 1000; ++i) {
        const double in = tokens(random);
        const double out = tokens(random);
        const RequestEstimate estimate = time.estimate(in, out);
        prefill += estimate.ttft;
        decode += estimate.decode;
        input += in;
        output += out;
    }
    const SplitCost cost = split_cost(2.3, prefill, decode, input, output);
    const double bill = 2.3 * (prefill + decode) / 3600;
    EXPECT_NEAR((*cost.input * input + *cost.output * output) / 1e6, bill, 1e-12 * bill);
    EXPECT_EQ(split_cost(2.3, prefill, decode, input, 0).output, std::nullopt);
}

} // namespace
} // namespace llmroofline
