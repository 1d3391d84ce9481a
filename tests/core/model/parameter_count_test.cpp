// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Against parameter counts that others published: of the checkpoints themselves where they are exact.
#include <gtest/gtest.h>

#include <filesystem>

#include "core/model/transformer.h"
#include "core/model/transformer_yaml.h"

namespace llmroofline {
namespace {

Transformer shipped(const std::string& id) {
    const Result<Transformer> model =
        load_transformer(std::filesystem::path(LLMROOFLINE_SOURCE_DIR) / "resources/models" / (id + ".yaml"));
    EXPECT_TRUE(model) << id;
    return model ? *model : Transformer{};
}

TEST(ParameterCount, EqualsTheCheckpoints) {
    const std::pair<const char*, double> published[] = {
        {"llama-2-7b", 6738415616},        {"llama-2-13b", 13015864320},   {"llama-2-70b", 68976648192},
        {"llama-3.1-8b", 8030261248},      {"llama-3.1-70b", 70553706496}, {"llama-3.1-405b", 405853388800},
        {"mistral-7b-v0.1", 7241732096},   {"mixtral-8x7b", 46702792704},  {"mixtral-8x22b", 140620634112},
        {"qwen3-8b", 8190735360},          {"qwen3-32b", 32762123264},     {"qwen3-30b-a3b", 30532122624},
        {"qwen3-235b-a22b", 235093634560}, {"gpt-j-6b", 6050882784}};
    for (const auto& [id, count] : published) {
        EXPECT_EQ(count_parameters(shipped(id)).total, count) << id;
    }
}

TEST(ParameterCount, DeepSeekV3) {
    const Transformer model = shipped("deepseek-v3");
    EXPECT_EQ(model.moe_layers(), 58);
    EXPECT_NEAR(count_parameters(model).total, 671.03e9, 0.01e9);
    EXPECT_NEAR(count_parameters(model).active, 37.55e9, 0.01e9);
    EXPECT_EQ(kv_bytes_per_token(model, 2), 70272);
}

TEST(ParameterCount, ActiveLeavesIdleExpertsOut) {
    const Transformer model = shipped("mixtral-8x7b");
    const ParameterCount count = count_parameters(model);
    EXPECT_EQ(count.routed_experts, 32.0 * 8 * 3 * 4096 * 14336);
    EXPECT_EQ(count.active, count.total - 32.0 * 6 * 3 * 4096 * 14336);
    EXPECT_NEAR(count.active, 12.88e9, 0.01e9);
    EXPECT_EQ(count_parameters(shipped("llama-2-7b")).routed_experts, 0);
    EXPECT_EQ(count_parameters(shipped("llama-2-7b")).active, 6738415616);
}

// OPT 1.3B by its own modules.
TEST(ParameterCount, CountsBiasesAndLayerNorms) {
    Transformer opt;
    opt.layers = 24;
    opt.hidden_size = 2048;
    opt.intermediate_size = 8192;
    opt.heads = opt.kv_heads = 32;
    opt.head_dim = 64;
    opt.vocab_size = 50272;
    opt.tied_embeddings = true;
    opt.ffn = FfnKind::plain;
    opt.norm = NormKind::layer;
    opt.qkv_bias = opt.out_bias = opt.mlp_bias = true;
    opt.learned_positions = 2050;
    EXPECT_EQ(count_parameters(opt).total, 1315758080);
}

TEST(ParameterCount, SharedExpertsAndInterleavedLayers) {
    Transformer model;
    model.layers = 7;
    model.hidden_size = 10;
    model.intermediate_size = 20;
    model.heads = model.kv_heads = 2;
    model.head_dim = 5;
    model.vocab_size = 100;
    model.experts = 4;
    model.experts_per_token = 1;
    model.moe_intermediate_size = 3;
    model.shared_experts = 2;
    model.shared_intermediate_size = 6;
    model.first_dense_layers = 1;
    model.moe_layer_freq = 2;
    EXPECT_EQ(model.moe_layers(), 3); // of the six after the first, every second
    EXPECT_EQ(model.dense_layers(), 4);
    const double attention = 4 * 10 * 10;
    const double expected = 2 * 1000 + 10 + 7 * (attention + 20) + 4 * (3 * 10 * 20) +
                            3 * (10 * 4 + 4 * 3 * 10 * 3 + 3 * 10 * 12);
    EXPECT_EQ(count_parameters(model).total, expected);
}

TEST(KvCache, BytesPerToken) {
    EXPECT_EQ(kv_bytes_per_token(shipped("llama-3.1-70b"), 2), 327680);
    EXPECT_EQ(kv_bytes_per_token(shipped("llama-2-7b"), 2), 524288);
    EXPECT_EQ(kv_bytes_per_token(shipped("qwen3-8b"), 1), 73728);
}

TEST(KvCache, WindowedLayersKeepTheirWindow) {
    Transformer gemma; // 3 27B: 62 layers, one full for five local
    gemma.layers = 62;
    gemma.heads = 32;
    gemma.kv_heads = 16;
    gemma.head_dim = 128;
    gemma.sliding_window = 1024;
    gemma.sliding_pattern = {1, 5};
    EXPECT_EQ(gemma.full_layers(), 10);
    EXPECT_EQ(gemma.local_layers(), 52);
    EXPECT_EQ(kv_bytes_per_sequence(gemma, 512, 2), 62.0 * 512 * 4096 * 2);
    EXPECT_EQ(kv_bytes_per_sequence(gemma, 8192, 2), (10.0 * 8192 + 52.0 * 1024) * 4096 * 2);
    EXPECT_EQ(kv_bytes_per_token(gemma, 2), 62.0 * 4096 * 2);
    gemma.sliding_pattern = {};
    EXPECT_EQ(gemma.full_layers(), 0);
    gemma.sliding_window = 0;
    EXPECT_EQ(gemma.full_layers(), 62);
}

TEST(Transformer, WidthsOfHeads) {
    const Transformer deepseek = shipped("deepseek-v3");
    EXPECT_EQ(deepseek.query_width(), 128 * 192);
    EXPECT_EQ(deepseek.output_width(), 128 * 128);
    EXPECT_EQ(deepseek.kv_elements_per_token_and_layer(), 576);
    Transformer mistral_small; // heads · head_dim is not the hidden size
    mistral_small.hidden_size = 5120;
    mistral_small.heads = 32;
    mistral_small.kv_heads = 8;
    mistral_small.head_dim = 128;
    EXPECT_EQ(mistral_small.query_width(), 4096);
    EXPECT_EQ(mistral_small.kv_elements_per_token_and_layer(), 2048);
}

} // namespace
} // namespace llmroofline
