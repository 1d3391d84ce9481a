// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is imported equals what the catalog states, field by field, one model a family at least. The catalog's
// figures come from its own sources; the keys here are each family's.
#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>

#include "core/model/transformer_fields.h"
#include "core/model/transformer_yaml.h"
#include "tests/core/model/huggingface/config_text.h"

namespace llmroofline {
namespace {

struct Case {
    const char* id;
    std::string keys;
};

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) {
        all += (i > 0 ? "," : "") + text;
    }
    return all;
}

// Blocks of DeciLM, so many with the same attention and FFN.
std::string blocks(bool has_attention, const char* multiple, int times) {
    const std::string attention = has_attention ? "{'n_heads_in_group':8,'no_op':false,'window_length':null}"
                                                : "{'n_heads_in_group':null,'no_op':true}";
    return repeated("{'attention':" + attention + ",'ffn':{'ffn_mult':" + multiple + ",'no_op':false}}",
                    times);
}

std::vector<Case> cases() {
    const std::string deepseek_v3 =
        "'hidden_size':7168,'intermediate_size':18432,'moe_intermediate_size':2048,'num_hidden_layers':61,"
        "'num_attention_heads':128,'num_key_value_heads':128,'n_routed_experts':256,'n_shared_experts':1,"
        "'num_experts_per_tok':8,'first_k_dense_replace':3,'moe_layer_freq':1,'q_lora_rank':1536,"
        "'kv_lora_rank':512,'qk_nope_head_dim':128,'qk_rope_head_dim':64,'v_head_dim':128,"
        "'max_position_embeddings':163840,'vocab_size':129280,'torch_dtype':'bfloat16',"
        "'quantization_config':{'quant_method':'fp8','weight_block_size':[128,128]}";
    return {
        {"llama-3.1-8b",
         "'model_type':'llama','architectures':['LlamaForCausalLM'],'hidden_size':4096,'intermediate_size':"
         "14336,"
         "'num_hidden_layers':32,'num_attention_heads':32,'num_key_value_heads':8,'vocab_size':128256,"
         "'max_position_embeddings':131072,'dtype':'bfloat16'"},
        {"llama-3.2-1b",
         "'model_type':'llama','hidden_size':2048,'intermediate_size':8192,'num_hidden_layers':16,"
         "'num_attention_heads':32,'num_key_value_heads':8,'head_dim':64,'vocab_size':128256,"
         "'max_position_embeddings':131072,'tie_word_embeddings':true,'torch_dtype':'bfloat16'"},
        {"mistral-7b-v0.1", // no sliding_window: the class's default is 4096
         "'model_type':'mistral','hidden_size':4096,'intermediate_size':14336,'num_hidden_layers':32,"
         "'num_attention_heads':32,'vocab_size':32000,'max_position_embeddings':32768,'torch_dtype':'"
         "bfloat16'"},
        {"mistral-7b-v0.2", // null: none
         "'model_type':'mistral','hidden_size':4096,'intermediate_size':14336,'num_hidden_layers':32,"
         "'num_attention_heads':32,'num_key_value_heads':8,'vocab_size':32000,'sliding_window':null,"
         "'max_position_embeddings':32768,'torch_dtype':'bfloat16'"},
        {"mistral-nemo-12b",
         "'model_type':'mistral','hidden_size':5120,'intermediate_size':14336,'num_hidden_layers':40,"
         "'num_attention_heads':32,'num_key_value_heads':8,'head_dim':128,'vocab_size':131072,"
         "'sliding_window':null,'max_position_embeddings':131072,'torch_dtype':'bfloat16'"},
        {"mixtral-8x7b",
         "'model_type':'mixtral','hidden_size':4096,'intermediate_size':14336,'num_hidden_layers':32,"
         "'num_attention_heads':32,'num_key_value_heads':8,'num_local_experts':8,'num_experts_per_tok':2,"
         "'vocab_size':32000,'max_position_embeddings':32768,'torch_dtype':'bfloat16'"},
        {"qwen2.5-7b",
         "'model_type':'qwen2','hidden_size':3584,'intermediate_size':18944,'num_hidden_layers':28,"
         "'num_attention_heads':28,'num_key_value_heads':4,'vocab_size':152064,'use_sliding_window':false,"
         "'sliding_window':131072,'max_window_layers':28,'max_position_embeddings':131072,"
         "'torch_dtype':'bfloat16'"},
        {"qwen3-8b", // no head_dim: the class's default is 128
         "'model_type':'qwen3','hidden_size':4096,'intermediate_size':12288,'num_hidden_layers':36,"
         "'num_attention_heads':32,'num_key_value_heads':8,'vocab_size':151936,"
         "'max_position_embeddings':40960,'torch_dtype':'bfloat16'"},
        {"qwen3-235b-a22b",
         "'model_type':'qwen3_moe','hidden_size':4096,'intermediate_size':12288,'moe_intermediate_size':1536,"
         "'num_hidden_layers':94,'num_attention_heads':64,'num_key_value_heads':4,'head_dim':128,"
         "'num_experts':128,'num_experts_per_tok':8,'decoder_sparse_step':1,'mlp_only_layers':[],"
         "'vocab_size':151936,'max_position_embeddings':40960,'torch_dtype':'bfloat16'"},
        {"qwen3-next-80b-a3b",
         "'model_type':'qwen3_next','hidden_size':2048,'intermediate_size':5120,'moe_intermediate_size':512,"
         "'shared_expert_intermediate_size':512,'num_hidden_layers':48,'num_attention_heads':16,"
         "'num_key_value_heads':2,'num_experts':512,'num_experts_per_tok':10,'full_attention_interval':4,"
         "'linear_num_key_heads':16,'linear_num_value_heads':32,'linear_key_head_dim':128,"
         "'linear_value_head_dim':128,'linear_conv_kernel_dim':4,'vocab_size':151936,"
         "'max_position_embeddings':262144,'torch_dtype':'bfloat16'"},
        {"deepseek-v3", "'model_type':'deepseek_v3','num_nextn_predict_layers':1," + deepseek_v3},
        {"deepseek-v3.2", "'model_type':'deepseek_v32','num_nextn_predict_layers':1,'index_n_heads':64,'"
                          "index_head_dim':128,'index_topk':2048," +
                              deepseek_v3},
        {"deepseek-v2-lite",
         "'model_type':'deepseek_v2','hidden_size':2048,'intermediate_size':10944,'moe_intermediate_size':"
         "1408,"
         "'num_hidden_layers':27,'num_attention_heads':16,'n_routed_experts':64,'n_shared_experts':2,"
         "'num_experts_per_tok':6,'first_k_dense_replace':1,'q_lora_rank':null,'kv_lora_rank':512,"
         "'qk_nope_head_dim':128,'qk_rope_head_dim':64,'v_head_dim':128,'max_position_embeddings':163840,"
         "'vocab_size':102400,'torch_dtype':'bfloat16'"},
        {"glm-4.5-air",
         "'model_type':'glm4_moe','num_nextn_predict_layers':1,'hidden_size':4096,'intermediate_size':10944,'"
         "moe_intermediate_size':1408,"
         "'num_hidden_layers':46,'num_attention_heads':96,'num_key_value_heads':8,'head_dim':128,"
         "'n_routed_experts':128,'n_shared_experts':1,'num_experts_per_tok':8,'first_k_dense_replace':1,"
         "'attention_bias':true,'vocab_size':151552,'max_position_embeddings':131072,"
         "'torch_dtype':'bfloat16'"},
        {"glm-4-9b",
         "'model_type':'chatglm','hidden_size':4096,'ffn_hidden_size':13696,'num_layers':40,"
         "'num_attention_heads':32,'multi_query_attention':true,'multi_query_group_num':2,'kv_channels':128,"
         "'add_qkv_bias':true,'add_bias_linear':false,'padded_vocab_size':151552,'seq_length':8192,"
         "'torch_dtype':'bfloat16'"},
        {"chatglm3-6b",
         "'model_type':'chatglm','hidden_size':4096,'ffn_hidden_size':13696,'num_layers':28,"
         "'num_attention_heads':32,'multi_query_attention':true,'multi_query_group_num':2,'kv_channels':128,"
         "'add_qkv_bias':true,'padded_vocab_size':65024,'seq_length':8192,'torch_dtype':'float16'"},
        {"gpt-oss-20b",
         "'model_type':'gpt_oss','hidden_size':2880,'intermediate_size':2880,'num_hidden_layers':24,"
         "'num_attention_heads':64,'num_key_value_heads':8,'head_dim':64,'num_local_experts':32,"
         "'num_experts_per_tok':4,'experts_per_token':4,'sliding_window':128,'vocab_size':201088,"
         "'layer_types':[" +
             repeated("'sliding_attention','full_attention'", 12) +
             "],'max_position_embeddings':131072,'quantization_config':{'quant_method':'mxfp4'}"},
        {"gemma-2-9b", // not a word about tied embeddings
         "'model_type':'gemma2','hidden_size':3584,'intermediate_size':14336,'num_hidden_layers':42,"
         "'num_attention_heads':16,'num_key_value_heads':8,'vocab_size':256000,'sliding_window':4096,"
         "'max_position_embeddings':8192,'torch_dtype':'bfloat16'"},
        {"gemma-3-12b", // nested: vocabulary, context and KV heads' size are the class's
         "'model_type':'gemma3','text_config':{'model_type':'gemma3_text','hidden_size':3840,"
         "'intermediate_size':15360,'num_hidden_layers':48,'num_attention_heads':16,'num_key_value_heads':8,"
         "'sliding_window':1024},'torch_dtype':'bfloat16'"},
        {"phi-3-medium-4k",
         "'model_type':'phi3','hidden_size':5120,'intermediate_size':17920,'num_hidden_layers':40,"
         "'num_attention_heads':40,'num_key_value_heads':10,'vocab_size':32064,'sliding_window':2047,"
         "'max_position_embeddings':4096,'torch_dtype':'bfloat16'"},
        {"phi-4-mini", // a window beyond the context
         "'model_type':'phi3','hidden_size':3072,'intermediate_size':8192,'num_hidden_layers':32,"
         "'num_attention_heads':24,'num_key_value_heads':8,'vocab_size':200064,'sliding_window':262144,"
         "'tie_word_embeddings':true,'max_position_embeddings':131072,'torch_dtype':'bfloat16'"},
        {"falcon-40b",
         "'model_type':'falcon','hidden_size':8192,'num_hidden_layers':60,'num_attention_heads':128,"
         "'num_kv_heads':8,'new_decoder_architecture':true,'multi_query':true,'parallel_attn':true,"
         "'bias':false,'vocab_size':65024,'torch_dtype':'bfloat16'"},
        {"falcon-7b",
         "'model_type':'RefinedWebModel','hidden_size':4544,'n_layer':32,'n_head':71,'multi_query':true,"
         "'parallel_attn':true,'vocab_size':65024,'torch_dtype':'bfloat16'"},
        {"opt-13b",
         "'model_type':'opt','hidden_size':5120,'num_hidden_layers':40,'num_attention_heads':40,"
         "'ffn_dim':20480,'word_embed_proj_dim':5120,'vocab_size':50272,'max_position_embeddings':2048,"
         "'torch_dtype':'float16'"},
        {"gpt-j-6b",
         "'model_type':'gptj','n_embd':4096,'n_layer':28,'n_head':16,'n_inner':null,'n_positions':2048,"
         "'vocab_size':50400,'tie_word_embeddings':false,'torch_dtype':'float32'"},
        {"bloom-176b",
         "'model_type':'bloom','n_embed':14336,'n_layer':70,'num_attention_heads':112,'vocab_size':250880,"
         "'seq_length':2048,'torch_dtype':'bfloat16'"},
        {"baichuan2-7b",
         "'model_type':'baichuan','hidden_size':4096,'intermediate_size':11008,'num_hidden_layers':32,"
         "'num_attention_heads':32,'vocab_size':125696,'model_max_length':4096,'torch_dtype':'bfloat16'"},
        {"internlm2-7b",
         "'model_type':'internlm2','hidden_size':4096,'intermediate_size':14336,'num_hidden_layers':32,"
         "'num_attention_heads':32,'num_key_value_heads':8,'bias':false,'vocab_size':92544,"
         "'max_position_embeddings':32768,'torch_dtype':'bfloat16'"},
        {"llama-4-scout",
         "'model_type':'llama4','text_config':{'model_type':'llama4_text','hidden_size':5120,"
         "'intermediate_size':8192,'intermediate_size_mlp':16384,'num_hidden_layers':48,"
         "'num_attention_heads':40,'num_key_value_heads':8,'head_dim':128,'num_local_experts':16,"
         "'num_experts_per_tok':1,'interleave_moe_layer_step':1,'attention_chunk_size':8192,"
         "'vocab_size':202048,'max_position_embeddings':10485760,'torch_dtype':'bfloat16'}"},
        {"llama-4-maverick",
         "'model_type':'llama4','text_config':{'model_type':'llama4_text','num_local_experts':128,"
         "'interleave_moe_layer_step':2,'max_position_embeddings':1048576},'torch_dtype':'bfloat16'"},
        {"minimax-m1",
         "'model_type':'minimax_m1','hidden_size':6144,'intermediate_size':9216,'num_hidden_layers':80,"
         "'num_attention_heads':64,'num_key_value_heads':8,'head_dim':128,'num_local_experts':32,"
         "'num_experts_per_tok':2,'attn_type_list':[" +
             repeated("0,0,0,0,0,0,0,1", 10) +
             "],'vocab_size':200064,'max_position_embeddings':10240000,'torch_dtype':'bfloat16'"},
        {"minimax-m2",
         "'model_type':'minimax_m2','hidden_size':3072,'intermediate_size':1536,'num_hidden_layers':62,"
         "'num_attention_heads':48,'num_key_value_heads':8,'head_dim':128,'num_local_experts':256,"
         "'num_experts_per_tok':8,'use_qk_norm':true,'use_routing_bias':true,'vocab_size':200064,"
         "'max_position_embeddings':196608,'quantization_config':{'quant_method':'fp8','weight_block_size':["
         "128,128]}"},
        {"nemotron-3-nano-30b-a3b",
         "'model_type':'nemotron_h','hidden_size':2688,'intermediate_size':1856,'num_hidden_layers':52,"
         "'hybrid_override_pattern':'MEMEM*EMEMEM*EMEMEM*EMEMEM*EMEMEM*EMEMEMEM*EMEMEMEME',"
         "'num_attention_heads':32,'num_key_value_heads':2,'head_dim':128,'mamba_num_heads':64,"
         "'mamba_head_dim':64,'n_groups':8,'ssm_state_size':128,'conv_kernel':4,'n_routed_experts':128,"
         "'num_experts_per_tok':6,'moe_intermediate_size':1856,'n_shared_experts':1,"
         "'moe_shared_expert_intermediate_size':3712,'vocab_size':131072,'max_position_embeddings':262144,"
         "'torch_dtype':'bfloat16'"},
        {"llama-3.3-nemotron-super-49b",
         "'model_type':'nemotron-nas','hidden_size':8192,'intermediate_size':null,'num_hidden_layers':80,"
         "'num_attention_heads':64,'num_key_value_heads':null,'block_configs':[" +
             blocks(true, "5.25", 48) + ',' + blocks(false, "5.25", 1) + ',' + blocks(false, "3.28125", 1) +
             ',' + blocks(true, "2.625", 1) + ',' + blocks(false, "2.625", 5) + ',' +
             blocks(false, "1.3125", 10) + ',' + blocks(false, "1.0", 8) + ',' + blocks(false, "0.5", 6) +
             "],'vocab_size':128256,'max_position_embeddings':131072,'torch_dtype':'bfloat16'"},
    };
}

