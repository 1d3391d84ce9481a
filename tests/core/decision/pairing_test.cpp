// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pairs against operator tables and hand-made sums.
#include "core/decision/pairing.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "core/step/operator_table.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

std::vector<AcceleratorGroup> groups() {
    Accelerator a100 = fixtures::a100();
    a100.link_gb_s = 300;
    a100.prices.yours = 2.3;
    Accelerator h20 = fixtures::h20();
    h20.link_gb_s = 450;
    h20.prices.yours = 1.9;
    Accelerator third = fixtures::accelerator("third", 500, 1500, 48);
    third.link_gb_s = 32;
    third.prices.yours = 1.2;
    return {a100, h20, third};
}

double step(const Comparison& comparison, const AcceleratorGroup& group, Phase phase, double batch,
            double s) {
    Workload workload = comparison.workload;
    workload.phase = phase;
    return *operator_table(comparison.model, workload, Formulas::exact, Method::operator_by_operator, group,
                           batch, s)
                .total.time;
}

constexpr int input = 3000;
constexpr int output = 40;

TEST(Pairing, EachPairIsItsPartsSum) {
    Comparison comparison = fixtures::comparison(fixtures::mistral_7b());
    comparison.request.prefill_chunk = 0;
    comparison.request.prompt_steps = PromptSteps::serial;
    const auto all = groups();
    ServiceLimits limits;
    limits.tpot_s = 0.02;
    limits.ttft_s = 0.2;
    const auto pairs = pair_costs(comparison, all, {}, input, output, limits);
    ASSERT_EQ(pairs.size(), 9u);
    for (const PairCost& pair : pairs) {
        ASSERT_TRUE(pair.available());
        const AcceleratorGroup& i = all[pair.prefill];
        const AcceleratorGroup& j = all[pair.decode];
        const double prefill = step(comparison, i, Phase::prefill, 1, input);
        const auto decode_at = [&](double batch) {
            double seconds = 0;
            for (int token = 1; token <= output; ++token)
                seconds += step(comparison, j, Phase::decode, batch, input + token);
            return seconds;
        };
        const double decode = decode_at(pair.batch);
        EXPECT_LE(decode / output, 0.02);
        if (pair.binds == LevelBound::tpot) {
            EXPECT_GT(decode_at(pair.batch + 1) / output, 0.02);
        }
        const double p_i = *i.accelerator.prices.yours;
        const double p_j = *j.accelerator.prices.yours;
        const double million = 1e6 / 3600 / output;
        EXPECT_NEAR(pair.prefill_usd, million * p_i * prefill, 1e-9 * pair.prefill_usd);
        EXPECT_NEAR(pair.decode_usd, million * p_j * decode / pair.batch, 1e-9 * pair.decode_usd);
        // 32 layers of 8 KV heads of 128 in 16 bits: 131,072 bytes a token over the slower link.
        const double transfer =
            131'072.0 * input / 1e9 / std::min(*i.accelerator.link_gb_s, *j.accelerator.link_gb_s);
        EXPECT_NEAR(pair.transfer_s, transfer, 1e-12);
        EXPECT_NEAR(pair.usd(true) - pair.prefill_usd - pair.decode_usd, million * (p_i + p_j) * transfer,
                    1e-12);
        EXPECT_EQ(pair.usd(false), pair.prefill_usd + pair.decode_usd);
        EXPECT_NEAR(pair.ttft, prefill + transfer, 1e-12);
        EXPECT_EQ(pair.meets_ttft, prefill + transfer <= 0.2);
        EXPECT_NEAR(pair.prefill_per_decode, prefill / (decode / pair.batch), 1e-9 * pair.prefill_per_decode);
    }
}

// Hidden, a pair costs a row's and a column's part: the margins say all.
TEST(Pairing, HiddenItIsRowPlusColumn) {
    const Comparison comparison = fixtures::comparison(fixtures::mistral_7b());
    const auto pairs = pair_costs(comparison, groups(), {}, input, output, {});
    for (const PairCost& pair : pairs) {
        EXPECT_EQ(pair.prefill_usd, pairs[pair.prefill * 3].prefill_usd);
        EXPECT_EQ(pair.decode_usd, pairs[pair.decode].decode_usd);
        EXPECT_EQ(pair.batch, pairs[pair.decode].batch);
    }
}

TEST(Pairing, WhatIsMissingIsSaid) {
    const Comparison comparison = fixtures::comparison(fixtures::mistral_7b());
    auto all = groups();
    all[0].accelerator.link_gb_s.reset();
    all[1].accelerator.prices = {};
    ServiceLimits limits;
    limits.tpot_s = 1e-4;
    const auto pairs = pair_costs(comparison, all, {}, input, output, limits);
    EXPECT_EQ(pairs[0].lacks.front().code, ErrorCode::link_missing);
    EXPECT_EQ(pairs[4].lacks.front().code, ErrorCode::price_missing);
    EXPECT_FALSE(pairs[8].available());
    EXPECT_TRUE(pairs[8].lacks.empty());
    EXPECT_EQ(pairs[8].broken, LevelBound::tpot);
}

} // namespace
} // namespace llmroofline
