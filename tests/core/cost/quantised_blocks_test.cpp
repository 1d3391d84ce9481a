// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Weights that share a scale are not divided.
#include <gtest/gtest.h>

#include "core/cost/operators.h"
#include "core/cost/shard.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

AcceleratorGroup group(std::int64_t tensor, std::int64_t expert = 1) {
    AcceleratorGroup result(fixtures::h20());
    result.layout.tensor = tensor;
    result.layout.expert = expert;
    return result;
}

Transformer published_in(Transformer model, DataType weights, std::int64_t group_size) {
    model.types.weights = weights;
    model.types.group_size = group_size;
    return model;
}

// Widths of 1,536 are 12 blocks of 128: four accelerators have three each, eight would have one and a half. What vLLM says
// of MiniMax-M2 and of Qwen3-235B-A22B-FP8 under eight-fold tensor parallel.
TEST(QuantisedBlocks, OfEightBitFloatsStayWhole) {
    Transformer model = fixtures::dense(4, 3072, 0, 48, 8);
    model.head_dim = 128;
    model.experts = 256;
    model.experts_per_token = 8;
    model.moe_intermediate_size = 1536;
    model = published_in(model, DataType::fp8, 128);
    EXPECT_TRUE(check_layout(model, {}, group(4)).empty());
    const Errors eight = check_layout(model, {}, group(8));
    EXPECT_EQ(eight, (Errors{{ErrorCode::layout_does_not_divide,
                              {"blocks of 128 in moe_intermediate_size", "12", "tp", "8"},
                              {}}}));
    EXPECT_EQ(refused(model, {}, Formulas::exact, Method::operator_by_operator, group(8)), eight);
    EXPECT_TRUE(check_layout(model, {}, group(8, 8)).empty()); // whole experts on each
    Precision chosen;
    chosen.weights = DataType::bf16;
    EXPECT_TRUE(check_layout(model, chosen, group(8)).empty());
}

// LLaMA-2's 11,008 are 86 groups of 128 along the input of down_proj: two accelerators have 43 each, four 21 and a half.
TEST(QuantisedBlocks, OfIntegersStayWholeAlongTheInput) {
    const Transformer model = published_in(fixtures::llama_2_7b(), DataType::int4, 128);
    EXPECT_TRUE(check_layout(model, {}, group(2)).empty());
    EXPECT_EQ(check_layout(model, {}, group(4)),
              (Errors{{ErrorCode::layout_does_not_divide,
                       {"blocks of 128 in intermediate_size", "86", "tp", "4"},
                       {}}}));
    EXPECT_TRUE(check_layout(published_in(fixtures::llama_2_7b(), DataType::int4, 64), {}, group(4)).empty());
    EXPECT_TRUE(check_layout(published_in(fixtures::llama_2_7b(), DataType::int4, 0), {}, group(4)).empty());
    EXPECT_TRUE(check_layout(model, group(4)).empty()); // whatever the types
}

// DeepSeek-V3's latent attention and experts under eight- and sixteen-fold tensor parallel are whole blocks.
TEST(QuantisedBlocks, OfDeepSeekV3) {
    const Transformer model = published_in(fixtures::deepseek_v3(), DataType::fp8, 128);
    EXPECT_TRUE(check_layout(model, {}, group(8)).empty());
    EXPECT_TRUE(check_layout(model, {}, group(16)).empty());
    EXPECT_FALSE(check_layout(model, {}, group(32)).empty()); // 64 columns of an expert
}

} // namespace
} // namespace llmroofline
