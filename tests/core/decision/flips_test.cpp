// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Set to the factor that is named, a figure makes both sides equal; where none is named, nothing in the range does.
#include "core/decision/flips.h"

#include <cmath>
#include <stdexcept>

#include <gtest/gtest.h>

#include "core/catalog/catalog.h"
#include "core/decision/flip_figures.h"
#include "core/step/operator_table.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

const Flip& figure(const Flips& flips, FlipSide side, const std::string& key) {
    for (const Flip& flip : flips.figures)
        if (flip.side == side && flip.figure == key)
            return flip;
    throw std::runtime_error(key);
}

const Flip& choice(const Flips& flips, const std::string& key, const std::string& chosen) {
    for (const Flip& flip : flips.choices)
        if (flip.figure == key && flip.chosen == chosen)
            return flip;
    throw std::runtime_error(key + chosen);
}

Comparison from_catalog() {
    const std::filesystem::path source = LLMROOFLINE_SOURCE_DIR;
    Comparison comparison;
    comparison.a = *Catalog::load_accelerator_only(source, "a100-sxm4-80gb");
    comparison.b = *Catalog::load_accelerator_only(source, "h20-96gb");
    comparison.model = *Catalog::load_model_only(source, "llama-3.1-8b");
    comparison.workload.precision.weights = DataType::fp16;
    comparison.workload.precision.activations = DataType::fp16;
    comparison.workload.precision.kv_cache = DataType::fp16;
    return comparison;
}

// The ratio after a flip, from operator tables alone.
double ratio_by_table(const Comparison& comparison, const ComparedStep& at) {
    const auto time = [&](const AcceleratorGroup& group) {
        return *operator_table(comparison.model, comparison.workload, Formulas::exact,
                               Method::operator_by_operator, group, at.batch, at.sequence)
                    .total.time;
    };
    return time(comparison.b) / time(comparison.a);
}

TEST(Flips, AtItsFactorEveryFigureMakesBothEqual) {
    const Comparison comparison = from_catalog();
    int turned = 0;
    int never = 0;
    for (const ComparedStep at : {ComparedStep{64, 2048}, ComparedStep{1, 512}, ComparedStep{500, 700}}) {
        const auto flips = find_flips(comparison, at, {});
        ASSERT_TRUE(flips);
        EXPECT_NEAR(flips->ratio, ratio_by_table(comparison, at), 1e-12);
        double last = 0;
        for (const Flip& flip : flips->figures) {
            const auto ratio_at = [&](double factor) {
                Comparison other = comparison;
                Compared compared = at;
                apply_flip(other, compared, flip, factor);
                return ratio_by_table(other, std::get<ComparedStep>(compared));
            };
            if (flip.factor) {
                EXPECT_NEAR(ratio_at(*flip.factor), 1, 1e-9) << flip.figure;
                EXPECT_GE(std::abs(std::log(*flip.factor)), last); // nearest first
                last = std::abs(std::log(*flip.factor));
                ++turned;
                continue;
            }
            last = 1e300;
            for (double factor = 0.125; factor <= 8; factor *= 1.05)
                EXPECT_EQ(ratio_at(factor) > 1, flips->ratio > 1) << flip.figure << " " << factor;
            ++never;
        }
        for (const Flip& flip : flips->choices) {
            Comparison other = comparison;
            Compared compared = at;
            apply_flip(other, compared, flip, 1);
            EXPECT_NEAR(*flip.ratio, ratio_by_table(other, at), 1e-12);
        }
    }
    EXPECT_GT(turned, 8);
    EXPECT_GT(never, 3);
}

// A100 over H20 at batch 64 and 2,048 tokens, computed from the formulas by another program.
TEST(Flips, OfA100AgainstH20) {
    const auto flips = find_flips(from_catalog(), ComparedStep{64, 2048}, {});
    ASSERT_TRUE(flips);
    EXPECT_NEAR(flips->ratio, 0.674, 0.001);
    EXPECT_NEAR(*figure(*flips, FlipSide::a, "bandwidth_gb_s").factor, 1.48, 0.01);
    EXPECT_NEAR(*figure(*flips, FlipSide::b, "bandwidth_gb_s").factor, 0.51, 0.01);
    EXPECT_NEAR(*figure(*flips, FlipSide::b, "fp16_tflops").factor, 0.55, 0.01);
    EXPECT_FALSE(figure(*flips, FlipSide::a, "fp16_tflops").factor);
    EXPECT_FALSE(figure(*flips, FlipSide::a, "memory_gb").factor);
    EXPECT_NEAR(*choice(*flips, "kv_cache", "fp8").ratio, 0.73, 0.006);
    EXPECT_NEAR(*choice(*flips, "kv_heads", "4").ratio, 0.73, 0.006);
    EXPECT_NEAR(*choice(*flips, "kv_heads", "32").ratio, 0.58, 0.006);
    EXPECT_GT(*choice(*flips, "weights", "int4").ratio, 0.9); // fewer bytes help whom bandwidth binds more
}

