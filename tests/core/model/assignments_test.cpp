// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/model/assignments.h"
#include "core/model/transformer_fields.h"

namespace llmroofline {
namespace {

Transformer dense() {
    Transformer model;
    model.id = std::string("m"); // g++ 12 warns of its own assignment of a literal here
    model.name = std::string("M");
    model.layers = 32;
    model.hidden_size = 4096;
    model.intermediate_size = 11008;
    model.heads = model.kv_heads = 32;
    model.head_dim = 128;
    model.vocab_size = 32000;
    return model;
}

Transformer mixture() {
    Transformer model = dense();
    model.experts = 8;
    model.experts_per_token = 2;
    model.moe_intermediate_size = 14336;
    model.first_dense_layers = 1;
    return model;
}

Errors faults(const Transformer& before, const std::vector<Assignment>& assignments) {
    Transformer model = before;
    const Status status = apply_assignments(model, assignments);
    if (status) {
        return {};
    }
    EXPECT_EQ(model, before) << "half applied";
    return status.errors();
}

Error fault(ErrorCode code, std::vector<std::string> arguments) {
    return {code, std::move(arguments), {}};
}

TEST(Assignments, OrderDoesNotMatter) {
    for (const std::vector<Assignment>& assignments :
         {std::vector<Assignment>{{"heads", "48"}, {"kv_heads", "6"}},
          {{"kv_heads", "6"}, {"heads", "48"}}}) {
        Transformer model = dense();
        ASSERT_TRUE(apply_assignments(model, assignments));
        EXPECT_EQ(model.heads, 48);
        EXPECT_EQ(model.kv_heads, 6);
        EXPECT_EQ(model.head_dim, 128); // not 4096 / 48
    }
}

TEST(Assignments, EditingTheWidthLeavesTheHeads) {
    Transformer model = dense();
    ASSERT_TRUE(apply_assignments(model, std::vector<Assignment>{{"hidden_size", "8192"}}));
    EXPECT_EQ(model.head_dim, 128);
    EXPECT_EQ(model.query_width(), 4096);
}

TEST(Assignments, EveryKeyOfTheCommandLine) {
    for (const char* const key : {"hidden_size",
                                  "layers",
                                  "heads",
                                  "kv_heads",
                                  "head_dim",
                                  "intermediate_size",
                                  "vocab_size",
                                  "ffn",
                                  "tied_embeddings",
                                  "experts",
                                  "experts_per_token",
                                  "moe_intermediate_size",
                                  "shared_experts",
                                  "shared_intermediate_size",
                                  "first_dense_layers",
                                  "moe_layer_freq",
                                  "sliding_window",
                                  "q_lora_rank",
                                  "kv_lora_rank",
                                  "qk_nope_head_dim",
                                  "qk_rope_head_dim",
                                  "v_head_dim",
                                  "attention_chunk",
                                  "linear_kind",
                                  "linear_layers",
                                  "ffn_widths",
                                  "attention_free_layers",
                                  "ffn_free_layers",
                                  "index_heads"}) {
        EXPECT_NE(find_transformer_field(key), nullptr) << key;
    }
    Transformer model = dense();
    ASSERT_TRUE(apply_assignments(model, std::vector<Assignment>{{"ffn", "plain"},
                                                                 {"tied_embeddings", "true"},
                                                                 {"sliding_window", "4096"},
                                                                 {"sliding_pattern", "1:5"},
                                                                 {"norm", "layer"},
                                                                 {"dtype", "bf16"},
                                                                 {"parallel_block", "true"}}));
    EXPECT_EQ(model.ffn, FfnKind::plain);
    EXPECT_TRUE(model.tied_embeddings);
    EXPECT_EQ(model.sliding_pattern, (LayerPattern{1, 5}));
    EXPECT_EQ(model.norm, NormKind::layer);
    EXPECT_EQ(model.types.weights, DataType::bf16);
    EXPECT_TRUE(model.parallel_block);
}

TEST(Assignments, NamesWhatIsWrong) {
    EXPECT_EQ(faults(dense(), {{"hiden_size", "1"}}),
              Errors{fault(ErrorCode::unknown_key, {"hiden_size", "hidden_size"})});
    EXPECT_EQ(faults(dense(), {{"layers", "0"}}),
              Errors{fault(ErrorCode::number_out_of_range, {"layers", "0", "1", "2000", ""})});
    EXPECT_EQ(faults(dense(), {{"layers", "1e3"}}),
              Errors{fault(ErrorCode::expected_integer, {"layers", "1e3"})});
    EXPECT_EQ(faults(dense(), {{"tied_embeddings", "yes"}}),
              Errors{fault(ErrorCode::expected_boolean, {"tied_embeddings", "yes"})});
    EXPECT_EQ(faults(dense(), {{"ffn", "swiglu"}}),
              Errors{fault(ErrorCode::expected_choice, {"ffn", "swiglu", "gated, plain"})});
    EXPECT_EQ(faults(dense(), {{"sliding_pattern", "0:0"}, {"sliding_window", "1"}}),
              Errors{fault(ErrorCode::bad_pattern, {"sliding_pattern", "0:0"})});
    EXPECT_EQ(faults(dense(), {{"layers", "x"}, {"heads", "y"}}).size(), 2u);
}

TEST(Assignments, ContradictionsAreFaults) {
    EXPECT_EQ(faults(dense(), {{"kv_heads", "5"}}),
              Errors{fault(ErrorCode::kv_heads_do_not_divide, {"32", "5", "1, 2, 4, 8, 16, 32"})});
    EXPECT_EQ(faults(dense(), {{"kv_heads", "0"}}), Errors{fault(ErrorCode::missing_key, {"kv_heads"})});
    EXPECT_EQ(faults(mixture(), {{"experts_per_token", "9"}}),
              Errors{fault(ErrorCode::experts_per_token_above_experts, {"9", "8"})});
    EXPECT_EQ(faults(mixture(), {{"first_dense_layers", "33"}}),
              Errors{fault(ErrorCode::first_dense_above_layers, {"33", "32"})});
    EXPECT_EQ(faults(mixture(), {{"intermediate_size", "0"}}),
              Errors{fault(ErrorCode::dense_width_missing, {})});
    EXPECT_EQ(faults(dense(), {{"experts_per_token", "2"}}),
              Errors{fault(ErrorCode::moe_key_without_experts, {"experts_per_token"})});
    EXPECT_EQ(faults(dense(), {{"experts", "8"}}),
              (Errors{fault(ErrorCode::missing_key, {"experts_per_token"}),
                      fault(ErrorCode::missing_key, {"moe_intermediate_size"})}));
    EXPECT_EQ(faults(dense(), {{"sliding_pattern", "1:5"}}),
              Errors{fault(ErrorCode::window_without_pattern_fits, {"sliding_pattern"})});
    EXPECT_EQ(faults(dense(), {{"kv_lora_rank", "512"}}).size(), 5u); // three missing, two too many
}

TEST(Assignments, SwitchingOffTakesTheRestAlong) {
    Transformer model = mixture();
    ASSERT_TRUE(apply_assignments(model, std::vector<Assignment>{{"experts", "0"}}));
    EXPECT_EQ(model, dense());
    EXPECT_EQ(faults(mixture(), {{"experts", "0"}, {"experts_per_token", "2"}}),
              Errors{fault(ErrorCode::moe_key_without_experts, {"experts_per_token"})});

    model = dense();
    model.sliding_window = 1024;
    model.sliding_pattern = {1, 1};
    ASSERT_TRUE(apply_assignments(model, std::vector<Assignment>{{"sliding_window", "0"}}));
    EXPECT_EQ(model, dense());
}

TEST(Assignments, OtherLayerKindsComeAndGo) {
    const std::vector<Assignment> linear = {{"linear_layers", "24"},   {"linear_kind", "mamba2"},
                                            {"linear_heads", "64"},    {"linear_key_heads", "8"},
                                            {"linear_key_dim", "128"}, {"linear_value_dim", "64"},
                                            {"linear_conv_width", "4"}};
    Transformer model = dense();
    ASSERT_TRUE(apply_assignments(model, linear));
    EXPECT_EQ(model.linear, (LinearAttention{LinearKind::mamba2, 24, 64, 8, 128, 64, 4}));
    EXPECT_EQ(model.attention_layers(), 8);
    ASSERT_TRUE(apply_assignments(model, std::vector<Assignment>{{"linear_layers", "0"}}));
    EXPECT_EQ(model, dense());

    ASSERT_TRUE(apply_assignments(
        model, std::vector<Assignment>{{"attention_chunk", "8192"}, {"sliding_pattern", "1:3"}}));
    EXPECT_EQ(model.local_layers(), 24);
    EXPECT_EQ(faults(model, {{"sliding_window", "4096"}}),
              Errors{fault(ErrorCode::excludes_key, {"attention_chunk", "sliding_window"})});
    ASSERT_TRUE(apply_assignments(model, std::vector<Assignment>{{"attention_chunk", "0"}}));
    EXPECT_EQ(model, dense());

    ASSERT_TRUE(apply_assignments(
        model, std::vector<Assignment>{{"intermediate_size", "0"}, {"ffn_widths", "11008x30,5632x2"}}));
    EXPECT_TRUE(model.ffn_widths == (std::vector<FfnWidth>{{11008, 30}, {5632, 2}}));
    ASSERT_TRUE(apply_assignments(model, std::vector<Assignment>{{"ffn_widths", "11008x16,11008x16"}}));
    EXPECT_TRUE(model.ffn_widths == (std::vector<FfnWidth>{{11008, 32}}));
    ASSERT_TRUE(apply_assignments(
        model, std::vector<Assignment>{{"intermediate_size", "11008"}, {"ffn_widths", ""}}));
    EXPECT_EQ(model, dense());
}

TEST(Assignments, FaultsOfOtherLayerKinds) {
    EXPECT_EQ(faults(dense(), {{"linear_layers", "4"}}).size(), 4u); // heads, key heads and two widths
    EXPECT_EQ(faults(dense(), {{"linear_kind", "rwkv"}}),
              Errors{fault(ErrorCode::expected_choice,
                           {"linear_kind", "rwkv", "deltanet, lightning, mamba2, mamba1, kda, short_conv"})});
    EXPECT_EQ(faults(dense(), {{"attention_free_layers", "33"}}),
              Errors{fault(ErrorCode::more_layers_than_stated,
                           {"linear_layers + attention_free_layers", "33", "32"})});
    EXPECT_EQ(
        faults(dense(), {{"attention_chunk", "64"}}),
        Errors{fault(ErrorCode::number_out_of_range, {"attention_chunk", "64", "128", "1000000000", ""})});
    for (const char* const text : {"x", "1x", "x1", "1x1,", ",1x1", "0x1", "1x0", "1 x 1", "2x2001"}) {
        EXPECT_EQ(faults(dense(), {{"ffn_widths", text}}),
                  Errors{fault(ErrorCode::bad_ffn_widths, {"ffn_widths", text})});
    }
    EXPECT_EQ(faults(dense(), {{"ffn_widths", "11008x31"}}),
              (Errors{fault(ErrorCode::excludes_key, {"ffn_widths", "intermediate_size"}),
                      fault(ErrorCode::ffn_widths_do_not_add_up, {"31", "32"})}));
    EXPECT_EQ(faults(dense(), {{"index_heads", "64"}, {"index_head_dim", "128"}, {"index_top_k", "2048"}}),
              Errors{fault(ErrorCode::needs_key_beside, {"index_heads", "q_lora_rank"})});
    EXPECT_EQ(faults(dense(), {{"qk_norm_whole", "true"}}),
              Errors{fault(ErrorCode::needs_key_beside, {"qk_norm_whole", "qk_norm"})});
    EXPECT_EQ(faults(dense(), {{"parallel_block", "true"}, {"ffn_free_layers", "1"}}),
              Errors{fault(ErrorCode::excludes_key, {"ffn_free_layers", "parallel_block"})});
}

TEST(Assignments, BetweenPlainAndLatentAttention) {
    Transformer model = dense();
    ASSERT_TRUE(apply_assignments(model, std::vector<Assignment>{{"kv_heads", "0"},
                                                                 {"head_dim", "0"},
                                                                 {"kv_lora_rank", "512"},
                                                                 {"qk_nope_head_dim", "128"},
                                                                 {"qk_rope_head_dim", "64"},
                                                                 {"v_head_dim", "128"}}));
    EXPECT_EQ(model.latent, (LatentAttention{0, 512, 128, 64, 128}));
    EXPECT_EQ(model.kv_elements_per_token_and_layer(), 576);
    EXPECT_EQ(faults(model, {{"kv_heads", "8"}}), Errors{fault(ErrorCode::mla_with_kv_heads, {"kv_heads"})});
    EXPECT_EQ(faults(model, {{"v_head_dim", "0"}}), Errors{fault(ErrorCode::mla_incomplete, {"v_head_dim"})});
    ASSERT_TRUE(apply_assignments(
        model, std::vector<Assignment>{{"kv_lora_rank", "0"}, {"kv_heads", "32"}, {"head_dim", "128"}}));
    EXPECT_EQ(model, dense());
}

} // namespace
} // namespace llmroofline
