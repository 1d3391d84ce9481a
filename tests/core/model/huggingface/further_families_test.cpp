// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Families that few models are of, by the keys of their released configurations, against the sizes in their names and on
// their cards.
#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "tests/core/model/huggingface/config_text.h"

namespace llmroofline {
namespace {

std::string list_of(int layers, const std::function<std::string(int)>& item) {
    std::string list = "[";
    for (int i = 0; i < layers; ++i) {
        list += i == 0 ? "" : ",";
        list += item(i);
    }
    list += ']';
    return list;
}

double total(const Transformer& model) {
    return count_parameters(model).total / 1e9;
}

// Poolside's Laguna XS.2, 33B-A3B: three window layers of 64 heads to a full one of 48.
TEST(FurtherFamilies, Laguna) {
    const auto is_full = [](int i) { return i % 4 == 0; };
    const std::string keys =
        "'model_type':'laguna','architectures':['LagunaForCausalLM'],'vocab_size':100352,'hidden_size':2048,"
        "'intermediate_size':8192,'num_hidden_layers':40,'num_attention_heads':48,'num_key_value_heads':8,"
        "'head_dim':128,'max_position_embeddings':262144,'attention_bias':false,'num_experts':256,"
        "'num_experts_per_tok':8,'moe_intermediate_size':512,'shared_expert_intermediate_size':512,"
        "'tie_word_embeddings':false,'gating':true,'sliding_window':512,'use_bidirectional_attention':false,"
        "'moe_apply_router_weight_on_input':false,'moe_routed_scaling_factor':2.5,'layer_types':" +
        list_of(40, [&](int i) { return is_full(i) ? "'full_attention'" : "'sliding_attention'"; }) +
        ",'mlp_layer_types':" + list_of(40, [](int i) { return i == 0 ? "'dense'" : "'sparse'"; });
    const auto heads = [&](int of_window) {
        return ",'num_attention_heads_per_layer':" +
               list_of(40, [&](int i) { return std::to_string(is_full(i) ? 48 : of_window); });
    };
    const Transformer model = imported(keys + heads(64));
    EXPECT_NEAR(total(model), 33.4, 0.2);
    EXPECT_NEAR(count_parameters(model).active / 1e9, 3.0, 0.2);
    EXPECT_EQ(to_string(model.attention_groups), "30:heads=64, window=512");
    EXPECT_EQ(model.dense_layers(), 1);
    // Beyond the window the ten full layers alone add to the cache.
    EXPECT_EQ(kv_bytes_per_sequence(model, 2000, 2) - kv_bytes_per_sequence(model, 1000, 2),
              1000.0 * 10 * 2 * 8 * 128 * 2);
    EXPECT_EQ(faults_of(keys + ",'num_attention_heads_per_layer':" +
                        list_of(40, [](int i) { return std::to_string(i + 1); }))
                  .front()
                  .code,
              ErrorCode::config_value_unsupported);
}

// DeepSeek-VL2-Tiny: 3.37 billion, 0.43 of them its vision tower's; no latents in its attention.
TEST(FurtherFamilies, ExpertsWithPlainAttention) {
    const Transformer model = imported(
        "'model_type':'deepseek_vl_v2','language_config':{'architectures':['DeepseekV2ForCausalLM'],"
        "'first_k_dense_replace':1,'hidden_size':1280,'intermediate_size':6848,'kv_lora_rank':null,"
        "'lm_head':true,'max_position_embeddings':4096,'model_type':'deepseek_v2',"
        "'moe_intermediate_size':896,'n_group':1,'n_routed_experts':64,'n_shared_experts':2,"
        "'num_attention_heads':10,'num_experts_per_tok':6,'num_hidden_layers':12,'num_key_value_heads':10,"
        "'q_lora_rank':null,'qk_nope_head_dim':0,'qk_rope_head_dim':0,'rm_head':false,'topk_group':1,"
        "'topk_method':'greedy','torch_dtype':'bfloat16','use_mla':false,'v_head_dim':0,"
        "'vocab_size':129280}");
    EXPECT_FALSE(model.latent);
    EXPECT_EQ(model.head_dim, 128);
    EXPECT_NEAR(total(model), 3.37 - 0.43, 0.02);
}

TEST(FurtherFamilies, LikeLlama) {
    const Transformer xverse =
        imported("'model_type':'xverse','architectures':['XverseForCausalLM'],'hidden_size':4096,"
                 "'intermediate_size':11008,'max_position_embeddings':8192,'num_attention_heads':32,"
                 "'num_hidden_layers':32,'tie_word_embeddings':false,'vocab_size':100534");
    EXPECT_NEAR(total(xverse), 7.3, 0.02);
    EXPECT_EQ(xverse.kv_heads, 32);
    const Transformer janus = imported(
        "'model_type':'multi_modality','language_config':{'hidden_size':2048,'intermediate_size':5632,"
        "'max_position_embeddings':16384,'model_type':'llama','num_attention_heads':16,"
        "'num_hidden_layers':24,'num_key_value_heads':16,'torch_dtype':'bfloat16','vocab_size':102400}");
    EXPECT_EQ(janus.layers, 24);
    const Transformer exaone = imported(
        "'model_type':'exaone4_5','architectures':['Exaone4_5_ForConditionalGeneration'],'text_config':{"
        "'model_type':'exaone4','vocab_size':102400,'hidden_size':5120,'intermediate_size':27392,"
        "'num_hidden_layers':64,'num_attention_heads':40,'num_key_value_heads':8,'head_dim':128,"
        "'max_position_embeddings':131072,'sliding_window':4096,'sliding_window_pattern':4,"
        "'tie_word_embeddings':false}");
    EXPECT_NEAR(total(exaone), 32.0, 0.1);
    EXPECT_EQ(exaone.local_layers(), 48);
}

// Released with NVFP4 experts in place of its own 4-bit ones: by the block's own list, or by patterns with a wildcard.
TEST(FurtherFamilies, DeepSeekV4InOtherTypes) {
    const std::string keys =
        "'model_type':'deepseek_v4','architectures':['DeepseekV4ForCausalLM'],'hidden_size':4096,"
        "'head_dim':512,'hc_mult':4,'index_head_dim':128,'index_n_heads':64,'index_topk':512,"
        "'moe_intermediate_size':2048,'n_routed_experts':256,'n_shared_experts':1,'num_attention_heads':64,"
        "'num_experts_per_tok':6,'num_hash_layers':3,'num_key_value_heads':1,'num_nextn_predict_layers':1,"
        "'o_groups':8,'o_lora_rank':1024,'q_lora_rank':1024,'qk_rope_head_dim':64,'sliding_window':128,"
        "'vocab_size':129280,'max_position_embeddings':1048576,'tie_word_embeddings':false,"
        "'expert_dtype':'fp4','num_hidden_layers':43,'compress_ratios':" +
        list_of(43, [](int i) { return i < 2        ? "0"
                                       : i % 2 == 0 ? "4"
                                                    : "128"; }) + ",";
    const auto experts = [](const Transformer& model) {
        return published_type(model.types, Module::routed_experts).type;
    };
    const Transformer own = imported(keys + "'quantization_config':{'quant_method':'fp8','fmt':'e4m3',"
                                            "'weight_block_size':[128,128],'activation_scheme':'dynamic'}");
    EXPECT_EQ(experts(own), DataType::mxfp4);
    const Transformer nvidia =
        imported(keys +
                 "'quantization_config':{'quant_method':'fp8','moe_quant_algo':'NVFP4',"
                 "'quant_algo':'MIXED_PRECISION','ignore':['*.attn.*','*.ffn.shared_experts.*','head',"
                 "'mtp.*'],'quantized_layers':{" +
                 [] {
                     std::string layers;
                     for (int i = 0; i < 43; ++i) {
                         layers += i == 0 ? "" : ",";
                         layers += "'layers.";
                         layers += std::to_string(i);
                         layers += ".ffn.experts':{'group_size':16,'quant_algo':'NVFP4'}";
                     }
                     return layers;
                 }() +
                 "}}");
    EXPECT_EQ(experts(nvidia), DataType::nvfp4);
    EXPECT_EQ(published_type(nvidia.types, Module::attention).type, DataType::fp8);
    const auto group = [](const std::string& target, int bits, const std::string& strategy) {
        return "{'input_activations':{'dynamic':true,'num_bits':" + std::to_string(bits) +
               ",'strategy':'group','type':'float','group_size':16},'targets':['" + target +
               "'],'weights':{'num_bits':" + std::to_string(bits) + ",'strategy':'" + strategy +
               "','type':'float','group_size':16}}";
    };
    const Transformer red_hat =
        imported(keys +
                 "'quantization_config':{'quant_method':'compressed-tensors','format':'mixed-precision',"
                 "'ignore':[],'config_groups':{'group_0':" +
                 group("re:.*attn.*(fused_wqa_wkv|wq_b|wo_a|wo_b)$", 8, "block") +
                 ",'group_1':" + group("re:.*ffn.*(gate|up|down)_proj$", 4, "tensor_group") + "}}");
    EXPECT_EQ(experts(red_hat), DataType::nvfp4);
    EXPECT_EQ(published_type(red_hat.types, Module::shared_experts).type, DataType::nvfp4);
    EXPECT_EQ(published_type(red_hat.types, Module::attention).type, DataType::fp8);
}

// NVIDIA's Gemma 4 in NVFP4 leaves out each layer's `mlp`, which is the dense feed-forward beside the experts.
TEST(FurtherFamilies, Gemma4ExpertsBesideWhatIsCalledMlp) {
    const Transformer model = imported(
        "'model_type':'gemma4','text_config':{'model_type':'gemma4_text','hidden_size':2816,"
        "'intermediate_size':2112,'moe_intermediate_size':704,'num_experts':128,'top_k_experts':8,"
        "'enable_moe_block':true,'attention_k_eq_v':true,'global_head_dim':512,'head_dim':256,"
        "'num_attention_heads':16,'num_key_value_heads':8,'num_global_key_value_heads':2,"
        "'num_hidden_layers':30,'num_kv_shared_layers':0,'sliding_window':1024,'vocab_size':262144,"
        "'hidden_size_per_layer_input':0},'quantization_config':{'quant_method':'modelopt',"
        "'quant_algo':'NVFP4','kv_cache_scheme':{'dynamic':false,'num_bits':8,'type':'float'},"
        "'ignore':['lm_head','model.embed_vision*','model.language_model.layers.*.mlp*',"
        "'model.language_model.layers.*.router*','model.language_model.layers.*.self_attn*'],"
        "'config_groups':{'group_0':{'input_activations':{'dynamic':false,'num_bits':4,'type':'float',"
        "'group_size':16},'weights':{'dynamic':false,'num_bits':4,'type':'float','group_size':16},"
        "'targets':['Linear']}}}");
    EXPECT_EQ(published_type(model.types, Module::routed_experts).type, DataType::nvfp4);
    EXPECT_EQ(published_type(model.types, Module::shared_experts).type, DataType::bf16);
    EXPECT_EQ(published_type(model.types, Module::attention).type, DataType::bf16);
}

} // namespace
} // namespace llmroofline
