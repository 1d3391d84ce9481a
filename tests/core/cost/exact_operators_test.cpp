// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/cost/operators.h"
#include "core/step/operator_table.h"
#include "core/step/step_time.h"
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

// Llama 4's pattern, and one where every layer is in chunks.
Transformer chunked(std::int64_t full) {
    Transformer model = every_second_moe();
    model.first_dense_layers = 0;
    model.attention_chunk = 512;
    model.sliding_pattern = {full, 3};
    return model;
}

// Three linear layers in four, as in Qwen3-Next.
Transformer linear_layers(LinearKind kind) {
    Transformer model = own_head_size();
    model.query_gate = kind == LinearKind::deltanet;
    model.linear = LinearAttention{kind, 48, 32, 16, 128, 64, kind == LinearKind::lightning ? 0 : 4};
    return model;
}

// Blocks of one purpose each, as in Nemotron-H.
Transformer single_purpose() {
    Transformer model = fixtures::mixtral_8x7b();
    model.ffn = FfnKind::plain;
    model.layers = 52;
    model.attention_free_layers = 23;
    model.ffn_free_layers = 29;
    model.linear = LinearAttention{LinearKind::mamba2, 23, 64, 8, 128, 64, 4};
    return model;
}

// Layers without attention, and FFNs of several widths, as in Nemotron Super.
Transformer uneven_layers() {
    Transformer model = fixtures::dense(32, 4096, 0, 32, 8);
    model.ffn_widths = {{14336, 20}, {5632, 10}, {2816, 2}};
    model.attention_free_layers = 9;
    return model;
}

Transformer indexed() {
    Transformer model = fixtures::deepseek_v3();
    model.indexer = SparseIndexer{64, 128, 2048};
    return model;
}

std::vector<Transformer> all_layer_kinds() {
    return {chunked(1),
            chunked(0),
            linear_layers(LinearKind::deltanet),
            linear_layers(LinearKind::lightning),
            linear_layers(LinearKind::mamba2),
            single_purpose(),
            uneven_layers(),
            indexed()};
}

TEST(ExactOperators, EveryFigureEqualsTheIndependentDerivation) {
    std::vector<Transformer> models = {fixtures::llama_2_7b(),
                                       fixtures::llama_2_70b(),
                                       fixtures::mixtral_8x7b(),
                                       fixtures::deepseek_v3(),
                                       windowed(),
                                       all_windowed(),
                                       plain_parallel(),
                                       own_head_size(),
                                       every_second_moe()};
    for (const Transformer& model : all_layer_kinds()) {
        EXPECT_TRUE(check_model(model).empty());
        models.push_back(model);
    }
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
                             {std::pair(1.0, 1L), {1.0, 700L}, {7.0, 4096L}, {64.0, 5001L}, {2.0, 4097L}}) {
                            Workload workload;
                            workload.phase = phase;
                            workload.precision = precision;
                            workload.attention = attention;
                            workload.experts_read = read;
                            const auto want = independent::step(model, workload, b, s);
                            OperatorSet set;
                            exact::build(model, workload, b, set, static_cast<double>(s));
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
    EXPECT_GT(compared, 150000);
}

// The pieces up to a greater length change nothing at a lesser one, and the step's time from them is the sum
// of the operators' times.
TEST(ExactOperators, StepTimeIsTheSumOverTheOperators) {
    const Roofs roofs(fixtures::a100(), Workload{});
    for (const Transformer& model : all_layer_kinds())
        for (const Phase phase : {Phase::decode, Phase::prefill})
            for (const AttentionKernel attention : {AttentionKernel::fused, AttentionKernel::unfused}) {
                Workload workload;
                workload.phase = phase;
                workload.attention = attention;
                OperatorSet set;
                StepTime time;
                build_operators(shard_of(model, fixtures::a100()), workload, Formulas::exact,
                                Method::operator_by_operator, 3, 8192, set);
                time.build(set, roofs);
                for (const double s : {1.0, 511.0, 512.0, 513.0, 2048.0, 2049.0, 5000.0, 8192.0}) {
                    const OperatorTable table =
                        operator_table(model, workload, Formulas::exact, Method::operator_by_operator,
                                       fixtures::a100(), 3, s);
                    expect_same(time.at(s), *table.total.time, "time at " + std::to_string(s));
                }
            }
}

// By hand: chunks of 512 tokens. Token 1025 begins the third chunk and sees itself; the prefill of 1025
// tokens has 2·(512·513/2) + 1 pairs.
TEST(ExactOperators, ChunkBeginsAnew) {
    const Transformer model = chunked(1);
    const auto attention = [&](Phase phase, double s) {
        Workload workload;
        workload.phase = phase;
        const OperatorTable table = operator_table(model, workload, Formulas::exact,
                                                   Method::operator_by_operator, fixtures::a100(), 1, s);
        for (const OperatorRow& row : table.rows)
            if (row.name == "fused_attention@chunk")
                return row.figures;
        ADD_FAILURE() << "no chunked attention";
        return OperatorFigures{};
    };
    const double per_pair = 32 * (4 * 128 + 5);
    EXPECT_EQ(attention(Phase::decode, 1025).flops, per_pair);
    EXPECT_EQ(attention(Phase::decode, 1024).flops, 512 * per_pair);
    EXPECT_EQ(attention(Phase::decode, 1025).kv_bytes, 2 * 8 * 128 * 2);
    EXPECT_EQ(attention(Phase::prefill, 1025).flops, (512 * 513 + 1) * per_pair);
    EXPECT_EQ(attention(Phase::prefill, 1025).kv_bytes, 1025 * 2 * 8 * 128 * 2);
}

TEST(ExactOperators, PublishedFormulasKnowNoOtherLayers) {
    for (const Transformer& model : all_layer_kinds())
        for (const Method method : {Method::global, Method::operator_by_operator})
            EXPECT_EQ(undefined_by_published(model, {}, method)->code,
                      ErrorCode::published_needs_equal_layers);
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
    std::vector<Transformer> models = all_layer_kinds();
    models.insert(models.end(), {fixtures::llama_2_70b(), fixtures::deepseek_v3(), windowed()});
    for (const Transformer& model : models) {
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
