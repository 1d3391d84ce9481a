// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Families that the catalog does not hold, by their checkpoints' own parameter counts (the hub's 'model size'
// of the safetensors files). To the unit: a bias, a norm or a tied head that is read wrongly shows.
#include <gtest/gtest.h>

#include "tests/core/model/huggingface/config_text.h"

namespace llmroofline {
namespace {

struct Published {
    const char* name;
    double total;
    const char* keys;
};

const Published exact[] = {
    {"gpt2", 124439808,
     "'model_type':'gpt2','n_embd':768,'n_layer':12,'n_head':12,'n_positions':1024,'n_ctx':1024,"
     "'vocab_size':50257"},
    {"gpt2-xl", 1557611200,
     "'architectures':['GPT2LMHeadModel'],'n_embd':1600,'n_layer':48,'n_head':25,'n_positions':1024,"
     "'n_inner':null,'vocab_size':50257"},
    {"starcoder", 15517456384,
     "'model_type':'gpt_bigcode','n_embd':6144,'n_layer':40,'n_head':48,'n_positions':8192,'n_inner':24576,"
     "'vocab_size':49152,'multi_query':true"},
    {"gpt-neox-20b", 20554567680,
     "'model_type':'gpt_neox','hidden_size':6144,'num_hidden_layers':44,'num_attention_heads':64,"
     "'intermediate_size':24576,'vocab_size':50432"},
    {"pythia-6.9b", 6857302016,
     "'model_type':'gpt_neox','hidden_size':4096,'num_hidden_layers':32,'num_attention_heads':32,"
     "'intermediate_size':16384,'vocab_size':50432,'tie_word_embeddings':false"},
    {"gpt-neo-1.3b", 1315575808,
     "'model_type':'gpt_neo','hidden_size':2048,'num_layers':24,'num_heads':16,'intermediate_size':null,"
     "'vocab_size':50257,'max_position_embeddings':2048,'window_size':256,"
     "'attention_types':[[['global','local'],12]]"},
    {"bloom-7b1", 7069016064,
     "'model_type':'bloom','n_embed':4096,'n_layer':30,'num_attention_heads':32,'vocab_size':250880"},
    {"falcon-rw-1b", 1311625216,
     "'model_type':'falcon','hidden_size':2048,'num_hidden_layers':24,'num_attention_heads':32,"
     "'vocab_size':50304,'multi_query':false,'alibi':true,'parallel_attn':false,'bias':true,"
     "'new_decoder_architecture':false"},
    {"mpt-7b", 6649286656,
     "'model_type':'mpt','d_model':4096,'n_heads':32,'n_layers':32,'expansion_ratio':4,'max_seq_len':2048,"
     "'vocab_size':50432,'no_bias':true,'attn_config':{'alibi':true,'attn_type':'multihead_attention'}"},
    {"phi-2", 2779683840,
     "'model_type':'phi','hidden_size':2560,'num_hidden_layers':32,'num_attention_heads':32,"
     "'intermediate_size':10240,'vocab_size':51200,'num_key_value_heads':32"},
    {"phi-3.5-moe", 41873153344,
     "'model_type':'phimoe','attention_bias':true,'lm_head_bias':true,'hidden_size':4096,"
     "'intermediate_size':6400,'num_hidden_layers':32,'num_attention_heads':32,'num_key_value_heads':8,"
     "'num_local_experts':16,'num_experts_per_tok':2,'vocab_size':32064,'max_position_embeddings':131072,"
     "'sliding_window':131072"},
    {"starcoder2-3b", 3030371328,
     "'model_type':'starcoder2','hidden_size':3072,'intermediate_size':12288,'num_hidden_layers':30,"
     "'num_attention_heads':24,'num_key_value_heads':2,'vocab_size':49152,'max_position_embeddings':16384,"
     "'sliding_window':4096,'use_bias':true"},
    {"stablelm-3b-4e1t", 2795443200,
     "'model_type':'stablelm_epoch','hidden_size':2560,'intermediate_size':6912,'num_hidden_layers':32,"
     "'num_attention_heads':32,'num_key_value_heads':32,'vocab_size':50304"},
    {"command-r-plus", 103810674688,
     "'model_type':'cohere','hidden_size':12288,'intermediate_size':33792,'num_hidden_layers':64,"
     "'num_attention_heads':96,'num_key_value_heads':8,'vocab_size':256000,'use_qk_norm':true"},
    {"qwen-7b", 7721324544,
     "'model_type':'qwen','hidden_size':4096,'intermediate_size':22016,'num_hidden_layers':32,"
     "'num_attention_heads':32,'kv_channels':128,'no_bias':true,'vocab_size':151936,'seq_length':8192"},
    {"qwen1.5-moe-a2.7b", 14315784192,
     "'model_type':'qwen2_moe','hidden_size':2048,'intermediate_size':5632,'moe_intermediate_size':1408,"
     "'shared_expert_intermediate_size':5632,'num_experts':60,'num_experts_per_tok':4,'num_hidden_layers':24,"
     "'num_attention_heads':16,'num_key_value_heads':16,'vocab_size':151936,'use_sliding_window':false,"
     "'sliding_window':32768,'max_window_layers':21"},
    {"olmo-7b", 6888095744,
     "'model_type':'olmo','hidden_size':4096,'intermediate_size':11008,'num_hidden_layers':32,"
     "'num_attention_heads':32,'num_key_value_heads':32,'vocab_size':50304,'clip_qkv':null"},
    {"olmo-2-7b", 7298617344,
     "'model_type':'olmo2','hidden_size':4096,'intermediate_size':11008,'num_hidden_layers':32,"
     "'num_attention_heads':32,'vocab_size':100352"},
    {"olmoe-1b-7b", 6919161856,
     "'model_type':'olmoe','hidden_size':2048,'intermediate_size':1024,'num_hidden_layers':16,"
     "'num_attention_heads':16,'num_key_value_heads':16,'num_experts':64,'num_experts_per_tok':8,"
     "'vocab_size':50304"},
    {"dbrx", 131596523520,
     "'model_type':'dbrx','d_model':6144,'n_heads':48,'n_layers':40,'max_seq_len':32768,'vocab_size':100352,"
     "'attn_config':{'kv_n_heads':8,'clip_qkv':8},"
     "'ffn_config':{'ffn_hidden_size':10752,'moe_num_experts':16,'moe_top_k':4,'moe_loss_weight':0.05}"},
    {"deepseek-moe-16b", 16375728128,
     "'model_type':'deepseek','hidden_size':2048,'intermediate_size':10944,'moe_intermediate_size':1408,"
     "'num_hidden_layers':28,'num_attention_heads':16,'num_key_value_heads':16,'n_routed_experts':64,"
     "'n_shared_experts':2,'num_experts_per_tok':6,'first_k_dense_replace':1,'moe_layer_freq':1,"
     "'vocab_size':102400"},
    {"minicpm-2b", 2724880896,
     "'model_type':'minicpm','hidden_size':2304,'intermediate_size':5760,'num_hidden_layers':40,"
     "'num_attention_heads':36,'num_key_value_heads':36,'vocab_size':122753"},
    {"gemma-3-1b", 999885952,
     "'model_type':'gemma3_text','hidden_size':1152,'intermediate_size':6912,'num_hidden_layers':26,"
     "'num_attention_heads':4,'num_key_value_heads':1,'vocab_size':262144,'sliding_window':512,"
     "'sliding_window_pattern':6,'max_position_embeddings':32768"},
    {"seed-oss-36b", 36151104512,
     "'model_type':'seed_oss','hidden_size':5120,'intermediate_size':27648,'num_hidden_layers':64,"
     "'num_attention_heads':80,'num_key_value_heads':8,'head_dim':128,'attention_bias':true,"
     "'vocab_size':155136"},
    {"smollm3-3b", 3075098624,
     "'model_type':'smollm3','hidden_size':2048,'intermediate_size':11008,'num_hidden_layers':36,"
     "'num_attention_heads':16,'num_key_value_heads':4,'vocab_size':128256"},
    {"exaone-3.5-7.8b", 7818448896,
     "'model_type':'exaone','hidden_size':4096,'intermediate_size':14336,'num_layers':32,"
     "'num_attention_heads':32,'num_key_value_heads':8,'vocab_size':102400,'tie_word_embeddings':false"},
    // A vision model's text part; 32064 × 4096 twice where Llama 2 has 32000.
    {"llava-1.5-7b", 6738939904,
     "'model_type':'llava','text_config':{'model_type':'llama','vocab_size':32064,"
     "'max_position_embeddings':4096},'tie_word_embeddings':false"},
};

TEST(PublishedTotals, ToTheUnit) {
    for (const Published& published : exact) {
        EXPECT_EQ(count_parameters(imported(published.keys)).total, published.total) << published.name;
    }
}

// Cards round to three digits at best.
const Published rounded[] = {
    {"granite-4.0-h-small", 32.2e9,
     "'model_type':'granitemoehybrid','hidden_size':4096,'intermediate_size':768,"
     "'shared_intermediate_size':1536,'num_hidden_layers':10,'num_attention_heads':32,"
     "'num_key_value_heads':8,'num_local_experts':72,'num_experts_per_tok':10,'mamba_n_heads':128,"
     "'mamba_d_head':64,'mamba_d_state':128,'mamba_n_groups':1,'mamba_d_conv':4,'vocab_size':100352,"
     "'tie_word_embeddings':true,'layer_types':['mamba','mamba','mamba','mamba','mamba','attention','mamba',"
     "'mamba','mamba','mamba']"},
    {"bamba-9b", 9.78e9,
     "'model_type':'bamba','hidden_size':4096,'intermediate_size':14336,'num_hidden_layers':32,"
     "'num_attention_heads':32,'num_key_value_heads':8,'attn_layer_indices':[9,18,27],'mamba_n_heads':128,"
     "'mamba_d_state':128,'mamba_n_groups':1,'mamba_d_conv':4,'mamba_d_head':'auto','vocab_size':128256"},
    {"nemotron-h-8b", 8.10e9,
     "'model_type':'nemotron_h','hidden_size':4096,'intermediate_size':21504,'num_hidden_layers':52,"
     "'hybrid_override_pattern':'M-M-M-M*-M-M-M-M-M*-M-M-M-M-M*-M-M-M-M-M*-M-M-M-M-M-',"
     "'num_attention_heads':32,'num_key_value_heads':8,'attention_head_dim':128,'mamba_num_heads':128,"
     "'mamba_head_dim':64,'n_groups':8,'ssm_state_size':128,'conv_kernel':4,'vocab_size':131072"},
    {"hunyuan-a13b", 80.4e9,
     "'model_type':'hunyuan_v1_moe','hidden_size':4096,'intermediate_size':3072,'num_hidden_layers':32,"
     "'num_attention_heads':32,'num_key_value_heads':8,'num_experts':64,'moe_topk':8,'use_qk_norm':true,"
     "'use_cla':false,'cla_share_factor':2,'vocab_size':128167,'head_dim':128,'tie_word_embeddings':true"},
    {"dots.llm1", 142.8e9,
     "'model_type':'dots1','hidden_size':4096,'intermediate_size':10944,'moe_intermediate_size':1408,"
     "'num_hidden_layers':62,'num_attention_heads':32,'num_key_value_heads':32,'n_routed_experts':128,"
     "'n_shared_experts':2,'num_experts_per_tok':6,'first_k_dense_replace':1,'vocab_size':152064"},
    {"ernie-4.5-21b-a3b", 21.83e9,
     "'model_type':'ernie4_5_moe','hidden_size':2560,'intermediate_size':12288,'num_hidden_layers':28,"
     "'num_attention_heads':20,'num_key_value_heads':4,'moe_num_experts':64,'moe_k':6,"
     "'moe_num_shared_experts':2,'moe_intermediate_size':1536,'moe_layer_start_index':1,"
     "'moe_layer_end_index':27,'vocab_size':103424,'moe_capacity':[64,64,64]"},
    {"glm-4.7-flash", 29.94e9,
     "'model_type':'glm4_moe_lite','hidden_size':2048,'intermediate_size':10240,'moe_intermediate_size':1536,"
     "'num_hidden_layers':47,'num_attention_heads':20,'n_routed_experts':64,'n_shared_experts':1,"
     "'num_experts_per_tok':4,'first_k_dense_replace':1,'q_lora_rank':768,'kv_lora_rank':512,"
     "'qk_nope_head_dim':192,'qk_rope_head_dim':64,'v_head_dim':256,'vocab_size':154880"},
    {"exaone-4.0-32b", 32.0e9,
     "'model_type':'exaone4','hidden_size':5120,'intermediate_size':27392,'num_hidden_layers':64,"
     "'num_attention_heads':40,'num_key_value_heads':8,'vocab_size':102400,"
     "'max_position_embeddings':131072,'sliding_window_pattern':'LLLG'"},
    {"minicpm3-4b", 4.07e9,
     "'model_type':'minicpm3','hidden_size':2560,'intermediate_size':6400,'num_hidden_layers':62,"
     "'num_attention_heads':40,'num_key_value_heads':40,'q_lora_rank':768,'kv_lora_rank':256,"
     "'qk_nope_head_dim':64,'qk_rope_head_dim':32,'vocab_size':73448"},
    {"afm-4.5b", 4.62e9,
     "'model_type':'arcee','hidden_size':2560,'intermediate_size':18432,'num_hidden_layers':36,"
     "'num_attention_heads':20,'num_key_value_heads':4,'head_dim':128,'vocab_size':128000"},
};

TEST(PublishedTotals, Rounded) {
    for (const Published& published : rounded) {
        Transformer model = imported(published.keys);
        if (std::string_view(published.name).starts_with("granite")) {
            model.layers *= 4; // the list above is a quarter
            model.linear->layers *= 4;
        }
        EXPECT_NEAR(count_parameters(model).total / published.total, 1, 0.002) << published.name;
    }
}

} // namespace
} // namespace llmroofline
