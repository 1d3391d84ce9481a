// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Configurations as tools write them, and families that differ from known ones by their names alone.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "core/model/huggingface/family.h"
#include "tests/core/model/huggingface/config_text.h"

namespace llmroofline {
namespace {

using testing::ElementsAre;

const std::string llama = "'model_type':'llama','hidden_size':4096,'intermediate_size':11008,"
                          "'num_attention_heads':32,'vocab_size':32000";

const std::string nemotron =
    "'model_type':'nemotron_h','hidden_size':64,'intermediate_size':96,'num_attention_heads':2,"
    "'num_key_value_heads':2,'head_dim':32,'vocab_size':100,'mamba_num_heads':2,'mamba_head_dim':64,"
    "'n_groups':1,'ssm_state_size':16,'conv_kernel':4";

TEST(RealFiles, NoNumberWhereNoFigureIsConcerned) {
    const std::string blocks = ",'hybrid_override_pattern':'M-*','num_hidden_layers':3";
    const Transformer plain = imported(nemotron + blocks);
    EXPECT_EQ(imported(nemotron + blocks + ",'time_step_limit':[0.0,Infinity]"), plain);
    // Where one is, it is no number.
    const Errors faults = faults_of(llama + ",'num_hidden_layers':NaN");
    EXPECT_EQ(faults.front().code, ErrorCode::expected_integer);
    EXPECT_THAT(faults.front().arguments, ElementsAre("num_hidden_layers", "NaN"));
}

TEST(RealFiles, LayersAreAsManyAsTheListSays) {
    const Transformer listed = imported(nemotron + ",'layers_block_type':['mamba','mlp','attention','mlp']");
    EXPECT_EQ(listed.layers, 4);
    EXPECT_EQ(listed.linear_layers(), 1);
    EXPECT_EQ(listed.attention_free_layers, 2);
    EXPECT_EQ(listed.sources.count("layers"), 0u);
    // A family without such a list does not take it for granted.
    EXPECT_EQ(faults_of(llama + ",'layers_block_type':['mamba','attention']").front().code,
              ErrorCode::config_key_foreign);
    EXPECT_EQ(faults_of(llama).front().code, ErrorCode::config_key_missing);
}

TEST(RealFiles, HeadsThatGenerateNothingAreRefusedByName) {
    const std::string layers = llama + ",'num_hidden_layers':32,'architectures':";
    for (const std::string head : {"LlamaForSequenceClassification", "LlamaForTokenClassification",
                                   "LlamaForRewardModel", "InternLM2ForRewardModel"}) {
        const Errors faults = faults_of(layers + "['" + head + "']");
        EXPECT_EQ(faults.front().code, ErrorCode::config_head_unsupported);
        EXPECT_THAT(faults.front().arguments, ElementsAre("architectures", head));
    }
    EXPECT_TRUE(import(layers + "['LlamaForCausalLM']"));
}

TEST(RealFiles, ADraftIsNoModel) {
    const std::string layers = llama + ",'num_hidden_layers':1";
    EXPECT_EQ(faults_of(layers + ",'draft_vocab_size':32000").front().code, ErrorCode::config_draft_head);
    EXPECT_EQ(faults_of(layers + ",'architectures':['LlamaForCausalLMEagle3']").front().code,
              ErrorCode::config_draft_head);
    EXPECT_TRUE(import(layers + ",'draft_vocab_size':null"));
}

TEST(RealFiles, AnUnknownFamilyIsSentToNoOther) {
    const auto meant = [](const std::string& type) {
        return faults_of("'model_type':'" + type + "'").front().arguments.back();
    };
    for (const char* another : {"deepseek_v9", "llama5", "qwen9", "mistral7", "minimax_m9", "gpt",
                                "gemma5_text", "glm9_moe", "qwen3_other_moe"}) {
        EXPECT_EQ(meant(another), "") << another;
    }
    EXPECT_EQ(meant("lama"), "llama");
    EXPECT_EQ(meant("Qwen3-MoE"), "qwen3_moe");
    EXPECT_EQ(meant("deepsek_v3"), "deepseek_v3");
}

TEST(RealFiles, TheTextModelOfAModelThatListensAndSpeaks) {
    const std::string text =
        "'text_config':{'model_type':'qwen3_omni_moe_text','hidden_size':2048,'intermediate_size':768,"
        "'moe_intermediate_size':768,'num_hidden_layers':48,'num_attention_heads':32,"
        "'num_key_value_heads':4,'head_dim':128,'vocab_size':152064,'num_experts':128,"
        "'num_experts_per_tok':8,'tie_word_embeddings':false}";
    const Transformer omni =
        imported("'model_type':'qwen3_omni_moe','thinker_config':{'model_type':'qwen3_omni_moe_thinker'," +
                 text + "},'talker_config':{'text_config':{}}");
    // That of Qwen3-30B-A3B with 128 rows more in its tables.
    EXPECT_EQ(count_parameters(omni).total, 30532122624 + 2.0 * 128 * 2048);
    EXPECT_EQ(imported("'model_type':'qwen3_omni_moe_thinker'," + text), omni);
    EXPECT_EQ(faults_of("'model_type':'qwen3_omni_moe','thinker_config':{}").front().code,
              ErrorCode::config_key_missing);
}

TEST(RealFiles, WhatAPartStatesIsNoDefault) {
    const Transformer dbrx =
        imported("'model_type':'dbrx','d_model':6144,'n_layers':40,'n_heads':48,'vocab_size':100352,"
                 "'max_seq_len':32768,'attn_config':{'kv_n_heads':8},"
                 "'ffn_config':{'ffn_hidden_size':10752,'moe_num_experts':16,'moe_top_k':4}");
    EXPECT_EQ(dbrx.kv_heads, 8);
    EXPECT_FALSE(dbrx.sources.contains("kv_heads"));
    EXPECT_FALSE(dbrx.sources.contains("experts"));
    const Transformer plain = imported(llama + ",'num_hidden_layers':32");
    EXPECT_TRUE(plain.sources.contains("kv_heads"));
}

TEST(RealFiles, EveryModuleByNameCostsLittleTime) {
    std::string names;
    for (int layer = 0; layer < 64; ++layer) {
        for (int expert = 0; expert < 256; ++expert) {
            for (const char* matrix : {"gate_proj", "up_proj", "down_proj"}) {
                names += names.empty() ? "'" : ",'";
                names += "model.layers." + std::to_string(layer) + ".mlp.experts." + std::to_string(expert) +
                         '.' + matrix + "'";
            }
        }
    }
    const auto start = std::chrono::steady_clock::now();
    const Transformer listed = imported(
        llama + ",'num_hidden_layers':32,'quantization_config':{'quant_method':'fp8','ignored_layers':[" +
        names + "]}");
    EXPECT_GT(names.size(), 2'000'000u);
    EXPECT_EQ(listed.types.weights, DataType::fp8);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
}

// Sums over the shapes against what the publishers print, in 10⁹.
struct Named {
    const char* name;
    double total;
    double tolerance;
    const char* keys;
};

const Named named[] = {
    // Exact count of the checkpoint less two numbers a layer of its activation function.
    {"Apertus-8B", 8.053338112, 1e-9,
     "'model_type':'apertus','hidden_size':4096,'intermediate_size':21504,'num_hidden_layers':32,"
     "'num_attention_heads':32,'num_key_value_heads':8,'vocab_size':131072,'qk_norm':true"},
    {"Ling-mini-2.0", 16.26, 0.01,
     "'model_type':'bailing_moe_v2','hidden_size':2048,'intermediate_size':5120,'moe_intermediate_size':512,"
     "'num_hidden_layers':20,'num_attention_heads':16,'num_key_value_heads':4,'head_dim':128,"
     "'vocab_size':157184,'num_experts':256,'num_experts_per_tok':8,'num_shared_experts':1,"
     "'first_k_dense_replace':1,'use_qk_norm':true,'moe_router_enable_expert_bias':true,"
     "'moe_shared_expert_intermediate_size':512"},
    {"Ling-Coder-lite", 16.8, 0.01,
     "'model_type':'bailing_moe','architectures':['BailingMoeForCausalLM'],'hidden_size':2048,"
     "'intermediate_size':5632,'moe_intermediate_size':1408,'num_hidden_layers':28,"
     "'num_attention_heads':16,'num_key_value_heads':4,'vocab_size':126464,'num_experts':64,"
     "'num_experts_per_tok':6,'num_shared_experts':2,'first_k_dense_replace':0,'norm_head':true"},
    {"Hy3", 295, 0.1,
     "'model_type':'hy_v3','hidden_size':4096,'intermediate_size':13312,'moe_intermediate_size':1536,"
     "'num_hidden_layers':80,'num_attention_heads':64,'num_key_value_heads':8,'head_dim':128,"
     "'vocab_size':120832,'num_experts':192,'num_experts_per_tok':8,'num_shared_experts':1,"
     "'first_k_dense_replace':1,'qk_norm':true"},
    {"Mistral Small 4", 119, 0.1,
     "'model_type':'mistral3','text_config':{'model_type':'mistral4','vocab_size':131072,'hidden_size':4096,"
     "'intermediate_size':12288,'moe_intermediate_size':2048,'num_hidden_layers':36,"
     "'num_attention_heads':32,'n_shared_experts':1,'n_routed_experts':128,'kv_lora_rank':256,"
     "'q_lora_rank':1024,'qk_rope_head_dim':64,'v_head_dim':128,'qk_nope_head_dim':64,"
     "'num_experts_per_tok':4,'first_k_dense_replace':0}"},
    {"Solar Open 100B", 102.6, 0.1,
     "'model_type':'solar_open','hidden_size':4096,'moe_intermediate_size':1280,'num_hidden_layers':48,"
     "'num_attention_heads':64,'num_key_value_heads':8,'head_dim':128,'vocab_size':196608,"
     "'n_routed_experts':128,'n_shared_experts':1,'num_experts_per_tok':8"},
    {"Trinity Mini", 26, 0.2,
     "'model_type':'afmoe','hidden_size':2048,'intermediate_size':6144,'moe_intermediate_size':1024,"
     "'num_hidden_layers':32,'num_dense_layers':2,'num_attention_heads':32,'num_key_value_heads':4,"
     "'head_dim':128,'vocab_size':200192,'num_experts':128,'num_experts_per_tok':8,'num_shared_experts':1,"
     "'max_position_embeddings':131072,'sliding_window':2048,'global_attn_every_n_layers':4"},
    {"K-EXAONE", 236, 1,
     "'model_type':'exaone_moe','hidden_size':6144,'intermediate_size':18432,'moe_intermediate_size':2048,"
     "'num_hidden_layers':48,'num_attention_heads':64,'num_key_value_heads':8,'head_dim':128,"
     "'vocab_size':153600,'num_experts':128,'num_experts_per_tok':8,'num_shared_experts':1,"
     "'first_k_dense_replace':1,'max_position_embeddings':262144,'sliding_window':128,"
     "'sliding_window_pattern':'LLLG'"},
    {"GLM-4.5V", 106.8, 0.5,
     "'model_type':'glm4v_moe','text_config':{'model_type':'glm4v_moe_text','hidden_size':4096,"
     "'intermediate_size':10944,'moe_intermediate_size':1408,'num_hidden_layers':46,"
     "'num_attention_heads':96,'num_key_value_heads':8,'head_dim':128,'vocab_size':151552,"
     "'n_routed_experts':128,'n_shared_experts':1,'num_experts_per_tok':8,'first_k_dense_replace':1}"},
};

TEST(RealFiles, FamiliesThatDifferByTheirNames) {
    for (const Named& family : named) {
        EXPECT_NEAR(count_parameters(imported(family.keys)).total / 1e9, family.total, family.tolerance)
            << family.name;
    }
    EXPECT_EQ(imported(named[6].keys).local_layers(), 24);
    EXPECT_TRUE(imported(named[6].keys).query_gate);
    EXPECT_EQ(imported(named[7].keys).local_layers(), 36);
    EXPECT_TRUE(imported(named[8].keys).qkv_bias);
}

} // namespace
} // namespace llmroofline
