// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Families whose layers differ, by the shapes of their released configurations: parameters in all and of one
// token (in 10⁹), and what a token adds to the cache at 16 bit (bytes), against figures that were derived from the
// same configurations apart from this program.
#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "tests/core/model/huggingface/config_text.h"

namespace llmroofline {
namespace {

// A list with an item a layer.
std::string list_of(int layers, const std::function<std::string(int)>& item) {
    std::string list = "[";
    for (int i = 0; i < layers; ++i) {
        list += i == 0 ? "" : ",";
        list += item(i);
    }
    list += ']';
    return list;
}

std::string ones_from(int first, int layers) {
    return list_of(layers, [&](int i) { return std::string(i < first ? "0" : "1"); });
}

// What one more token adds far beyond every window, the index keys included.
// In 16 bit, index keys too.
double cache_of_a_token(const Transformer& model) {
    const double key = model.indexer ? static_cast<double>(model.indexer->head_dim) : 0;
    const auto of = [&](double tokens) {
        return kv_bytes_per_sequence(model, tokens, 2) + index_keys_per_sequence(model, tokens) * 2 * key;
    };
    return (of(2'000'000) - of(1'000'000)) / 1'000'000;
}

// The cache of the windows alone.
double cache_of_windows(const Transformer& model) {
    return kv_bytes_per_sequence(model, 1'000'000, 2) + index_key_bytes_per_sequence(model, 1'000'000, 2) -
           1'000'000 * cache_of_a_token(model);
}

void expect_parameters(const Transformer& model, double total, double active) {
    const ParameterCount count = count_parameters(model);
    EXPECT_NEAR(count.total / 1e9, total, 1e-3 * total);
    EXPECT_NEAR(count.active / 1e9, active, 5e-3 * active);
}

std::string deepseek_v4(int layers, const std::string& sizes) {
    // Two window layers, then 4 and 128 by turns; one more for the layer that predicts a further token.
    return "'model_type':'deepseek_v4','architectures':['DeepseekV4ForCausalLM'],'head_dim':512,'hc_mult':4,"
           "'index_head_dim':128,'index_n_heads':64,'n_shared_experts':1,'num_experts_per_tok':6,"
           "'num_hash_layers':3,'num_key_value_heads':1,'num_nextn_predict_layers':1,'o_lora_rank':1024,"
           "'qk_rope_head_dim':64,'sliding_window':128,'topk_method':'noaux_tc','vocab_size':129280,"
           "'max_position_embeddings':1048576,'tie_word_embeddings':false,'num_hidden_layers':" +
           std::to_string(layers) + "," + sizes;
}

TEST(AcceptanceFigures, DeepSeekV4) {
    const auto flash_ratio = [](int i) {
        return std::string(i < 2 || i == 43 ? "0" : i % 2 == 0 ? "4" : "128");
    };
    const Transformer flash = imported(deepseek_v4(
        43, "'hidden_size':4096,'num_attention_heads':64,'q_lora_rank':1024,'o_groups':8,'index_topk':512,"
            "'moe_intermediate_size':2048,'n_routed_experts':256,'compress_ratios':" +
                list_of(44, flash_ratio)));
    expect_parameters(flash, 284.30, 13.76);
    EXPECT_EQ(cache_of_a_token(flash), 6880);
    EXPECT_NEAR(cache_of_windows(flash), 5.6e6, 0.05e6);
    EXPECT_EQ(flash.index_layers(), 21);
    EXPECT_FALSE(flash.types.modules[Module::routed_experts]);
    const auto pro_ratio = [](int i) {
        return std::string(i == 61 ? "0" : i < 2 || i % 2 == 1 ? "128" : "4");
    };
    const Transformer pro = imported(deepseek_v4(
        61, "'hidden_size':7168,'num_attention_heads':128,'q_lora_rank':1536,'o_groups':16,'index_topk':1024,"
            "'moe_intermediate_size':3072,'n_routed_experts':384,'compress_ratios':" +
                list_of(62, pro_ratio)));
    expect_parameters(pro, 1572.9, 49.7);
    EXPECT_EQ(cache_of_a_token(pro), 9848);
    EXPECT_NEAR(cache_of_windows(pro), 8.0e6, 0.01e6);
    const Transformer packed = imported(deepseek_v4(
        4,
        "'hidden_size':64,'num_attention_heads':4,'q_lora_rank':8,'o_groups':2,'index_topk':8,"
        "'moe_intermediate_size':8,'n_routed_experts':8,'compress_ratios':[0,4,128,4],'expert_dtype':'fp4',"
        "'quantization_config':{'quant_method':'fp8','weight_block_size':[128,128]}"));
    EXPECT_EQ(packed.types.weights, DataType::fp8);
    EXPECT_EQ(packed.types.modules[Module::routed_experts], (WeightType{DataType::mxfp4, {}}));
    EXPECT_EQ(
        faults_of(deepseek_v4(4, "'hidden_size':64,'num_attention_heads':4,'q_lora_rank':8,'o_groups':2,"
                                 "'index_topk':8,'moe_intermediate_size':8,'n_routed_experts':8,"
                                 "'compress_ratios':[0,4]"))
            .front()
            .code,
        ErrorCode::config_list_length);
}

TEST(AcceptanceFigures, KimiK3) {
    std::string kda;
    for (int layer = 1; layer <= 93; ++layer) {
        if (layer % 4 != 0 && layer != 93) {
            kda += kda.empty() ? "" : ",";
            kda += std::to_string(layer);
        }
    }
    const Transformer k3 = imported(
        "'model_type':'kimi_k3','text_config':{'model_type':'kimi_linear','hidden_size':7168,"
        "'intermediate_size':33792,'first_k_dense_replace':1,'kv_lora_rank':512,'q_lora_rank':1536,"
        "'qk_nope_head_dim':128,'qk_rope_head_dim':64,'v_head_dim':128,'mla_use_nope':true,"
        "'mla_use_output_gate':true,'moe_intermediate_size':3072,'moe_layer_freq':1,'num_attention_heads':96,"
        "'num_experts':896,'num_experts_per_token':16,'num_hidden_layers':93,'num_key_value_heads':96,"
        "'num_shared_experts':2,'routed_expert_hidden_size':3584,'latent_moe_use_norm':true,"
        "'vocab_size':163840,'linear_attn_config':{'head_dim':128,'num_heads':96,'short_conv_kernel_size':4,"
        "'use_full_rank_gate':true,'full_attn_layers':[],'kda_layers':[" +
        kda +
        "]}},'quantization_config':{'quant_method':'compressed-tensors','format':'mxfp4-pack-quantized',"
        "'config_groups':{'group_0':{'targets':['Linear'],'weights':{'num_bits':4,'type':'float',"
        "'strategy':'group','group_size':32}}},'ignore':['re:.*self_attn.*','re:.*shared_experts.*',"
        "'re:.*mlp\\\\.(gate|up|gate_up|down)_proj.*','re:.*lm_head.*']}");
    // Both kinds of attention have the name that is left out.
    EXPECT_EQ(published_type(k3.types, Module::linear_attention).type, DataType::bf16);
    EXPECT_EQ(published_type(k3.types, Module::attention).type, DataType::bf16);
    EXPECT_EQ(published_type(k3.types, Module::routed_experts).type, DataType::mxfp4);
    expect_parameters(k3, 2779.5, 105.4);
    EXPECT_EQ(k3.linear_layers(), 69);
    EXPECT_EQ(cache_of_a_token(k3), 27648);
    // The states alone, without the convolutions' last inputs.
    EXPECT_NEAR(state_bytes_per_sequence(k3, 0), 434e6, 0.5e6);
}

TEST(AcceptanceFigures, MiniMaxM3) {
    const Transformer m3 = imported(
        "'model_type':'minimax_m3','hidden_size':6144,'intermediate_size':3072,'dense_intermediate_size':"
        "12288,"
        "'shared_intermediate_size':3072,'n_shared_experts':1,'head_dim':128,'num_attention_heads':64,"
        "'num_key_value_heads':4,'num_hidden_layers':60,'num_local_experts':128,'num_experts_per_tok':4,"
        "'vocab_size':200064,'use_qk_norm':true,'qk_norm_type':'per_head','use_routing_bias':true,"
        "'moe_layer_freq':" +
        ones_from(3, 60) +
        ",'sparse_attention_config':{'use_sparse_attention':true,'sparse_block_size':128,"
        "'sparse_index_dim':128,'sparse_num_index_heads':4,'sparse_topk_blocks':16,'sparse_attention_freq':" +
        ones_from(3, 60) + "}");
    expect_parameters(m3, 426.2, 26.0);
    EXPECT_EQ(cache_of_a_token(m3), 137472);
    EXPECT_EQ(m3.indexer->top_k, 2048);
}

TEST(AcceptanceFigures, Gemma4) {
    const auto type = [](int i) {
        return std::string(i % 6 == 5 ? "'full_attention'" : "'sliding_attention'");
    };
    const Transformer moe =
        imported("'model_type':'gemma4','text_config':{'model_type':'gemma4_text','hidden_size':2816,"
                 "'intermediate_size':2112,'moe_intermediate_size':704,'num_experts':128,'top_k_experts':8,"
                 "'enable_moe_block':true,'attention_k_eq_v':true,'global_head_dim':512,'head_dim':256,"
                 "'num_attention_heads':16,'num_key_value_heads':8,'num_global_key_value_heads':2,"
                 "'num_hidden_layers':30,'num_kv_shared_layers':0,'sliding_window':1024,'vocab_size':262144,"
                 "'hidden_size_per_layer_input':0,'use_bidirectional_attention':'vision','layer_types':" +
                 list_of(30, type) + "}");
    expect_parameters(moe, 25.23, 3.82);
    // Five full layers of two KV heads of 512; 25 window layers of eight of 256.
    EXPECT_EQ(cache_of_a_token(moe), 5 * 2 * 2 * 512 * 2);
    EXPECT_EQ(cache_of_windows(moe), 25.0 * 2 * 8 * 256 * 2 * 1024);
    const Transformer dense =
        imported("'model_type':'gemma4','text_config':{'model_type':'gemma4_text','hidden_size':5376,"
                 "'intermediate_size':21504,'attention_k_eq_v':true,'global_head_dim':512,'head_dim':256,"
                 "'num_attention_heads':32,'num_key_value_heads':16,'num_global_key_value_heads':4,"
                 "'num_hidden_layers':60,'sliding_window':1024,'vocab_size':262144,'layer_types':" +
                 list_of(60, type) + "}");
    EXPECT_NEAR(count_parameters(dense).total / 1e9, 30.70, 0.03);
}

std::string nemotron(const std::string& pattern, const std::string& sizes) {
    const std::string layers = pattern.empty() ? ""
                                               : ",'num_hidden_layers':" + std::to_string(pattern.size()) +
                                                     ",'hybrid_override_pattern':'" + pattern + "'";
    return "'model_type':'nemotron_h'" + layers +
           ",'conv_kernel':4,'head_dim':128,'mamba_head_dim':64,'n_groups':8,'n_routed_experts':512,"
           "'n_shared_experts':1,'num_experts_per_tok':22,'num_key_value_heads':2,'ssm_state_size':128,"
           "'vocab_size':131072,'use_conv_bias':true,'time_step_limit':[0.0,Infinity]," +
           sizes;
}

TEST(AcceptanceFigures, Nemotron3) {
    const Transformer super = imported(
        nemotron("MEMEMEM*EMEMEMEM*EMEMEMEM*EMEMEMEMEM*EMEMEMEMEM*EMEMEMEMEM*EMEMEMEMEM*EMEMEMEM*EMEMEMEME",
                 "'hidden_size':4096,'intermediate_size':2688,'mamba_num_heads':128,'num_attention_heads':32,"
                 "'moe_intermediate_size':2688,'moe_latent_size':1024,"
                 "'moe_shared_expert_intermediate_size':5376"));
    expect_parameters(super, 120.67, 12.77);
    EXPECT_EQ(cache_of_a_token(super), 8192);
    // The larger one states what each block is and not how many there are.
    const std::string blocks =
        "MEMEMEM*EMEMEM*EMEMEMEM*EMEMEMEM*EMEMEM*EMEMEMEM*EMEMEMEM*EMEMEM*EMEMEMEM*EMEMEMEM*"
        "EMEMEM*EMEMEMEM*EMEMEMEME";
    const auto block = [&](int i) {
        const char letter = blocks[static_cast<std::size_t>(i)];
        return std::string(letter == 'M' ? "'mamba'" : letter == 'E' ? "'moe'" : "'attention'");
    };
    const Transformer ultra =
        imported(nemotron("", "'hidden_size':8192,'intermediate_size':5120,'mamba_num_heads':256,"
                              "'num_attention_heads':64,'moe_intermediate_size':5120,'moe_latent_size':2048,"
                              "'moe_shared_expert_intermediate_size':10240,'layers_block_type':" +
                                  list_of(static_cast<int>(blocks.size()), block)));
    EXPECT_EQ(ultra.layers, 108);
    expect_parameters(ultra, 549.31, 56.06);
    EXPECT_EQ(cache_of_a_token(ultra), 12288);
}

TEST(AcceptanceFigures, MiMoV2Flash) {
    const auto is_local = [](int i) { return std::string(i == 0 || i % 6 == 5 ? "0" : "1"); };
    const Transformer mimo = imported(
        "'model_type':'mimo_v2_flash','num_hidden_layers':48,'hidden_size':4096,'num_attention_heads':64,"
        "'num_key_value_heads':4,'head_dim':192,'v_head_dim':128,'intermediate_size':16384,"
        "'vocab_size':152576,'sliding_window':128,'sliding_window_size':128,'attention_chunk_size':128,"
        "'swa_num_attention_heads':64,'swa_num_key_value_heads':8,'swa_head_dim':192,'swa_v_head_dim':128,"
        "'moe_intermediate_size':2048,'n_routed_experts':256,'n_shared_experts':null,'num_experts_per_tok':8,"
        "'moe_layer_freq':" +
        ones_from(1, 48) + ",'hybrid_layer_pattern':" + list_of(48, is_local));
    expect_parameters(mimo, 308.78, 15.45);
    EXPECT_EQ(cache_of_a_token(mimo), 23040);
    EXPECT_EQ(cache_of_windows(mimo), 199680.0 * 128);
    EXPECT_EQ(to_string(mimo.attention_groups), "39:kv_heads=8, window=128");
}

TEST(AcceptanceFigures, LongCatFlash) {
    const Transformer longcat =
        imported("'model_type':'longcat_flash','expert_ffn_hidden_size':2048,'ffn_hidden_size':12288,"
                 "'hidden_size':6144,'kv_lora_rank':512,'q_lora_rank':1536,'qk_nope_head_dim':128,"
                 "'qk_rope_head_dim':64,'v_head_dim':128,'moe_topk':12,'n_routed_experts':512,"
                 "'num_attention_heads':64,'num_layers':28,'vocab_size':131072,'zero_expert_num':256,"
                 "'zero_expert_type':'identity'");
    expect_parameters(longcat, 560.66, 27.95);
    EXPECT_EQ(longcat.computing_experts_per_token(), 8);
    EXPECT_EQ(cache_of_a_token(longcat), 64512);
}

TEST(AcceptanceFigures, Glm52) {
    const auto type = [](int i) { return std::string(i < 3 || i % 4 == 2 ? "'full'" : "'shared'"); };
    const Transformer glm = imported(
        "'model_type':'glm_moe_dsa','first_k_dense_replace':3,'hidden_size':6144,'index_head_dim':128,"
        "'index_n_heads':32,'index_topk':2048,'index_topk_freq':4,'index_skip_topk_offset':3,"
        "'intermediate_size':12288,'kv_lora_rank':512,'moe_intermediate_size':2048,'n_routed_experts':256,"
        "'n_shared_experts':1,'num_attention_heads':64,'num_experts_per_tok':8,'num_hidden_layers':78,"
        "'q_lora_rank':2048,'qk_nope_head_dim':192,'qk_rope_head_dim':64,'v_head_dim':256,"
        "'vocab_size':154880,'indexer_types':" +
        list_of(78, type));
    EXPECT_NEAR(count_parameters(glm).total / 1e9, 743.38, 0.74);
    EXPECT_EQ(glm.index_layers(), 21);
    EXPECT_EQ(cache_of_a_token(glm), 95232);
}

TEST(AcceptanceFigures, Step37) {
    const auto type = [](int i) {
        return std::string(i % 4 == 0 ? "'full_attention'" : "'sliding_attention'");
    };
    // The list goes on with three layers that predict further tokens.
    const std::string shape =
        "'model_type':'step3p7','num_hidden_layers':45,'hidden_size':4096,'num_attention_heads':64,"
        "'num_attention_groups':8,'head_dim':128,'vocab_size':128896,'intermediate_size':11264,"
        "'sliding_window':512,'first_k_dense_replace':3,'moe_num_experts':288,'moe_top_k':8,"
        "'moe_intermediate_size':1280,'share_expert_dim':1280,'num_nextn_predict_layers':3,"
        "'use_moe_router_bias':true,'layer_types':" +
        list_of(48, type);
    const Transformer step =
        imported(shape + ",'attention_other_setting':{'attention_type':'sliding_attention',"
                         "'num_attention_heads':96,'num_attention_groups':8,'head_dim':128}");
    EXPECT_NEAR(count_parameters(step).total / 1e9, 196.94, 0.01);
    EXPECT_EQ(to_string(step.attention_groups), "33:heads=96, window=512");
    EXPECT_EQ(cache_of_a_token(step), 12 * 2 * 8 * 128 * 2);
    EXPECT_EQ(to_string(imported(shape).attention_groups), "33:window=512");
}

// Published counts of the checkpoints, to 0.1 %; those that are printed rounded, within their rounding.
TEST(AcceptanceFigures, OtherMixersAndSharedCaches) {
    const Transformer kimi_linear = imported(
        "'model_type':'kimi_linear','hidden_size':2304,'intermediate_size':9216,'num_hidden_layers':27,"
        "'num_attention_heads':32,'num_key_value_heads':32,'head_dim':72,'kv_lora_rank':512,"
        "'q_lora_rank':null,'qk_nope_head_dim':128,'qk_rope_head_dim':64,'v_head_dim':128,"
        "'first_k_dense_replace':1,'moe_intermediate_size':1024,'moe_layer_freq':1,'num_experts':256,"
        "'num_experts_per_token':8,'num_shared_experts':1,'vocab_size':163840,'linear_attn_config':{"
        "'full_attn_layers':[4,8,12,16,20,24,27],'head_dim':128,'num_heads':32,'short_conv_kernel_size':4,"
        "'kda_layers':[1,2,3,5,6,7,9,10,11,13,14,15,17,18,19,21,22,23,25,26]}");
    EXPECT_NEAR(count_parameters(kimi_linear).total / 1e9, 49.12, 0.05);
    EXPECT_EQ(cache_of_a_token(kimi_linear), 7 * 576 * 2);
    const Transformer jamba = imported(
        "'model_type':'jamba','hidden_size':4096,'intermediate_size':14336,'num_hidden_layers':32,"
        "'num_attention_heads':32,'num_key_value_heads':8,'vocab_size':65536,'num_experts':16,"
        "'num_experts_per_tok':2,'attn_layer_period':8,'attn_layer_offset':4,'expert_layer_period':2,"
        "'expert_layer_offset':1,'mamba_d_conv':4,'mamba_d_state':16,'mamba_dt_rank':256,'mamba_expand':2,"
        "'mamba_conv_bias':true,'mamba_proj_bias':false");
    EXPECT_NEAR(count_parameters(jamba).total, 51570323328, 1e-3 * 51570323328);
    EXPECT_EQ(jamba.attention_layers(), 4);
    EXPECT_EQ(state_bytes_per_sequence(jamba, 2), 28 * (8192 * 16 * 4 + 3 * 8192 * 2));
    const Transformer lfm2 = imported(
        "'model_type':'lfm2','hidden_size':2048,'block_ff_dim':12288,'block_auto_adjust_ff_dim':true,"
        "'block_multiple_of':256,'block_ffn_dim_multiplier':1.0,'num_hidden_layers':16,"
        "'num_attention_heads':32,'num_key_value_heads':8,'vocab_size':65536,'conv_L_cache':3,"
        "'conv_bias':false,'full_attn_idxs':[2,5,8,10,12,14]");
    EXPECT_NEAR(count_parameters(lfm2).total, 1170340608, 1e-5 * 1170340608);
    EXPECT_EQ(state_bytes_per_sequence(lfm2, 2), 10 * 2 * 2048 * 2);
    const Transformer falcon = imported(
        "'model_type':'falcon_h1','hidden_size':1024,'intermediate_size':2048,'num_hidden_layers':36,"
        "'num_attention_heads':8,'num_key_value_heads':2,'head_dim':64,'vocab_size':32784,'mamba_d_conv':4,"
        "'mamba_d_head':64,'mamba_d_ssm':1536,'mamba_d_state':128,'mamba_expand':2,'mamba_n_groups':1,"
        "'mamba_n_heads':24,'mamba_conv_bias':true,'mamba_proj_bias':false,'attn_layer_indices':null");
    EXPECT_NEAR(count_parameters(falcon).total, 521411104, 1e-3 * 521411104);
    EXPECT_EQ(falcon.attention_layers(), 36);
    EXPECT_EQ(falcon.linear_layers(), 36);
    const Transformer hunyuan =
        imported("'model_type':'hunyuan','hidden_size':6400,'intermediate_size':18304,'num_hidden_layers':64,"
                 "'num_attention_heads':80,'num_key_value_heads':8,'vocab_size':128512,"
                 "'num_experts':16,'moe_topk':1,'num_shared_expert':1,'use_cla':true,'cla_share_factor':2,"
                 "'use_qk_norm':true,'tie_word_embeddings':true");
    EXPECT_NEAR(count_parameters(hunyuan).total / 1e9, 389, 1);
    EXPECT_NEAR(count_parameters(hunyuan).active / 1e9, 52, 1);
    EXPECT_EQ(cache_of_a_token(hunyuan), 32 * 2 * 8 * 80 * 2);
    const Transformer vision = imported(
        "'model_type':'mllama','text_config':{'model_type':'mllama_text_model','hidden_size':4096,"
        "'intermediate_size':14336,'num_hidden_layers':40,'num_attention_heads':32,"
        "'num_key_value_heads':8,'vocab_size':128256,'cross_attention_layers':[3,8,13,18,23,28,33,38]}");
    EXPECT_EQ(count_parameters(vision).total, 8030261248); // Llama 3.1 8B
}

} // namespace
} // namespace llmroofline
