// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/families_experts.h"

#include <algorithm>

#include "core/model/huggingface/expert_keys.h"
#include "core/model/huggingface/layer_lists.h"

namespace llmroofline::huggingface {

namespace {

// Their only FFN is the experts', so that intermediate_size is an expert's width.
void experts_as_wide_as_stated(ConfigReader& reader, Transformer& model, const ExpertKeys& keys) {
    read_experts(reader, model, keys);
    model.moe_intermediate_size = model.intermediate_size;
}

void read_mixtral(ConfigReader& reader, Transformer& model) {
    experts_as_wide_as_stated(
        reader, model,
        {.experts = "num_local_experts", .width = "", .default_experts = 8, .default_per_token = 2});
}

void read_phimoe(ConfigReader& reader, Transformer& model) {
    experts_as_wide_as_stated(reader, model, {.experts = "num_local_experts", .width = ""});
}

void read_olmoe(ConfigReader& reader, Transformer& model) {
    experts_as_wide_as_stated(reader, model, {.width = ""});
}

void read_granite_shared(ConfigReader& reader, Transformer& model) {
    read_phimoe(reader, model);
    model.shared_intermediate_size =
        reader.integer_or("shared_intermediate_size", "shared_intermediate_size", 1024);
    model.shared_experts = model.shared_intermediate_size > 0 ? 1 : 0;
}

void read_qwen2_moe(ConfigReader& reader, Transformer& model) {
    read_experts(reader, model, {.default_experts = 60, .default_per_token = 4, .default_width = 1408});
    read_sparse_step(reader, model);
    model.shared_experts = 1;
    model.shared_intermediate_size =
        reader.required("shared_expert_intermediate_size", "shared_intermediate_size", 5632);
    model.shared_expert_gate = true;
}

void read_qwen3_moe(ConfigReader& reader, Transformer& model) {
    const bool is_text_of_vl = reader.family() != "qwen3_moe"; // its class has other defaults
    read_experts(reader, model,
                 is_text_of_vl
                     ? ExpertKeys{}
                     : ExpertKeys{.default_experts = 128, .default_per_token = 8, .default_width = 768});
    read_sparse_step(reader, model);
    reader.expect_flag("use_qk_norm", true, true);
}

void read_deepseek(ConfigReader& reader, Transformer& model) {
    read_experts(reader, model, {.experts = "n_routed_experts"});
    set_shared_experts(model, reader.integer("n_shared_experts", "shared_experts").value_or(0));
    read_leading_dense(reader, model, 0);
}

void read_dots1(ConfigReader& reader, Transformer& model) {
    read_deepseek(reader, model);
    model.router_bias = true;
}

void read_glm4_moe(ConfigReader& reader, Transformer& model) {
    read_experts(reader, model,
                 {.experts = "n_routed_experts",
                  .default_experts = 128,
                  .default_per_token = 8,
                  .default_width = 1408});
    set_shared_experts(model, reader.integer_or("n_shared_experts", "shared_experts", 1));
    read_leading_dense(reader, model, 1);
    model.router_bias = true;
}

void read_gpt_oss(ConfigReader& reader, Transformer& model) {
    experts_as_wide_as_stated(reader, model,
                              {.experts = "num_local_experts num_experts",
                               .per_token = "num_experts_per_tok experts_per_token",
                               .width = "",
                               .default_experts = 128,
                               .default_per_token = 4});
    model.router_bias = true;
    model.attention_sinks = true;
}

void read_minimax_m2(ConfigReader& reader, Transformer& model) {
    experts_as_wide_as_stated(reader, model, {.experts = "num_local_experts", .width = ""});
    model.router_bias = reader.flag({"use_routing_bias", true}, "router_bias");
    const std::string kind = reader.text("qk_norm_type").value_or("per_layer");
    if (model.qk_norm && kind != "per_layer") {
        reader.unsupported("qk_norm_type", "per_layer");
    }
    const std::optional<std::vector<std::int64_t>> softmax = reader.integers("attn_type_list");
    if (softmax && std::any_of(softmax->begin(), softmax->end(), [](auto type) { return type != 1; })) {
        reader.unsupported("attn_type_list", "[1, …]");
    }
}

void read_ernie_moe(ConfigReader& reader, Transformer& model) {
    read_experts(reader, model,
                 {.experts = "moe_num_experts",
                  .per_token = "moe_k",
                  .default_experts = 64,
                  .default_per_token = 6,
                  .default_width = 1536});
    set_shared_experts(model, reader.integer_or("moe_num_shared_experts", "shared_experts", 2));
    const std::int64_t start = reader.integer_or("moe_layer_start_index", "first_dense_layers", 1);
    const std::int64_t interval = reader.integer_or("moe_layer_interval", "moe_layer_freq", 1, 1);
    // -1 is the last layer.
    const std::int64_t end = reader.integer_or("moe_layer_end_index", "first_dense_layers", -1, -1);
    std::vector<bool> marks;
    for (std::int64_t i = 0; i < model.layers; ++i) {
        marks.push_back(i >= start && (end == -1 || i <= end) && (i + 1) % interval == 0);
    }
    set_expert_layers(model, marks);
    model.router_bias = true;
}

void read_hunyuan_moe(ConfigReader& reader, Transformer& model) {
    model.experts = reader.uniform("num_experts", "experts").value_or(0);
    model.experts_per_token = reader.uniform("moe_topk", "experts_per_token").value_or(0);
    model.moe_intermediate_size =
        reader.uniform("moe_intermediate_size", "moe_intermediate_size").value_or(model.intermediate_size);
    if (model.experts == 0 && !reader.has_errors()) {
        reader.report_missing("num_experts", "experts");
    }
    if (model.experts_per_token == 0 && !reader.has_errors()) {
        reader.report_missing("moe_topk", "experts_per_token");
    }
    set_shared_experts(model, reader.uniform("num_shared_expert", "shared_experts").value_or(1));
    if (reader.uniform("moe_layer_num_skipped", "first_dense_layers").value_or(0) != 0) {
        reader.unsupported("moe_layer_num_skipped", "0");
    }
    reader.expect_flag("use_qk_norm", true, true);
    // Of so many layers the first has keys and values, which the others borrow.
    const std::int64_t sharing = reader.integer_or("cla_share_factor", "attention_groups", 2, 1);
    if (reader.flag({"use_cla", false}, "attention_groups") && sharing > 1) {
        AttentionGroup borrowing;
        borrowing.layers = model.layers - (model.layers + sharing - 1) / sharing;
        borrowing.key_values = KeyValues::borrowed;
        model.attention_groups = {borrowing};
    }
}

void read_dbrx(ConfigReader& reader, Transformer& model) {
    model.kv_heads = 1;
    if (std::optional<ConfigReader> attention = reader.child("attn_config")) {
        model.kv_heads = attention->integer_or("kv_n_heads", "kv_heads", 1, 1);
        reader.take_origins(*attention);
    }
    std::optional<ConfigReader> ffn = reader.child("ffn_config");
    if (!ffn) {
        reader.report_missing("ffn_config", "experts");
        return;
    }
    read_experts(*ffn, model,
                 {.experts = "moe_num_experts", .per_token = "moe_top_k", .width = "ffn_hidden_size"});
    reader.take_origins(*ffn);
}

constexpr WindowRule qwen_windows = {.kind = Windows::from_layer, .window = 4096, .period = 28};

constexpr Family families[] = {
    {.types = "mixtral",
     .stems = "Mixtral",
     .defaults = {.vocab_size = 32000,
                  .hidden_size = 4096,
                  .width = 14336,
                  .layers = 32,
                  .heads = 32,
                  .kv_heads = 8,
                  .context = 131072},
     .windows = {.kind = Windows::all},
     .is_moe = true,
     .more = read_mixtral},
    {.types = "phimoe",
     .stems = "PhiMoE Phimoe",
     .defaults = {.kv_heads = 8, .context = 131072},
     .norm = NormKind::layer,
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .lm_head_bias = {"lm_head_bias", false},
     .windows = {.kind = Windows::all},
     .is_moe = true,
     .more = read_phimoe},
    {.types = "olmoe",
     .stems = "Olmoe OlmoE",
     .keys = {.head_dim = ""},
     .defaults = {.context = 4096},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .qk_norm = yes,
     .qk_norm_whole = true,
     .is_moe = true,
     .more = read_olmoe},
    {.types = "granitemoe",
     .stems = "GraniteMoe",
     .keys = {.head_dim = ""},
     .defaults = {.context = 2048},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .is_moe = true,
     .more = read_phimoe},
    {.types = "granitemoeshared",
     .stems = "GraniteMoeShared",
     .keys = {.head_dim = ""},
     .defaults = {.context = 2048},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .is_moe = true,
     .more = read_granite_shared},
    {.types = "qwen2_moe",
     .stems = "Qwen2Moe",
     .defaults = {.vocab_size = 151936,
                  .hidden_size = 2048,
                  .width = 5632,
                  .layers = 24,
                  .heads = 16,
                  .kv_heads = 16,
                  .context = 32768},
     .qkv_bias = {"qkv_bias", true},
     .windows = qwen_windows,
     .is_moe = true,
     .more = read_qwen2_moe},
    {.types = "qwen3_moe",
     .stems = "Qwen3Moe",
     .defaults = {.vocab_size = 151936,
                  .hidden_size = 2048,
                  .width = 6144,
                  .layers = 24,
                  .heads = 32,
                  .kv_heads = 4,
                  .context = 32768},
     .qkv_bias = {"attention_bias qkv_bias", false},
     .out_bias = attention_bias,
     .qk_norm = yes,
     .windows = qwen_windows,
     .is_moe = true,
     .more = read_qwen3_moe},
    {.types = "qwen3_vl_moe_text qwen3_omni_moe_text",
     .stems = "Qwen3VLMoe Qwen3OmniMoe",
     .defaults = {.kv_heads = 16, .context = 128000},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .qk_norm = yes,
     .is_moe = true,
     .more = read_qwen3_moe},
    {.types = "deepseek",
     .stems = "Deepseek DeepSeek",
     .keys = {.head_dim = ""},
     .defaults = {.context = 2048},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .is_moe = true,
     .more = read_deepseek},
    {.types = "dots1",
     .stems = "Dots1",
     .defaults = {.vocab_size = 152064,
                  .hidden_size = 4608,
                  .width = 10944,
                  .layers = 62,
                  .heads = 32,
                  .kv_heads = 32,
                  .context = 2048},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .qk_norm = yes,
     .windows = {.kind = Windows::from_layer, .window = 4096, .period = 62, .has_switch = false},
     .is_moe = true,
     .more = read_dots1},
    {.types = "glm4_moe",
     .stems = "Glm4Moe",
     .defaults = {.vocab_size = 151552,
                  .hidden_size = 4096,
                  .width = 10944,
                  .layers = 46,
                  .heads = 96,
                  .kv_heads = 8,
                  .context = 131072},
     .qkv_bias = attention_bias,
     .qk_norm = {"use_qk_norm", false},
     .is_moe = true,
     .drafts = next_layers,
     .more = read_glm4_moe},
    {.types = "gpt_oss",
     .stems = "GptOss",
     .defaults = {.vocab_size = 201088,
                  .hidden_size = 2880,
                  .width = 2880,
                  .layers = 36,
                  .heads = 64,
                  .kv_heads = 8,
                  .head_dim = 64,
                  .context = 131072},
     .qkv_bias = {"attention_bias", true},
     .out_bias = {"attention_bias", true},
     .mlp_bias = yes,
     .windows = {.kind = Windows::periodic, .window = 128, .period = 2},
     .is_moe = true,
     .more = read_gpt_oss},
    {.types = "minimax_m2",
     .stems = "MiniMaxM2",
     .defaults = {.context = 196608},
     .qk_norm = {"use_qk_norm", true},
     .qk_norm_whole = true,
     .is_moe = true,
     .more = read_minimax_m2},
    {.types = "ernie4_5_moe",
     .stems = "Ernie4_5_Moe Ernie4_5_MoE",
     .defaults = {.vocab_size = 103424,
                  .hidden_size = 2560,
                  .width = 12288,
                  .layers = 28,
                  .heads = 20,
                  .kv_heads = 4,
                  .context = 131072},
     .tied = Tied::yes,
     .qkv_bias = {"use_bias", false},
     .out_bias = {"use_bias", false},
     .mlp_bias = {"use_bias", false},
     .is_moe = true,
     .more = read_ernie_moe},
    {.types = "hunyuan_v1_moe hunyuan",
     .stems = "HunYuanMoEV1 HunYuan",
     .keys = {.head_dim = "head_dim attention_head_dim"},
     .defaults = {.context = 2048},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .qk_norm = yes,
     .is_moe = true,
     .more = read_hunyuan_moe},
    {.types = "dbrx",
     .stems = "Dbrx DBRX",
     .keys = {.layers = "n_layers",
              .hidden_size = "d_model",
              .heads = "n_heads",
              .kv_heads = "",
              .head_dim = "",
              .width = "",
              .context = "max_seq_len"},
     .defaults = {.context = 2048},
     .is_moe = true,
     .more = read_dbrx},
};

} // namespace

std::span<const Family> expert_families() {
    return families;
}

} // namespace llmroofline::huggingface
