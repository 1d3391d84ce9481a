// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/cost/operators.h"
#include "core/roofline/operator_table.h"
#include "tests/core/cost/independent_step.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

constexpr double tolerance = 1e-9;

void expect_same(double got, double want, const std::string& what) {
    EXPECT_LE(std::abs(got - want), tolerance * std::max(1.0, std::abs(want)))
        << what << ": " << got << " " << want;
}

Transformer windowed() {
    Transformer model = fixtures::dense(26, 4096, 14336, 32, 8);
    model.sliding_window = 1024;
    model.sliding_pattern = {1, 5};
    return model;
}

Transformer all_windowed() {
    Transformer model = fixtures::mistral_7b();
    model.sliding_window = 4096;
    return model;
}

Transformer plain_parallel() {
    Transformer model = fixtures::dense(28, 4096, 16384, 16, 16, 50400);
    model.ffn = FfnKind::plain;
    model.parallel_block = true;
    return model;
}

// A head size that is not hidden / heads, as in Qwen3.
Transformer own_head_size() {
    Transformer model = fixtures::dense(64, 5120, 25600, 64, 8, 151936);
    model.head_dim = 128;
    return model;
}

Transformer every_second_moe() {
    Transformer model = fixtures::mixtral_8x7b();
    model.layers = 31;
    model.first_dense_layers = 2;
    model.moe_layer_freq = 2;
    model.intermediate_size = 11000;
    return model;
}

TEST(ExactOperators, EveryFigureEqualsTheIndependentDerivation) {
    const Transformer models[] = {fixtures::llama_2_7b(),
                                  fixtures::llama_2_70b(),
                                  fixtures::mixtral_8x7b(),
                                  fixtures::deepseek_v3(),
                                  windowed(),
                                  all_windowed(),
                                  plain_parallel(),
                                  own_head_size(),
                                  every_second_moe()};
    const Precision precisions[] = {
        {},
        {DataType::int4, DataType::fp16, DataType::fp8, std::nullopt, 128},
        {DataType::fp8, DataType::fp8, DataType::fp8, std::nullopt, 128},
        {DataType::bf16, DataType::bf16, DataType::int8, DataType::mxfp4, 128},
        {DataType::nvfp4, DataType::fp8, DataType::fp4, std::nullopt, 128},
        {DataType::q4_k_m, DataType::fp16, DataType::q8_0, std::nullopt, 128},
        {DataType::fp6, DataType::fp16, DataType::fp16, DataType::int4, 128},
        {DataType::fp32, DataType::fp32, DataType::fp32, std::nullopt, 128},
    };
    int compared = 0;
    for (const Transformer& model : models)
        for (const Precision& precision : precisions)
            for (const Phase phase : {Phase::decode, Phase::prefill})
                for (const AttentionKernel attention : {AttentionKernel::fused, AttentionKernel::unfused})
                    for (const ExpertsRead read : {ExpertsRead::expected, ExpertsRead::all})
                        for (const auto& [b, s] :
                             {std::pair(1.0, 1L), {1.0, 700L}, {7.0, 4096L}, {64.0, 5001L}}) {
                            Workload workload;
                            workload.phase = phase;
                            workload.precision = precision;
                            workload.attention = attention;
                            workload.experts_read = read;
                            const auto want = independent::step(model, workload, b, s);
                            OperatorSet set;
                            exact::build(model, workload, b, set);
                            ASSERT_EQ(set.operators().size(), want.size());
                            for (const Operator& op : set.operators()) {
                                const auto at = want.find(op.name());
                                ASSERT_NE(at, want.end()) << op.name();
                                const auto& reference = at->second;
                                const OperatorFigures got = set.figures(op, static_cast<double>(s));
                                const std::string what =
                                    op.name() + " b" + std::to_string(b) + " s" + std::to_string(s);
                                EXPECT_EQ(op.count, reference.count) << what;
                                EXPECT_EQ(op.unit == ComputeUnit::vector, reference.vector) << what;
                                EXPECT_EQ(op.in_layers, reference.in_layers) << what;
                                expect_same(got.flops, reference.flops, what + " flops");
                                expect_same(got.weight_bytes, reference.weight_bytes, what + " weights");
                                expect_same(got.activation_bytes, reference.activation_bytes,
                                            what + " activations");
                                expect_same(got.kv_bytes, reference.kv_bytes, what + " kv");
                                compared += 4;
                            }
                        }
    EXPECT_GT(compared, 50000);
}

// By hand: 16 tokens that each take 8 of 256 experts hit 256·(1 − (248/256)^16) = 101.96 of them.
TEST(ExactOperators, ExpectedExpertsHit) {
    const ExpertHits hits{256, 8};
    EXPECT_NEAR(hits(16), 101.96, 0.01);
    EXPECT_DOUBLE_EQ(hits(1), 8);
    EXPECT_NEAR((ExpertHits{8, 2}(2)), 3.5, 1e-12); // 2 + 2·6/8
    EXPECT_EQ((ExpertHits{4, 4}(1)), 4);
    EXPECT_EQ(hits(hits.saturated_from() + 1), 256);
}

// Global: the sum of the layers' FLOPs over their weight and KV bytes, nothing else.
TEST(ExactOperators, GlobalIsTheSumOfTheLayers) {
    for (const Transformer& model : {fixtures::llama_2_70b(), fixtures::deepseek_v3(), windowed()}) {
        for (const Phase phase : {Phase::decode, Phase::prefill}) {
            Workload workload;
            workload.phase = phase;
            for (const auto& [b, s] : {std::pair(1.0, 17L), {16.0, 3000L}}) {
                double flops = 0;
                double bytes = 0;
                for (const auto& [name, f] : independent::step(model, workload, b, s)) {
                    if (!f.in_layers)
                        continue;
                    flops += f.count * f.flops;
                    bytes += f.count * (f.weight_bytes + f.kv_bytes);
                }
                const WorkloadPoint point = workload_point(model, workload, Formulas::exact, fixtures::a100(),
                                                           b, static_cast<double>(s));
                expect_same(point.intensity, flops / bytes, "intensity");
                expect_same(*point.attainable, std::min(312e12, flops / bytes * 2039e9), "attainable");
            }
        }
    }
}

// LLaMA-2 70B, decode, batch 32, context 4096, FP16, by hand: weights of the layers
// 80·(2·8192² + 2·8192·1024 + 3·8192·28672)·2 bytes, read once; KV cache 32·4096·327680 bytes.
TEST(ExactOperators, HandCalculation) {
    const OperatorTable table = operator_table(fixtures::llama_2_70b(), {}, Formulas::exact,
                                               Method::operator_by_operator, fixtures::a100(), 32, 4096);
    const double layer_weights = 80.0 * (2 * 8192.0 * 8192 + 2 * 8192.0 * 1024 + 3 * 8192.0 * 28672) * 2;
    expect_same(table.total.figures.weight_bytes, layer_weights + 2.0 * 8192 * 32000, "weights");
    // Read once by attention, and the step's own 32 tokens written.
    expect_same(table.total.figures.kv_bytes, 32 * 4096 * 327680.0 + 32 * 327680.0, "kv");
    EXPECT_EQ(table.total.bound, Bound::memory);
    // At the memory's speed alone the step cannot be faster than its bytes.
    EXPECT_GT(*table.total.time, (layer_weights + 32 * 4096 * 327680.0) / 2039e9);
}

} // namespace
} // namespace llmroofline
