// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Quantisation blocks as tools write them, on a Llama of 8 billion parameters and a mixture of experts. Bits
// by hand from what each format stores.
#include <gtest/gtest.h>

#include "core/model/transformer_fields.h"
#include "tests/core/model/huggingface/config_text.h"

namespace llmroofline {
namespace {

const std::string llama = "'model_type':'llama','hidden_size':4096,'intermediate_size':14336,"
                          "'num_hidden_layers':32,'num_attention_heads':32,'num_key_value_heads':8,"
                          "'vocab_size':128256,'torch_dtype':'bfloat16'";
const std::string qwen_moe = "'model_type':'qwen3_moe','hidden_size':2048,'intermediate_size':6144,"
                             "'moe_intermediate_size':768,'num_hidden_layers':48,'num_attention_heads':32,"
                             "'num_key_value_heads':4,'head_dim':128,'vocab_size':151936,'num_experts':128,"
                             "'num_experts_per_tok':8,'torch_dtype':'bfloat16'";

// The fields of the types that are stated, as `key=value;…`.
std::string types_of(const std::string& model, const std::string& block,
                     const std::string& key = "quantization_config") {
    const Transformer read = imported(model + (block.empty() ? "" : ",'" + key + "':{" + block + '}'));
    std::string text;
    for (const char* const field : {"dtype", "weight_bits", "module_dtypes", "activation_dtype", "kv_dtype",
                                    "unquantized_dtype", "quant_group"}) {
        const TransformerField& known = *find_transformer_field(field);
        if (is_stated(read, known)) {
            text += text.empty() ? "" : ";";
            text += field;
            text += '=';
            text += field_text(read, known);
        }
    }
    return text;
}

struct Block {
    const char* name;
    std::string keys;
    const char* types;
};

TEST(ConfigQuantization, WhatEachToolWrites) {
    const Block blocks[] = {
        {"fp8 in blocks",
         "'quant_method':'fp8','activation_scheme':'dynamic','fmt':'e4m3','weight_block_size':[128,128]",
         "dtype=fp8;activation_dtype=fp8;quant_group=128"},
        {"fp8, a scale a tensor", "'quant_method':'fp8','activation_scheme':'static'",
         "dtype=fp8;activation_dtype=fp8"},
        {"fbgemm", "'quant_method':'fbgemm_fp8','modules_to_not_convert':['lm_head']",
         "dtype=fp8;activation_dtype=fp8"},
        {"modelopt fp8", "'quant_method':'modelopt','quant_algo':'FP8','ignore':['lm_head']",
         "dtype=fp8;activation_dtype=fp8"},
        {"modelopt fp8 with its cache",
         "'quant_method':'modelopt','quant_algo':'FP8','kv_cache_quant_algo':'FP8','exclude_modules':['lm_"
         "head']",
         "dtype=fp8;activation_dtype=fp8;kv_dtype=fp8"},
        {"an algorithm and no method", "'quant_algo':'FP8','kv_cache_scheme':'FP8','ignore':['lm_head']",
         "dtype=fp8;activation_dtype=fp8;kv_dtype=fp8"},
        {"modelopt nvfp4",
         "'quant_method':'modelopt','quant_algo':'NVFP4','ignore':['lm_head'],"
         "'kv_cache_scheme':{'dynamic':false,'num_bits':8,'type':'float'}",
         "dtype=nvfp4;activation_dtype=nvfp4;kv_dtype=fp8;quant_group=16"},
        {"modelopt awq",
         "'quant_method':'modelopt','quant_algo':'W4A16_AWQ','group_size':64,'exclude_modules':['lm_head']",
         "dtype=int4;quant_group=64"},
        {"compressed-tensors w4a16",
         "'quant_method':'compressed-tensors','format':'pack-quantized','ignore':['lm_head'],'config_groups':"
         "{'group_0':{'targets':['Linear'],'input_activations':null,'weights':{'num_bits':4,'type':'int',"
         "'symmetric':true,'strategy':'group','group_size':128}}}",
         "dtype=int4;weight_bits=4.125;quant_group=128"},
        {"compressed-tensors w4a16, asymmetric",
         "'quant_method':'compressed-tensors','format':'pack-quantized','ignore':['lm_head'],'config_groups':"
         "{'group_0':{'targets':['Linear'],'weights':{'num_bits':4,'type':'int','symmetric':false,"
         "'strategy':'group','group_size':128}}}",
         "dtype=int4;weight_bits=4.15625;quant_group=128"},
        {"compressed-tensors w8a8",
         "'quant_method':'compressed-tensors','format':'int-quantized','ignore':['lm_head'],'config_groups':"
         "{'group_0':{'targets':['Linear'],'input_activations':{'num_bits':8,'type':'int','dynamic':true},"
         "'weights':{'num_bits':8,'type':'int','strategy':'channel'}}}",
         "dtype=int8;activation_dtype=int8"},
        {"compressed-tensors fp8 and its cache",
         "'quant_method':'compressed-tensors','format':'float-quantized','ignore':['lm_head'],"
         "'kv_cache_scheme':{'num_bits':8,'type':'float'},'config_groups':{'group_0':{'targets':['Linear'],"
         "'input_activations':{'num_bits':8,'type':'float'},'weights':{'num_bits':8,'type':'float'}}}",
         "dtype=fp8;activation_dtype=fp8;kv_dtype=fp8"},
        {"compressed-tensors nvfp4",
         "'quant_method':'compressed-tensors','format':'nvfp4-pack-quantized','ignore':['lm_head'],"
         "'config_groups':{'group_0':{'targets':['Linear'],'input_activations':{'num_bits':4,'type':'float',"
         "'group_size':16},'weights':{'num_bits':4,'type':'float','group_size':16}}}",
         "dtype=nvfp4;activation_dtype=nvfp4;quant_group=16"},
        {"compressed-tensors mxfp4",
         "'quant_method':'compressed-tensors','format':'mxfp4-pack-quantized','ignore':['re:.*lm_head'],"
         "'config_groups':{'group_0':{'targets':['Linear'],'input_activations':null,'weights':{'num_bits':4,"
         "'type':'float','group_size':32}}}",
         "dtype=mxfp4;quant_group=32"},
        // 4 + 16/128 + 4/128
        {"awq", "'quant_method':'awq','bits':4,'group_size':128,'zero_point':true,'version':'gemm'",
         "dtype=int4;weight_bits=4.15625;quant_group=128"},
        {"gptq", "'quant_method':'gptq','bits':4,'group_size':32,'desc_act':false,'sym':true",
         "dtype=int4;weight_bits=4.625;quant_group=32"},
        {"gptq of 3 bits", "'quant_method':'gptq','bits':3,'group_size':128,'desc_act':false",
         "dtype=int3;weight_bits=3.1484375;quant_group=128"},
        {"gptq of 8 bits", "'quant_method':'gptq','bits':8,'group_size':-1", "dtype=int8;weight_bits=8"},
        {"gptq with its head", "'quant_method':'gptq','bits':4,'group_size':128,'lm_head':true",
         "dtype=int4;weight_bits=4.15625;module_dtypes=output_head=int4@4.15625;quant_group=128"},
        {"auto-round", "'quant_method':'auto-round','bits':2,'group_size':64,'data_type':'int'",
         "dtype=int2;weight_bits=2.28125;quant_group=64"},
        // An FP32 maximum for 64; quantised again to 8 bits, with an FP32 one for 256 of them.
        {"bitsandbytes nf4", "'quant_method':'bitsandbytes','load_in_4bit':true,'bnb_4bit_quant_type':'nf4'",
         "dtype=fp4;weight_bits=4.5;quant_group=64"},
        {"bitsandbytes nf4, twice",
         "'quant_method':'bitsandbytes','load_in_4bit':true,'bnb_4bit_use_double_quant':true",
         "dtype=fp4;weight_bits=4.126953125;quant_group=64"},
        {"bitsandbytes int8", "'quant_method':'bitsandbytes','load_in_8bit':true",
         "dtype=int8;activation_dtype=int8"},
        {"quark mxfp4",
         "'quant_method':'quark','exclude':['lm_head'],'global_quant_config':{'weight':{'dtype':'fp4',"
         "'qscheme':'per_group','group_size':32,'scale_format':'e8m0'},'input_tensors':{'dtype':'fp4'}},"
         "'layer_quant_config':{}",
         "dtype=mxfp4;activation_dtype=mxfp4;quant_group=32"},
        {"quark fp8",
         "'quant_method':'quark','global_quant_config':{'weight':{'dtype':'fp8_e4m3','qscheme':'per_tensor'},"
         "'input_tensors':{'dtype':'fp8_e4m3','qscheme':'per_tensor'}},'kv_cache_quant_config':{'*k_proj':"
         "{'output_tensors':{'dtype':'fp8_e4m3'}}}",
         "dtype=fp8;activation_dtype=fp8;kv_dtype=fp8"},
        // A scale and a zero point of 16 bits for 128.
        {"torchao int4",
         "'quant_method':'torchao','quant_type':{'default':{'_type':'Int4WeightOnlyConfig','_data':"
         "{'group_size':128}}}",
         "dtype=int4;weight_bits=4.25;quant_group=128"},
        {"torchao by its older name",
         "'quant_method':'torchao','quant_type':'int4_weight_only','quant_type_kwargs':{'group_size':32}",
         "dtype=int4;weight_bits=5;quant_group=32"},
        {"torchao int8", "'quant_method':'torchao','quant_type':'int8_dynamic_activation_int8_weight'",
         "dtype=int8;activation_dtype=int8"},
        {"torchao fp8",
         "'quant_method':'torchao','quant_type':{'default':{'_type':"
         "'Float8DynamicActivationFloat8WeightConfig','_data':{}}}",
         "dtype=fp8;activation_dtype=fp8"},
        {"hqq",
         "'quant_method':'hqq','quant_config':{'weight_quant_params':{'nbits':4,'group_size':64}},"
         "'skip_modules':['lm_head']",
         "dtype=int4;weight_bits=4.5;quant_group=64"},
        {"eetq", "'quant_method':'eetq'", "dtype=int8"},
        {"quanto", "'quant_method':'quanto','weights':'int4'", "dtype=int4;weight_bits=4.25;quant_group=128"},
        {"exl2", "'quant_method':'exl2','bits':4.65,'head_bits':6",
         "dtype=int4;weight_bits=4.65;module_dtypes=output_head=int6@6"},
        {"mlx, under either key", "'group_size':64,'bits':4",
         "dtype=int4;weight_bits=4.5;module_dtypes=embedding=int4@4.5,output_head=int4@4.5;quant_group=64"},
    };
    for (const Block& block : blocks) {
        EXPECT_EQ(types_of(llama, block.keys), block.types) << block.name;
    }
    EXPECT_EQ(
        types_of(llama, "'group_size':64,'bits':8", "quantization"),
        "dtype=int8;weight_bits=8.5;module_dtypes=embedding=int8@8.5,output_head=int8@8.5;quant_group=64");
    EXPECT_EQ(types_of(llama, ""), "dtype=bf16");
}

// 2 bits of codes, and for each matrix a book of 65,536 vectors of 8 in FP16: 8,388,608 bits. Of one layer:
// 7 matrices of 218,103,808 weights.
TEST(ConfigQuantization, CodeBooksCountByTheMatrix) {
    const Transformer model =
        imported(llama + ",'quantization_config':{'quant_method':'aqlm','in_group_size':8,'out_group_size':1,"
                         "'num_codebooks':1,'nbits_per_codebook':16,'linear_weights_not_to_quantize':"
                         "['lm_head.weight','model.embed_tokens.weight','model.norm.weight']}");
    EXPECT_EQ(model.types.weights, DataType::int2);
    // Attention's four matrices: 41,943,040 weights.
    EXPECT_NEAR(*published_type(model.types, Module::attention).bits, 2 + 4 * 8388608 / 41943040.0, 1e-12);
    EXPECT_NEAR(*published_type(model.types, Module::dense_ffn).bits, 2 + 3 * 8388608 / 176160768.0, 1e-12);
    EXPECT_EQ(published_type(model.types, Module::embedding).type, DataType::bf16);
}

TEST(ConfigQuantization, WhatABlockLeavesOut) {
    // OpenAI's: nothing but the experts is quantised.
    EXPECT_EQ(types_of(qwen_moe,
                       "'quant_method':'mxfp4','modules_to_not_convert':['model.layers.*.self_attn',"
                       "'model.layers.*.mlp.router','model.embed_tokens','lm_head']"),
              "dtype=bf16;module_dtypes=routed_experts=mxfp4;quant_group=32");
    // Moonshot's, by regular expressions.
    EXPECT_EQ(types_of(qwen_moe,
                       "'quant_method':'compressed-tensors','format':'pack-quantized','ignore':['lm_head',"
                       "'re:.*self_attn.*','re:.*shared_experts.*',"
                       "'re:.*mlp\\\\.(gate|up|gate_up|down)_proj.*'],'config_groups':{'group_0':{'targets':"
                       "['Linear'],'weights':{'num_bits':4,'type':'int','symmetric':true,'group_size':32}}}"),
              "dtype=bf16;module_dtypes=routed_experts=int4;quant_group=32");
    // A router and norms are never quantised, and naming them changes nothing.
    EXPECT_EQ(types_of(qwen_moe,
                       "'quant_method':'fp8','weight_block_size':[128,128],'modules_to_not_convert':"
                       "['gate','e_score_correction_bias','lm_head','model.layers.3.mlp.gate',"
                       "'model.layers.3.input_layernorm']"),
              "dtype=fp8;activation_dtype=fp8;quant_group=128");
    // Attention of 12 of 48 layers: 8 · 3/4 + 16/4 bits on average.
    std::string list;
    for (int layer = 0; layer < 12; ++layer) {
        list += layer == 0 ? "'model.layers." : ",'model.layers.";
        list += std::to_string(layer) + ".self_attn*'";
    }
    EXPECT_EQ(
        types_of(qwen_moe, "'quant_method':'modelopt','quant_algo':'FP8','ignore':['lm_head'," + list + ']'),
        "dtype=fp8;module_dtypes=attention=fp8@10;activation_dtype=fp8");
    // One projection of four: k is 4 of the 32 + 4 + 4 + 32 heads.
    EXPECT_EQ(types_of(qwen_moe, "'quant_method':'fp8','modules_to_not_convert':['lm_head','re:.*k_proj$']"),
              "dtype=fp8;module_dtypes=attention=fp8@8.444444444444445;activation_dtype=fp8");
    // Whole layers: the first of 48, in all that is in it.
    EXPECT_EQ(types_of(qwen_moe,
                       "'quant_method':'modelopt','quant_algo':'FP8','ignore':['lm_head','model.layers.0*']"),
              "dtype=fp8;module_dtypes=attention=fp8@8.166666666666666,"
              "routed_experts=fp8@8.166666666666666;activation_dtype=fp8");
}

TEST(ConfigQuantization, MixedPrecisionByName) {
    const auto layer = [](const char* what, const char* algorithm) {
        std::string text;
        for (int i = 0; i < 48; ++i) {
            text += text.empty() ? "'model.layers." : ",'model.layers.";
            text += std::to_string(i) + '.' + what;
            text += std::string("':{'quant_algo':'") + algorithm + "'}";
        }
        return text;
    };
    EXPECT_EQ(types_of(qwen_moe,
                       "'quant_method':'modelopt','quant_algo':'MIXED_PRECISION','ignore':['mtp*'],"
                       "'quantized_layers':{" +
                           layer("self_attn.q_proj", "FP8") + ',' + layer("self_attn.k_proj", "FP8") + ',' +
                           layer("self_attn.v_proj", "FP8") + ',' + layer("self_attn.o_proj", "FP8") + ',' +
                           layer("mlp.experts", "W4A16_NVFP4") + ",'lm_head':{'quant_algo':'W4A16_NVFP4'}}"),
              "dtype=fp8;module_dtypes=routed_experts=nvfp4,output_head=nvfp4;activation_dtype=fp8;"
              "quant_group=16");
}

// The root's block stands before the text model's dtype.
TEST(ConfigQuantization, OfANestedModel) {
    const std::string nested = "'model_type':'llava','text_config':{" + llama +
                               "},'quantization_config':{'quant_method':'awq','bits':4,'group_size':128}";
    EXPECT_EQ(imported(nested).types.weights, DataType::int4);
    EXPECT_EQ(imported("'model_type':'llava','dtype':'float16','text_config':{" + llama + '}').types.weights,
              DataType::bf16);
}

TEST(ConfigQuantization, WhatIsNotQuantisedKeepsItsType) {
    EXPECT_EQ(types_of("'model_type':'llama','hidden_size':64,'intermediate_size':64,'num_hidden_layers':2,"
                       "'num_attention_heads':4,'vocab_size':100,'torch_dtype':'float16'",
                       "'quant_method':'awq','bits':4,'group_size':128"),
              "dtype=int4;weight_bits=4.15625;unquantized_dtype=fp16;quant_group=128");
}

// Never taken for 16 bit.
TEST(ConfigQuantization, UnknownKindsAreNamed) {
    for (const char* const keys :
         {"'quant_method':'vptq','config_for_layers':{}", "'quant_method':'brand-new','bits':4",
          "'quant_method':'gptq'", "'quant_method':'bitsandbytes'", "'quant_method':'gptq','bits':7",
          "'quant_method':'modelopt','quant_algo':'NEW'", "'quant_method':'quark'",
          "'quant_method':'torchao','quant_type':'autoquant'", "'something':1",
          "'quant_method':'compressed-tensors','config_groups':{'g':{'weights':{'num_bits':4.5}}}",
          "'quant_method':'compressed-tensors','sparsity_config':{'format':'sparse-24-bitmask'},'config_"
          "groups':"
          "{'g':{'targets':['Linear'],'weights':{'num_bits':8,'type':'float'}}}"}) {
        const Transformer model = imported(llama + ",'quantization_config':{" + keys + '}');
        EXPECT_TRUE(model.types.are_unknown()) << keys;
        EXPECT_FALSE(model.types.quantization.empty()) << keys;
    }
    EXPECT_EQ(imported(llama + ",'quantization_config':{'quant_method':'vptq'}").types.quantization, "vptq");
    EXPECT_FALSE(imported(llama + ",'quantization_config':null").types.are_unknown());
    EXPECT_FALSE(imported(llama + ",'quantization_config':{}").types.are_unknown());
}

TEST(ConfigQuantization, TypesOfModulesAsText) {
    const auto parsed = parse_module_types("routed_experts=mxfp4,output_head=int6@6.5");
    ASSERT_TRUE(parsed);
    EXPECT_EQ((*parsed)[Module::routed_experts], (WeightType{DataType::mxfp4, {}}));
    EXPECT_EQ((*parsed)[Module::output_head], (WeightType{DataType::int6, 6.5}));
    EXPECT_EQ(to_string(*parsed), "routed_experts=mxfp4,output_head=int6@6.5");
    for (const char* const text : {"x=fp8", "attention", "attention=fp9", "attention=fp8,", "attention=fp8@0",
                                   "attention=fp8@nan", "attention=fp8,attention=fp8", "=fp8", ","}) {
        EXPECT_FALSE(parse_module_types(text)) << text;
    }
}

} // namespace
} // namespace llmroofline