TEST(Flips, OfAPriceItIsTheRatioItself) {
    Comparison comparison = from_catalog();
    comparison.a.accelerator.prices.yours = 2;
    comparison.b.accelerator.prices.yours = 3;
    Measuring measuring;
    measuring.measure = Measure::usd;
    const auto flips = find_flips(comparison, ComparedStep{64, 2048}, measuring);
    ASSERT_TRUE(flips);
    EXPECT_NEAR(flips->ratio, 0.674 * 1.5, 0.002);
    EXPECT_NEAR(*figure(*flips, FlipSide::a, "price_usd_per_hour").factor, flips->ratio, 1e-9);
    EXPECT_NEAR(*figure(*flips, FlipSide::b, "price_usd_per_hour").factor, 1 / flips->ratio, 1e-9);
    EXPECT_NEAR(*figure(*flips, FlipSide::b, "price_usd_per_hour").then, 3 / flips->ratio, 1e-8);
    comparison.b.accelerator.prices = {};
    EXPECT_EQ(find_flips(comparison, ComparedStep{64, 2048}, measuring).errors().front().code,
              ErrorCode::price_missing);
}

TEST(Flips, OfRequestsAndTraffic) {
    const Comparison comparison = from_catalog();
    Traffic traffic;
    traffic.bins = {{3, 500, 100}, {1, 2000, 300}};
    for (const Compared& compared :
         {Compared(ComparedRequest{32, 1000, 200}), Compared(ComparedTraffic{traffic, 32})}) {
        const auto flips = find_flips(comparison, compared, {});
        ASSERT_TRUE(flips);
        int turned = 0;
        for (const Flip& flip : flips->figures)
            if (flip.factor) {
                Comparison other = comparison;
                Compared at = compared;
                apply_flip(other, at, flip, *flip.factor);
                EXPECT_NEAR(*ratio_of(other, at, {}), 1, 1e-9) << flip.figure;
                ++turned;
            }
        EXPECT_GT(turned, 3);
    }
}

TEST(Flips, AGroupsLinks) {
    Comparison comparison = fixtures::comparison(fixtures::llama_2_70b());
    Accelerator a100 = fixtures::a100();
    a100.link_gb_s = 30;
    Accelerator h20 = fixtures::h20();
    h20.link_gb_s = 450;
    comparison.a = {a100, {4, 1, 1, 1, 1}, {}};
    comparison.b = {h20, {4, 1, 1, 1, 1}, {}};
    const auto flips = find_flips(comparison, ComparedStep{200, 500}, {});
    const Flip& link = figure(*flips, FlipSide::a, "link_gb_s");
    ASSERT_TRUE(link.factor);
    comparison.a.accelerator.link_gb_s = 30 * *link.factor;
    EXPECT_NEAR(ratio_by_table(comparison, {200, 500}), 1, 1e-9);
}

TEST(Flips, TheNearestOfSeveralRootsIsNamed) {
    // Roots at −1, 0.5 and 1.5.
    const auto cubic = [](double x) { return (x + 1) * (x - 0.5) * (x - 1.5); };
    EXPECT_NEAR(*flip_factor(cubic, false), std::exp(0.5), 1e-9);
    EXPECT_NEAR(*flip_factor([](double x) { return x + 0.3; }, true), std::exp(-0.3), 1e-12);
    EXPECT_EQ(flip_factor([](double x) { return x + 3; }, true), std::nullopt);
    EXPECT_EQ(flip_factor([](double) { return 0.0; }, true), 1);
    // A jump over 1 at 0.2 is no root; the one at −0.7 is.
    EXPECT_NEAR(*flip_factor([](double x) { return x > 0.2 ? -1.0 : x + 0.7; }, false), std::exp(-0.7), 1e-9);
    EXPECT_EQ(flip_factor([](double) { return std::nan(""); }, false), std::nullopt);
}

} // namespace
} // namespace llmroofline
