// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Gemma 3n, Gemma 4 E2B and E4B and Phi-3-small, by the shapes of their released configurations: the effective
// parameters that Google states (without the embedding of each layer), totals, and the cache of a token.
#include <gtest/gtest.h>

#include <string>

#include "tests/core/model/huggingface/config_text.h"

namespace llmroofline {
namespace {

std::string layer_types(int layers, int period) {
    std::string list = "[";
    for (int i = 0; i < layers; ++i) {
        list += i == 0 ? "" : ",";
        list += (i + 1) % period == 0 ? "'full_attention'" : "'sliding_attention'";
    }
    list += ']';
    return list;
}

double effective(const Transformer& model) {
    const ParameterCount count = count_parameters(model);
    return (count.total - count.per_layer_embedding) / 1e9;
}

// Far beyond the window.
double cache_of_a_token(const Transformer& model) {
    return (kv_bytes_per_sequence(model, 200'000, 2) - kv_bytes_per_sequence(model, 100'000, 2)) / 100'000;
}

std::string gemma_3n(int layers, int width, int shared) {
    std::string widths = "[";
    for (int i = 0; i < layers; ++i) {
        widths += i == 0 ? "" : ",";
        widths += std::to_string(width);
    }
    widths += ']';
    return "'model_type':'gemma3n','text_config':{'model_type':'gemma3n_text','hidden_size':2048,"
           "'hidden_size_per_layer_input':256,'vocab_size_per_layer_input':262144,'vocab_size':262400,"
           "'num_attention_heads':8,'num_key_value_heads':2,'head_dim':256,'laurel_rank':64,"
           "'altup_num_inputs':4,'altup_active_idx':0,'altup_correct_scale':true,'sliding_window':512,"
           "'max_position_embeddings':32768,'activation_sparsity_pattern':null,'intermediate_size':" +
           widths + ",'num_hidden_layers':" + std::to_string(layers) +
           ",'num_kv_shared_layers':" + std::to_string(shared) + ",'layer_types':" + layer_types(layers, 5) +
           "}";
}

// 1.91 and 4 billion effective; the checkpoints' 5.44 and 7.85 without encoders of 0.98.
TEST(DeviceFamilies, Gemma3n) {
    const Transformer e4b = imported(gemma_3n(35, 16384, 15));
    const ParameterCount count = count_parameters(e4b);
    EXPECT_NEAR(count.total / 1e9, 7.85 - 0.98, 0.05);
    // Effective parameters leave the vocabulary's table out as well.
    EXPECT_NEAR(count.active_without_embeddings() / 1e9, 4.0, 0.06);
    // Of the 20 layers with keys and values four see all.
    EXPECT_EQ(cache_of_a_token(e4b), 4 * 2 * 2 * 256 * 2);
    const Transformer e2b = imported(gemma_3n(30, 8192, 10));
    EXPECT_NEAR(count_parameters(e2b).active_without_embeddings() / 1e9, 1.91, 0.03);
    EXPECT_NEAR(count_parameters(e2b).total / 1e9, 5.44 - 0.98, 0.05);
}

// 2.3 and 4.5 billion effective; 5.1 and 8 with embeddings and encoders of 0.45. The layers of E2B that borrow keys and
// values are twice as wide.
TEST(DeviceFamilies, Gemma4E) {
    const auto gemma4 = [](const std::string& sizes, int layers, int period) {
        return "'model_type':'gemma4','text_config':{'model_type':'gemma4_text','head_dim':256,"
               "'global_head_dim':512,'num_attention_heads':8,'hidden_size_per_layer_input':256,"
               "'vocab_size_per_layer_input':262144,'vocab_size':262144,'sliding_window':512,"
               "'attention_k_eq_v':false,'enable_moe_block':false,'max_position_embeddings':131072,"
               "'num_global_key_value_heads':null,'num_hidden_layers':" +
               std::to_string(layers) + ",'layer_types':" + layer_types(layers, period) + "," + sizes + "}";
    };
    const Transformer e2b =
        imported(gemma4("'hidden_size':1536,'intermediate_size':6144,'num_key_value_heads':1,"
                        "'num_kv_shared_layers':20,'use_double_wide_mlp':true",
                        35, 5));
    EXPECT_NEAR(effective(e2b), 2.3, 0.03);
    EXPECT_NEAR(count_parameters(e2b).total / 1e9, 5.1 - 0.45, 0.05);
    // Three full layers of one KV head of 512.
    EXPECT_EQ(cache_of_a_token(e2b), 3 * 2 * 512 * 2);
    const Transformer e4b =
        imported(gemma4("'hidden_size':2560,'intermediate_size':10240,'num_key_value_heads':2,"
                        "'num_kv_shared_layers':18,'use_double_wide_mlp':false",
                        42, 6));
    EXPECT_NEAR(effective(e4b), 4.5, 0.15);
    EXPECT_NEAR(count_parameters(e4b).total / 1e9, 8.0 - 0.45, 0.1);
}

TEST(DeviceFamilies, Phi3Small) {
    const Transformer model =
        imported("'model_type':'phi3small','architectures':['Phi3SmallForCausalLM'],'hidden_size':4096,"
                 "'ff_intermediate_size':14336,'num_hidden_layers':32,'num_attention_heads':32,"
                 "'num_key_value_heads':8,'vocab_size':100352,'max_position_embeddings':8192,"
                 "'dense_attention_every_n_layers':2,'blocksparse_block_size':64,"
                 "'blocksparse_num_local_blocks':16,'blocksparse_vert_stride':8,"
                 "'blocksparse_homo_head_pattern':false,'blocksparse_triton_kernel_block_size':64,"
                 "'ff_dim_multiplier':null,'hidden_act':'gegelu','gegelu_limit':20.0,'attention_bias':false");
    EXPECT_NEAR(count_parameters(model).total / 1e9, 7.39, 0.01);
    ASSERT_EQ(model.attention_groups.size(), 1u);
    EXPECT_EQ(to_string(model.attention_groups), "16:window=1024, stride=8");
    EXPECT_EQ(cache_of_a_token(model), 32 * 2 * 8 * 128 * 2); // all of it, in the sparse layers too
}

} // namespace
} // namespace llmroofline