bool is_compared(const TransformerField& field) {
    return field.group != TransformerGroup::name && field.group != TransformerGroup::published &&
           field.group != TransformerGroup::notes;
}

TEST(CatalogEquality, FieldByField) {
    const auto folder = std::filesystem::path(LLMROOFLINE_SOURCE_DIR) / "resources/models";
    for (const Case& one : cases()) {
        const Result<Transformer> expected = load_transformer(folder / (std::string(one.id) + ".yaml"));
        ASSERT_TRUE(expected) << one.id;
        const Transformer model = imported(one.keys);
        for (const TransformerField& field : transformer_fields()) {
            if (is_compared(field)) {
                EXPECT_EQ(field_text(model, field), field_text(*expected, field))
                    << one.id << ' ' << field.key;
            }
        }
        EXPECT_EQ(count_parameters(model).total, count_parameters(*expected).total) << one.id;
    }
}

// Any value in place of any other: refused, or a model that can be computed.
TEST(CatalogEquality, NoValueLeadsAstray) {
    const char* const values[] = {"null", "-1",    "0",  "1",        "2000", "1e308",
                                  "1.5",  "\"x\"", "[]", "[[0],{}]", "{}",   "true"};
    int imported_anyway = 0;
    for (const Case& one : cases()) {
        const std::string text = config_text(one.keys);
        for (std::size_t at = text.find(':'); at != std::string::npos; at = text.find(':', at + 1)) {
            const std::size_t end = text.find_first_of(",}", at);
            for (const char* value : values) {
                const std::string mutated = text.substr(0, at + 1) + value + text.substr(end);
                const Result<Transformer> model = parse_huggingface_config(mutated, "x.json");
                if (model) {
                    ++imported_anyway;
                    EXPECT_TRUE(check_model(*model).empty()) << mutated;
                    EXPECT_TRUE(std::isfinite(count_parameters(*model).total)) << mutated;
                } else {
                    for (const Error& error : model.errors()) {
                        EXPECT_GT(error.place.line, 0) << mutated;
                    }
                }
            }
        }
    }
    EXPECT_GT(imported_anyway, 100);
}

// What is imported can be saved and is the same when it is read again.
TEST(CatalogEquality, SavedAndReadAgain) {
    for (const Case& one : cases()) {
        const Transformer model = imported(one.keys);
        const Result<Transformer> again = parse_transformer(write_transformer(model), "again.yaml");
        ASSERT_TRUE(again) << one.id;
        EXPECT_EQ(*again, model) << one.id;
    }
}

} // namespace
} // namespace llmroofline
