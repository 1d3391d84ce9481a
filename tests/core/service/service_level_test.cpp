// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The own best batch against an enumeration of all batches, whose times come from operator tables step by step.
#include "core/service/service_level.h"

#include <cmath>
#include <random>

#include <gtest/gtest.h>

#include "core/cost/memory.h"
#include "core/step/operator_table.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

double step(const Comparison& comparison, const AcceleratorGroup& group, Phase phase, double batch,
            double s) {
    Workload workload = comparison.workload;
    workload.phase = phase;
    return *operator_table(comparison.model, workload, Formulas::exact, Method::operator_by_operator, group,
                           batch, s)
                .total.time;
}

struct Enumerated {
    double batch = 0;
    double rate = 0;
    double greatest_rate = 0;                        // over all that keep within the limits
    bool memory = false, tpot = false, ttft = false; // what the next batch breaks
};

// Looks at every batch from 1 on, up to `most`, without taking anything to be monotonic. One accelerator.
Enumerated enumerate(const Comparison& comparison, const AcceleratorGroup& group, int input, int output,
                     const ServiceLimits& limits, int most) {
    const double prefill = step(comparison, group, Phase::prefill, 1, input);
    Enumerated found;
    for (int batch = 1; batch <= most; ++batch) {
        double decode = 0;
        for (int token = 1; token <= output; ++token)
            decode += step(comparison, group, Phase::decode, batch, input + token);
        Workload decoding = comparison.workload;
        decoding.phase = Phase::decode;
        Workload prefilling = comparison.workload;
        prefilling.phase = Phase::prefill;
        MemoryUse use = memory_use(comparison.model, decoding, group, batch, input + output);
        use.activations =
            std::max(use.activations, memory_use(comparison.model, prefilling, group, 1, input).activations);
        const double tpot = (decode + (batch - 1) * prefill) / output;
        const bool memory = use.total() > group.accelerator.memory_bytes();
        const bool slow = limits.tpot_s && tpot > *limits.tpot_s;
        const bool late = limits.ttft_s && prefill > *limits.ttft_s;
        if (memory || slow || late) {
            if (batch == found.batch + 1) {
                found.memory = memory;
                found.tpot = slow;
                found.ttft = late;
            }
            continue;
        }
        found.batch = batch;
        found.rate = batch * output / (batch * prefill + decode);
        found.greatest_rate = std::max(found.greatest_rate, found.rate);
    }
    return found;
}

TEST(ServiceLevel, EqualsAnEnumerationOfAllBatches) {
    std::mt19937 random(11);
    std::uniform_real_distribution<double> uniform(0, 1);
    Comparison comparison = fixtures::comparison(fixtures::mistral_7b());
    comparison.request.prefill_chunk = 0;
    comparison.request.prompt_steps = PromptSteps::serial;
    int by_memory = 0;
    int by_tpot = 0;
    int by_plateau = 0;
    int none = 0;
    for (int round = 0; round < 120; ++round) {
        AcceleratorGroup group = round % 2 ? fixtures::h20() : fixtures::a100();
        group.accelerator.memory_gb = 14.6 + 3 * uniform(random);
        const int input = static_cast<int>(std::exp(std::log(3000.0) * uniform(random))) + 4;
        const int output = 1 + static_cast<int>(25 * uniform(random));
        ServiceLimits limits;
        if (round % 3)
            limits.tpot_s = 0.003 * std::exp(4 * uniform(random));
        if (round % 5 == 0)
            limits.ttft_s = 0.01 * std::exp(4 * uniform(random));
        const Enumerated expected = enumerate(comparison, group, input, output, limits, 400);
        const auto best = service_level(comparison, group, input, output, limits);
        ASSERT_TRUE(best);
        if (expected.batch == 0) {
            EXPECT_FALSE(best->meets());
            EXPECT_EQ(best->batch, 0);
            EXPECT_NE(best->broken, LevelBound::none);
            ++none;
            continue;
        }
        if (expected.batch == 400)
            continue; // the enumeration ends too early
        EXPECT_NEAR(expected.rate, expected.greatest_rate, 1e-9 * expected.rate); // the rate grows with b
        if (best->binds == LevelBound::plateau) {
            EXPECT_LT(best->batch, expected.batch);
            EXPECT_GE(best->figures.tokens_per_s, 0.99 * expected.greatest_rate * (1 - 1e-12));
            ++by_plateau;
            continue;
        }
        EXPECT_EQ(best->batch, expected.batch) << round;
        EXPECT_NEAR(best->figures.tokens_per_s, expected.rate, 1e-9 * expected.rate);
        EXPECT_TRUE(best->binds == LevelBound::memory ? expected.memory
                    : best->binds == LevelBound::tpot ? expected.tpot
                                                      : expected.ttft);
        ++(best->binds == LevelBound::memory ? by_memory : by_tpot);
    }
    // Every kind of end was met.
    EXPECT_GT(by_memory, 2);
    EXPECT_GT(by_tpot, 2);
    EXPECT_GT(by_plateau, 2);
    EXPECT_GT(none, 2);
}

