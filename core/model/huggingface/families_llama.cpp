// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Dense families that are built as Llama is: root-mean-square norms, a gated FFN, rotary positions.
#include "core/model/huggingface/family.h"

namespace llmroofline::huggingface {

namespace {

// The first Qwen states the width of gate and up together.
void read_qwen(ConfigReader& reader, Transformer& model) {
    const std::int64_t both = reader.required("intermediate_size", "intermediate_size");
    if (both % 2 != 0) {
        reader.unsupported("intermediate_size", "2n");
    }
    model.intermediate_size = both / 2;
    reader.expect_flag("no_bias", true, true);
}

void read_chatglm(ConfigReader& reader, Transformer& model) {
    const bool grouped = reader.flag({"multi_query_attention", false}, "kv_heads");
    model.kv_heads = grouped ? reader.integer_or("multi_query_group_num", "kv_heads", 1, 1) : model.heads;
    reader.ignore("multi_query_group_num");
    const bool all_biases = reader.flag({"add_bias_linear", false}, "mlp_bias");
    model.qkv_bias = reader.flag({"add_qkv_bias", false}, "qkv_bias") || all_biases;
    model.out_bias = all_biases;
    model.mlp_bias = all_biases;
    model.norm = reader.flag({"rmsnorm", true}, "norm") ? NormKind::rms : NormKind::layer;
    reader.expect_flag("post_layer_norm", true, true);
}

// A state in place of causal attention is not described here.
void read_gemma3(ConfigReader& reader, Transformer&) {
    reader.expect_flag("use_bidirectional_attention", false, false);
}

void read_muse_glimmer(ConfigReader& reader, Transformer& model) {
    model.query_gate = reader.flag({"use_attn_output_gate", true}, "query_gate");
}

void read_hunyuan(ConfigReader& reader, Transformer&) {
    reader.expect_flag("use_qk_norm", true, true);
}

constexpr Keys rotary_head_keys = {.head_dim = ""};
constexpr WindowRule qwen_windows = {.kind = Windows::from_layer, .window = 4096, .period = 28};

constexpr Family families[] = {
    {.types = "llama",
     .stems = "Llama Yi",
     .defaults = {32000, 4096, 11008, 32, 32, 0, 0, 2048},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .mlp_bias = {"mlp_bias", false}},
    {.types = "Yi", .stems = "Yi", .defaults = {.context = 4096}},
    {.types = "mistral",
     .stems = "Mistral",
     .defaults = {32000, 4096, 14336, 32, 32, 8, 0, 131072},
     .windows = {.kind = Windows::all, .window = 4096}},
    {.types = "ministral",
     .stems = "Ministral",
     .defaults = {32000, 4096, 14336, 32, 32, 8, 0, 131072},
     .windows = {.kind = Windows::all_or_listed, .window = 4096}},
    {.types = "ministral3",
     .stems = "Ministral3",
     .defaults = {131072, 4096, 14336, 34, 32, 8, 128, 262144},
     .windows = {.kind = Windows::all}},
    {.types = "qwen",
     .stems = "QWen",
     .keys = {.kv_heads = "",
              .head_dim = "kv_channels",
              .width = "",
              .context = "max_position_embeddings seq_length"},
     .defaults = {.head_dim = 128, .context = 8192},
     .qkv_bias = yes,
     .more = read_qwen},
    {.types = "qwen2 qwen2_vl_text qwen2_5_vl_text qwen2_5_omni_text mimo",
     .stems = "Qwen2 Qwen2VL Qwen2_5_VL Qwen2_5Omni MiMo",
     .defaults = {151936, 4096, 22016, 32, 32, 32, 0, 32768},
     .qkv_bias = yes,
     .windows = qwen_windows},
    {.types = "qwen3 qwen3_vl_text",
     .stems = "Qwen3 Qwen3VL",
     .defaults = {151936, 4096, 22016, 32, 32, 32, 128, 32768},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .qk_norm = yes,
     .windows = qwen_windows},
    {.types = "gemma",
     .stems = "Gemma",
     .defaults = {256000, 3072, 24576, 28, 16, 16, 256, 8192},
     .tied = Tied::yes,
     .qkv_bias = attention_bias,
     .out_bias = attention_bias},
    {.types = "gemma2",
     .stems = "Gemma2",
     .defaults = {256000, 2304, 9216, 26, 8, 4, 256, 8192},
     .tied = Tied::yes,
     .norms_per_layer = 4,
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .windows = {.kind = Windows::periodic, .window = 4096, .period = 2}},
    {.types = "gemma3_text",
     .stems = "Gemma3",
     .defaults = {262208, 2304, 9216, 26, 8, 4, 256, 131072},
     .tied = Tied::yes,
     .norms_per_layer = 4,
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .qk_norm = yes,
     .windows = {.kind = Windows::periodic, .window = 4096, .period = 6},
     .more = read_gemma3},
    {.types = "phi3 phi3_v phi4mm phi4_multimodal",
     .stems = "Phi3 Phi3V Phi4MM Phi4Multimodal",
     .defaults = {32064, 3072, 8192, 32, 32, 0, 0, 4096},
     .windows = {.kind = Windows::all}},
    {.types = "granite",
     .stems = "Granite",
     .defaults = {32000, 4096, 11008, 32, 32, 0, 0, 2048},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .mlp_bias = {"mlp_bias", false}},
    {.types = "smollm3",
     .stems = "SmolLM3",
     .defaults = {128256, 2048, 11008, 36, 16, 4, 0, 32768},
     .tied = Tied::yes,
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .mlp_bias = {"mlp_bias", false}},
    {.types = "seed_oss",
     .stems = "SeedOss",
     .defaults = {155136, 4096, 27648, 64, 80, 8, 128, 524288},
     .qkv_bias = {"attention_bias", true},
     .out_bias = {"attention_out_bias", false},
     .mlp_bias = {"mlp_bias", false}},
    {.types = "apertus",
     .stems = "Apertus",
     .defaults = {131072, 4096, 14336, 32, 32, 0, 0, 65536},
     .ffn = FfnKind::plain,
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .qk_norm = yes},
    {.types = "muse_glimmer_text",
     .stems = "MuseGlimmer",
     .defaults = {202048, 6656, 19968, 52, 32, 2, 128, 131072},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .windows = {.kind = Windows::all_or_listed, .window = 2048},
     .more = read_muse_glimmer},
    {.types = "arcee",
     .stems = "Arcee",
     .defaults = {32000, 2560, 18432, 32, 32, 0, 0, 4096},
     .ffn = FfnKind::plain,
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .mlp_bias = {"mlp_bias", false}},
    {.types = "olmo",
     .stems = "Olmo OLMo",
     .keys = rotary_head_keys,
     .defaults = {50304, 4096, 11008, 32, 32, 0, 0, 2048},
     .norm = NormKind::bare,
     .qkv_bias = attention_bias,
     .out_bias = attention_bias},
    {.types = "olmo2",
     .stems = "Olmo2",
     .keys = rotary_head_keys,
     .defaults = {50304, 4096, 11008, 32, 32, 0, 0, 2048},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .qk_norm = yes,
     .qk_norm_whole = true},
    {.types = "olmo3",
     .stems = "Olmo3",
     .keys = rotary_head_keys,
     .defaults = {50304, 4096, 11008, 32, 32, 0, 0, 2048},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .qk_norm = yes,
     .qk_norm_whole = true,
     .windows = {.kind = Windows::periodic, .window = 4096, .period = 4}},
    {.types = "exaone",
     .stems = "Exaone",
     .keys = {.layers = "num_layers num_hidden_layers"},
     .defaults = {.context = 2048},
     .tied = Tied::must_be_stated},
    {.types = "exaone4",
     .stems = "Exaone4",
     .defaults = {102400, 4096, 16384, 32, 32, 32, 0, 2048},
     .qk_norm = yes,
     .windows = {.kind = Windows::periodic, .window = 4096, .period = 4}},
    {.types = "ernie4_5",
     .stems = "Ernie4_5",
     .defaults = {103424, 1024, 3072, 18, 16, 2, 128, 131072},
     .tied = Tied::yes,
     .qkv_bias = {"use_bias", false},
     .out_bias = {"use_bias", false},
     .mlp_bias = {"use_bias", false}},
    {.types = "hunyuan_v1_dense",
     .stems = "HunYuanDenseV1",
     .keys = {.head_dim = "head_dim attention_head_dim"},
     .defaults = {290943, 4096, 11008, 32, 32, 0, 0, 2048},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .qk_norm = yes,
     .more = read_hunyuan},
    {.types = "glm",
     .stems = "Glm",
     .defaults = {151552, 4096, 13696, 40, 32, 2, 128, 131072},
     .qkv_bias = {"attention_bias", true}},
    {.types = "glm4",
     .stems = "Glm4",
     .defaults = {151552, 4096, 13696, 40, 32, 2, 128, 131072},
     .norms_per_layer = 4,
     .qkv_bias = attention_bias},
    {.types = "glm4v_text",
     .stems = "Glm4v",
     .defaults = {151552, 4096, 13696, 40, 32, 2, 0, 32768},
     .norms_per_layer = 4,
     .qkv_bias = {"attention_bias", true}},
    {.types = "chatglm",
     .stems = "ChatGLM",
     .keys = {.layers = "num_layers",
              .kv_heads = "",
              .head_dim = "kv_channels",
              .width = "ffn_hidden_size",
              .vocab_size = "padded_vocab_size",
              .context = "seq_length"},
     .defaults = {.head_dim = 128, .context = 2048},
     .more = read_chatglm},
    {.types = "baichuan",
     .stems = "Baichuan BaiChuan",
     .keys = {.kv_heads = "", .head_dim = "", .context = "max_position_embeddings model_max_length"},
     .defaults = {.context = 4096}},
    {.types = "internlm",
     .stems = "InternLM",
     .keys = {.head_dim = ""},
     .defaults = {.context = 2048},
     .qkv_bias = {"bias", true},
     .out_bias = {"bias", true}},
    {.types = "internlm2",
     .stems = "InternLM2",
     .keys = {.head_dim = ""},
     .defaults = {103168, 4096, 11008, 32, 32, 0, 0, 2048},
     .qkv_bias = {"bias", true},
     .out_bias = {"bias", true}},
    {.types = "internlm3",
     .stems = "InternLM3",
     .defaults = {128512, 4096, 11008, 32, 32, 0, 0, 32768},
     .qkv_bias = {"qkv_bias", false},
     .out_bias = {"bias", false},
     .mlp_bias = {"bias", false}},
    {.types = "minicpm",
     .stems = "MiniCPM",
     .keys = {.head_dim = ""},
     .defaults = {32000, 4096, 11008, 32, 32, 0, 0, 2048},
     .tied = Tied::yes,
     .qkv_bias = attention_bias,
     .out_bias = attention_bias},
};

} // namespace

std::span<const Family> llama_like_families() {
    return families;
}

} // namespace llmroofline::huggingface
