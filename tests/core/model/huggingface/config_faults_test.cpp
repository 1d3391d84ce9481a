// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is missing, contradicts or is not known: named, with its place, and nothing imported.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "core/model/huggingface/config_import.h"
#include "tests/core/model/huggingface/config_text.h"

namespace llmroofline {
namespace {

using testing::ElementsAre;

const std::string llama = "'model_type':'llama','hidden_size':4096,'intermediate_size':11008,"
                          "'num_hidden_layers':32,'num_attention_heads':32,'vocab_size':32000";

// `from` becomes `to`.
std::string changed(std::string keys, const std::string& from, const std::string& to) {
    const std::size_t at = keys.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return keys.replace(at, from.size(), to);
}

void expect_fault(const std::string& keys, ErrorCode code, const std::vector<std::string>& arguments) {
    const Errors faults = faults_of(keys);
    ASSERT_FALSE(faults.empty()) << keys;
    EXPECT_EQ(faults.front().code, code) << keys;
    EXPECT_EQ(faults.front().arguments, arguments) << keys;
    EXPECT_GT(faults.front().place.line, 0) << keys;
}

TEST(ConfigFaults, AMissingKeyIsNamedWithWhatItIs) {
    expect_fault(changed(llama, ",'num_hidden_layers':32", ""), ErrorCode::config_key_missing,
                 {"num_hidden_layers", "layers", "llama"});
    expect_fault(changed(llama, "'vocab_size':32000", "'vocab_size':null"), ErrorCode::config_key_missing,
                 {"vocab_size", "vocab_size", "llama"});
    // GPT-2's layers are no num_hidden_layers to its code, but an attribute of that name.
    expect_fault("'model_type':'gpt2','n_embd':768,'n_head':12,'vocab_size':50257",
                 ErrorCode::config_key_missing, {"n_layer / num_hidden_layers", "layers", "gpt2"});
    EXPECT_EQ(faults_of("'model_type':'llama'").size(), 5u); // all of them at once
}

TEST(ConfigFaults, AFaultIsAtItsValue) {
    const auto model =
        parse_huggingface_config("{\"model_type\": \"llama\",\n \"hidden_size\": \"4096\"}", "a/config.json");
    ASSERT_FALSE(model);
    const auto fault = std::find_if(model.errors().begin(), model.errors().end(), [](const Error& error) {
        return error.code == ErrorCode::expected_integer;
    });
    ASSERT_NE(fault, model.errors().end());
    EXPECT_EQ(fault->place, (Place{"a/config.json", 2, 17}));
    EXPECT_THAT(fault->arguments, ElementsAre("hidden_size", "\"4096\""));
}

TEST(ConfigFaults, NumbersHaveToBeWholeAndInRange) {
    expect_fault(changed(llama, ":4096", ":4096.5"), ErrorCode::expected_integer, {"hidden_size", "4096.5"});
    expect_fault(changed(llama, ":4096", ":1e308"), ErrorCode::expected_integer, {"hidden_size", "1e308"});
    expect_fault(changed(llama, ":4096", ":-1"), ErrorCode::number_out_of_range,
                 {"hidden_size", "-1", "1", "1000000", ""});
    expect_fault(changed(llama, ":4096", ":true"), ErrorCode::expected_integer, {"hidden_size", "true"});
    expect_fault(changed(llama, ":4096", ":[4096]"), ErrorCode::expected_scalar, {"hidden_size", "sequence"});
    expect_fault(llama + ",'tie_word_embeddings':1", ErrorCode::expected_boolean,
                 {"tie_word_embeddings", "1"});
    expect_fault(changed(llama, ":32,'num_attention", ":2001,'num_attention"), ErrorCode::number_out_of_range,
                 {"num_hidden_layers", "2001", "1", "2000", ""});
}

TEST(ConfigFaults, ProductsHaveToBeInRangeToo) {
    expect_fault("'model_type':'mpt','d_model':64,'n_heads':4,'n_layers':2,'vocab_size':100,"
                 "'expansion_ratio':100000000",
                 ErrorCode::number_out_of_range, {"intermediate_size", "6400000000", "0", "100000000", ""});
    // So many times nothing.
    expect_fault("'model_type':'gpt_neo','hidden_size':64,'num_layers':2,'num_heads':4,'vocab_size':100,"
                 "'attention_types':[[[],9000000000000000000]]",
                 ErrorCode::config_list_length, {"attention_types", "0", "2"});
}

TEST(ConfigFaults, WhatDoesNotDivideIsRefused) {
    expect_fault(changed(llama, ":4096", ":4100"), ErrorCode::config_not_divisible,
                 {"hidden_size", "4100", "num_attention_heads", "32", "head_dim"});
    EXPECT_TRUE(import(changed(llama, ":4096", ":4100") + ",'head_dim':128"));
    expect_fault(llama + ",'num_key_value_heads':5", ErrorCode::kv_heads_do_not_divide,
                 {"32", "5", "1, 2, 4, 8, 16, 32"});
}

TEST(ConfigFaults, AMixtureOfExpertsNeverLoadsAsDense) {
    expect_fault(llama + ",'num_local_experts':8,'num_experts_per_tok':2", ErrorCode::config_key_foreign,
                 {"num_local_experts", "8", "llama"});
    expect_fault(llama + ",'n_routed_experts':64", ErrorCode::config_key_foreign,
                 {"n_routed_experts", "64", "llama"});
    // A spelling that nobody has listed.
    expect_fault(llama + ",'moe_expert_total':16", ErrorCode::config_key_foreign,
                 {"moe_expert_total", "16", "llama"});
    expect_fault(llama + ",'architectures':['MixtralForCausalLM']", ErrorCode::config_value_unsupported,
                 {"architectures", "MixtralForCausalLM", "LlamaForCausalLM (model_type llama)"});
    expect_fault(llama + ",'architectures':['LlamaMoEForCausalLM']", ErrorCode::config_value_unsupported,
                 {"architectures", "LlamaMoEForCausalLM", "LlamaForCausalLM (model_type llama)"});
    // And one without its experts is not taken for dense.
    expect_fault(changed(llama, "'llama'", "'mixtral'"), ErrorCode::config_key_missing,
                 {"num_local_experts", "experts", "mixtral"});
    expect_fault(changed(llama, "'llama'", "'qwen3_moe'") +
                     ",'num_experts':0,'num_experts_per_tok':8,'moe_intermediate_size':768",
                 ErrorCode::number_out_of_range, {"num_experts", "0", "1", "100000", ""});
    // What says that there are none contradicts nothing.
    EXPECT_TRUE(
        import(llama + ",'num_experts':1,'num_local_experts':null,'n_routed_experts':0,'moe_layers':[]"));
}

TEST(ConfigFaults, AnotherKindOfLayerContradicts) {
    expect_fault(llama + ",'kv_lora_rank':512", ErrorCode::config_key_foreign,
                 {"kv_lora_rank", "512", "llama"});
    expect_fault(llama + ",'sliding_window':1024", ErrorCode::config_key_foreign,
                 {"sliding_window", "1024", "llama"});
    expect_fault(llama + ",'ssm_state_size':128", ErrorCode::config_key_foreign,
                 {"ssm_state_size", "128", "llama"});
    expect_fault(llama + ",'layer_types':['sliding_attention']", ErrorCode::config_key_foreign,
                 {"layer_types", "[…]", "llama"});
    expect_fault(llama + ",'moe_latent_size':16", ErrorCode::config_key_foreign,
                 {"moe_latent_size", "16", "llama"});
    // Stated once more, or without effect.
    EXPECT_TRUE(import(llama + ",'head_dim':128,'num_key_value_heads':32,'sliding_window':4096"));
}

TEST(ConfigFaults, UnknownAndUnsupportedFamiliesAreRefused) {
    expect_fault(changed(llama, "'llama'", "'llama5'"), ErrorCode::config_family_unknown,
                 {"model_type", "llama5", ""});
    expect_fault(changed(llama, "'llama'", "'foo_moe'"), ErrorCode::config_family_unknown,
                 {"model_type", "foo_moe", ""});
    expect_fault(changed(llama, "'llama'", "5"), ErrorCode::config_family_unknown, {"model_type", "5", ""});
    expect_fault(changed(llama, "'llama'", "'mamba2'"), ErrorCode::config_family_unsupported,
                 {"model_type", "mamba2"});
    expect_fault("'model_type':'zamba2'", ErrorCode::config_family_unsupported, {"model_type", "zamba2"});
    expect_fault("'architectures':['FooForCausalLM']", ErrorCode::config_family_unknown,
                 {"architectures", "FooForCausalLM", ""});
    expect_fault("'a':1", ErrorCode::config_family_missing, {});
    expect_fault("'model_type':'llava','text_config':{'model_type':'foo'}", ErrorCode::config_family_unknown,
                 {"model_type", "foo", ""});
    expect_fault("'model_type':'gemma3'", ErrorCode::config_key_missing,
                 {"text_config", "text model", "gemma3"});
    expect_fault("'model_type':'gemma3','text_config':3", ErrorCode::config_object_expected,
                 {"text_config", "scalar"});
}

TEST(ConfigFaults, TwoSpellingsHaveToAgree) {
    const std::string oss = "'model_type':'gpt_oss','hidden_size':64,'intermediate_size':64,"
                            "'num_hidden_layers':2,'num_attention_heads':2,'num_key_value_heads':1,"
                            "'vocab_size':100,'num_local_experts':8,'num_experts_per_tok':4";
    EXPECT_TRUE(import(oss + ",'experts_per_token':4"));
    expect_fault(oss + ",'experts_per_token':2", ErrorCode::config_keys_differ,
                 {"experts_per_token", "2", "num_experts_per_tok", "4"});
}

TEST(ConfigFaults, ListsHaveAnItemALayer) {
    const std::string gemma = changed(llama, "'llama'", "'gemma2'") + ",'num_key_value_heads':8";
    expect_fault(gemma + ",'layer_types':['full_attention']", ErrorCode::config_list_length,
                 {"layer_types", "1", "32"});
    const std::string two = changed(gemma, "'num_hidden_layers':32", "'num_hidden_layers':2");
    expect_fault(two + ",'layer_types':['full_attention','other']", ErrorCode::expected_choice,
                 {"layer_types", "other", "full_attention, sliding_attention"});
    const std::string nemotron =
        "'model_type':'nemotron_h','hidden_size':64,'intermediate_size':64,'num_hidden_layers':3,"
        "'num_attention_heads':2,'num_key_value_heads':2,'vocab_size':100,'mamba_num_heads':2,"
        "'mamba_head_dim':64,'n_groups':1,'ssm_state_size':16,'conv_kernel':4";
    expect_fault(nemotron + ",'hybrid_override_pattern':'M-'", ErrorCode::config_list_length,
                 {"hybrid_override_pattern", "2", "3"});
    expect_fault(nemotron + ",'hybrid_override_pattern':'M-X'", ErrorCode::config_value_unsupported,
                 {"hybrid_override_pattern", "M-X", "M, *, -, E"});
}

TEST(ConfigFaults, VariantsThatAreNotDescribedAreRefused) {
    expect_fault("'model_type':'opt','hidden_size':1024,'num_hidden_layers':24,'num_attention_heads':16,"
                 "'ffn_dim':4096,'vocab_size':50272,'do_layer_norm_before':false",
                 ErrorCode::config_value_unsupported, {"do_layer_norm_before", "false", "true"});
    expect_fault("'model_type':'gemma3_text','hidden_size':64,'intermediate_size':64,'num_hidden_layers':2,"
                 "'num_attention_heads':4,'vocab_size':100,'use_bidirectional_attention':true",
                 ErrorCode::config_value_unsupported, {"use_bidirectional_attention", "true", "false"});
    expect_fault("'model_type':'exaone','hidden_size':64,'intermediate_size':64,'num_layers':2,"
                 "'num_attention_heads':4,'vocab_size':100",
                 ErrorCode::config_key_missing, {"tie_word_embeddings", "tied_embeddings", "exaone"});
}

} // namespace
} // namespace llmroofline