// A group whose figures are written out: 1 ms a step and 0.1 ms a sequence, up to 300 sequences.
BatchFigures plain(double batch) {
    return {batch <= 300, 0.05, 1e-3 + 1e-4 * batch, batch / (1e-3 + 1e-4 * batch)};
}

TEST(ServiceLevel, ByHand) {
    ServiceLimits limits;
    limits.tpot_s = 0.00505; // 1 + 0.1·40 = 5 ms
    BestBatch best = best_batch(plain, limits);
    EXPECT_EQ(best.batch, 40);
    EXPECT_EQ(best.binds, LevelBound::tpot);
    EXPECT_NEAR(best_real_batch(plain, limits).batch, 40.5, 1e-6);
    limits.tpot_s.reset();
    best = best_batch(plain, limits);
    EXPECT_EQ(best.batch, 300); // three quarters of it give 98.9 %
    EXPECT_EQ(best.binds, LevelBound::memory);
    limits.ttft_s = 0.049;
    best = best_batch(plain, limits);
    EXPECT_FALSE(best.meets());
    EXPECT_EQ(best.broken, LevelBound::ttft);
}

TEST(ServiceLevel, OnAPlateauTheSmallestBatchThatGives99PercentIsNamed) {
    const auto flat = [](double batch) {
        return BatchFigures{batch <= 5000, 0.05, batch / std::min(batch, 130.0), std::min(batch, 130.0)};
    };
    const BestBatch best = best_batch(flat, {});
    EXPECT_EQ(best.binds, LevelBound::plateau);
    EXPECT_EQ(best.batch, 129); // 128.7
    const BestBatch greatest = greatest_batch(flat, {});
    EXPECT_EQ(greatest.binds, LevelBound::memory);
    EXPECT_EQ(greatest.batch, 5000);
}

TEST(ServiceLevel, AMissingFigureIsAnErrorAndNotABatch) {
    Comparison comparison = fixtures::comparison(fixtures::mistral_7b());
    comparison.workload.precision.weights = DataType::fp8;
    comparison.workload.precision.activations = DataType::fp8;
    const auto level = service_level(comparison, fixtures::a100(), 100, 100, {});
    ASSERT_FALSE(level);
    EXPECT_EQ(level.errors().front().code, ErrorCode::rate_missing);
}

// As the article's figure has it: four A100 within 50 ms at 1,024 in, 512 out; four H20 are bound by computing.
TEST(ServiceLevel, Llama70BOnFour) {
    Comparison comparison = fixtures::comparison(fixtures::llama_2_70b());
    comparison.request.prefill_chunk = 0;
    comparison.request.prompt_steps = PromptSteps::serial;
    Accelerator a100 = fixtures::a100();
    a100.link_gb_s = 300;
    Accelerator h20 = fixtures::h20();
    h20.link_gb_s = 450;
    ServiceLimits limits;
    limits.ttft_s = 2;
    limits.tpot_s = 0.05;
    const auto a = service_level(comparison, {a100, {4, 1, 1, 1, 1}, {}}, 1024, 512, limits);
    const auto b = service_level(comparison, {h20, {4, 1, 1, 1, 1}, {}}, 1024, 512, limits);
    EXPECT_EQ(a->batch, 97);
    EXPECT_EQ(a->binds, LevelBound::tpot);
    EXPECT_NEAR(a->figures.tokens_per_s, 1932, 1);
    EXPECT_EQ(b->batch, 37);
    EXPECT_EQ(b->binds, LevelBound::plateau);
    EXPECT_NEAR(b->figures.tokens_per_s, 1308, 13); // within 1 % of the plateau
}

// From whatever guess the search begins, it ends where the one from 1 on does.
TEST(BestRealBatch, NearAGuessIsTheSame) {
    const auto at = [](double batch) {
        BatchFigures figures;
        figures.fits = batch <= 700;
        figures.tpot = 0.01 + 0.0002 * batch;
        figures.ttft = 0.1;
        figures.tokens_per_s = batch / figures.tpot;
        return figures;
    };
    for (const double tpot : {0.0101, 0.0102, 0.013, 0.05, 10.0}) {
        const ServiceLimits limits{{}, tpot, true};
        const BestBatch expected = best_real_batch(at, limits);
        for (const double guess : {1.0, 2.0, 90.0, 650.0, 5000.0}) {
            const BestBatch best = best_real_batch_near(at, limits, guess, 1e-6);
            ASSERT_EQ(best.meets(), expected.meets()) << tpot << " " << guess;
            EXPECT_NEAR(best.batch, expected.batch, 2e-6 * expected.batch);
            EXPECT_EQ(best.binds, expected.binds);
            EXPECT_EQ(best.broken, expected.broken);
        }
    }
}

} // namespace
} // namespace llmroofline
