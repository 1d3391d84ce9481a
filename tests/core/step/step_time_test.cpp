// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/step/step_time.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "core/cost/operators.h"
#include "core/step/operator_table.h"
#include "tests/core/cost/independent_step.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

// Operator by operator, point by point: what a cell costs without segments.
double summed_time(const Transformer& model, const Workload& workload, double b, long s, double matrix,
                   double vector, double bandwidth) {
    double time = 0;
    for (const auto& [name, f] : independent::step(model, workload, b, s))
        time += f.count * std::max(f.flops / (f.vector ? vector : matrix),
                                   (f.weight_bytes + f.activation_bytes + f.kv_bytes) / bandwidth);
    return time;
}

TEST(StepTime, SegmentsEqualTheSumOverOperators) {
    Transformer window = fixtures::dense(26, 4096, 14336, 32, 8);
    window.sliding_window = 1024;
    window.sliding_pattern = {1, 5};
    const Accelerator h20 = fixtures::h20();
    const Roofs roofs(h20, Workload{});
    std::mt19937 random(7);
    StepTime time;
    OperatorSet set;
    for (const Transformer& model :
         {fixtures::llama_2_7b(), fixtures::llama_2_70b(), fixtures::mixtral_8x7b(), fixtures::deepseek_v3(),
          window, fixtures::windowed_moe()}) {
        for (const Phase phase : {Phase::decode, Phase::prefill}) {
            for (const AttentionKernel attention : {AttentionKernel::fused, AttentionKernel::unfused}) {
                Workload workload;
                workload.phase = phase;
                workload.attention = attention;
                for (int i = 0; i < 60; ++i) {
                    const double b = std::uniform_int_distribution(1, i % 2 ? 1024 : 8)(random);
                    const long s = std::uniform_int_distribution(1, i % 3 ? 20000 : 200)(random);
                    exact::build(model, workload, b, set);
                    time.build(set, roofs);
                    const double want = summed_time(model, workload, b, s, 148e12, 44e12, 4000e9);
                    EXPECT_NEAR(time.at(double(s)) / want, 1, 1e-9) << b << " " << s;
                }
            }
        }
    }
}

TEST(StepTime, MissingRateIsNotAvailable) {
    Workload workload;
    workload.precision.activations = DataType::fp8;
    workload.precision.weights = DataType::fp8;
    OperatorSet set;
    exact::build(fixtures::llama_2_7b(), workload, 4, set);
    StepTime time;
    time.build(set, Roofs(fixtures::a100(), Workload{}));
    EXPECT_FALSE(time.available());
    EXPECT_EQ(time.missing(), (Missing{MissingFigure::rate, DataType::fp8}));
    EXPECT_TRUE(std::isnan(time.at(100)));
    workload.allow_fallback = true;
    time.build(set, Roofs(fixtures::a100(), workload)); // runs at the FP16 rate
    EXPECT_TRUE(time.available());
}

TEST(StepTime, WithoutVectorRateTheBandwidthAloneHolds) {
    Accelerator accelerator = fixtures::a100();
    accelerator.rate_tera(Rate::vector_fp32).reset();
    const OperatorTable table = operator_table(fixtures::llama_2_7b(), {}, Formulas::exact,
                                               Method::operator_by_operator, accelerator, 8, 512);
    for (const OperatorRow& row : table.rows) {
        if (row.name != "attn_norm")
            continue;
        EXPECT_TRUE(row.without_vector_rate);
        EXPECT_EQ(row.bound, Bound::memory);
        EXPECT_DOUBLE_EQ(*row.time, 2 * 8 * 4096 * 2 / 2039e9);
    }
}

TEST(Roof, AtTheRidgeExactlyItIsCompute) {
    const Roof roof{2.0, 8.0};
    EXPECT_EQ(*roof.ridge_point(), 4);
    EXPECT_EQ(roof.bound(4, 1), Bound::compute);
    EXPECT_EQ(roof.bound(3.999, 1), Bound::memory);
    EXPECT_EQ(roof.attainable(1), 2);
    EXPECT_EQ(roof.attainable(100), 8);
}

} // namespace
} // namespace llmroofline
