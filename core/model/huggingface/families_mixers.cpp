// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/families_mixers.h"

#include <algorithm>

#include "core/model/huggingface/expert_keys.h"
#include "core/model/huggingface/layer_lists.h"

namespace llmroofline::huggingface {

namespace {

std::vector<bool> every_nth(std::int64_t layers, std::int64_t period, std::int64_t offset) {
    std::vector<bool> marks;
    for (std::int64_t i = 0; i < layers; ++i) {
        marks.push_back(i % period == offset);
    }
    return marks;
}

void read_jamba(ConfigReader& reader, Transformer& model) {
    const std::int64_t period = reader.integer_or("attn_layer_period", "linear_layers", 8, 1);
    const std::int64_t offset = reader.integer_or("attn_layer_offset", "linear_layers", 4);
    LinearAttention mamba;
    mamba.kind = LinearKind::mamba1;
    mamba.layers = model.layers - count(every_nth(model.layers, period, offset));
    mamba.heads = reader.integer_or("mamba_expand", "linear_heads", 2, 1) * model.hidden_size;
    mamba.value_dim = 1;
    mamba.key_heads = 1;
    mamba.key_dim = reader.integer_or("mamba_d_state", "linear_key_dim", 16, 1);
    mamba.conv_width = reader.integer_or("mamba_d_conv", "linear_conv_width", 4, 1);
    const YamlNode* const rank = reader.node("mamba_dt_rank");
    const bool is_automatic = rank == nullptr || (rank->quoted && rank->scalar == "auto");
    mamba.gate_rank =
        is_automatic ? (model.hidden_size + 15) / 16 : reader.required("mamba_dt_rank", "linear_gate_rank");
    reader.expect_flag("mamba_conv_bias", true, true);
    reader.expect_flag("mamba_proj_bias", false, false);
    if (mamba.layers > 0) {
        model.linear = mamba;
    }
    const std::int64_t every = reader.integer_or("expert_layer_period", "moe_layer_freq", 2, 1);
    const std::int64_t first = reader.integer_or("expert_layer_offset", "moe_layer_freq", 1);
    if (reader.required("num_experts", "experts", 16) == 1) {
        reader.ignore("num_experts_per_tok");
        return;
    }
    read_experts(reader, model, {.width = "", .default_per_token = 2});
    model.moe_intermediate_size = model.intermediate_size;
    set_expert_layers(model, every_nth(model.layers, every, first));
}

// The stated width is that of a plain FFN; a gated one has two thirds of it, rounded up.
void read_lfm2_width(ConfigReader& reader, Transformer& model) {
    model.intermediate_size = reader.required("block_ff_dim intermediate_size", "intermediate_size");
    if (!reader.flag({"block_auto_adjust_ff_dim", true}, "intermediate_size")) {
        return;
    }
    const double multiplier = reader.number("block_ffn_dim_multiplier", 1e-3, 1e3).value_or(1.0);
    const std::int64_t multiple = reader.integer_or("block_multiple_of", "intermediate_size", 256, 1);
    const auto width =
        static_cast<std::int64_t>(multiplier * static_cast<double>(2 * model.intermediate_size / 3));
    model.intermediate_size = (width + multiple - 1) / multiple * multiple;
}

void read_short_convolutions(ConfigReader& reader, Transformer& model) {
    std::vector<bool> is_conv(static_cast<std::size_t>(model.layers), true);
    if (const auto listed = read_layer_types(reader, "layer_types", model.layers, "conv")) {
        is_conv = *listed;
        reader.ignore("full_attn_idxs");
    } else if (const auto full = reader.integers("full_attn_idxs")) {
        for (const std::int64_t index : *full) {
            if (index < model.layers) {
                is_conv[static_cast<std::size_t>(index)] = false;
            }
        }
    } else {
        reader.report_missing("layer_types full_attn_idxs", "linear_layers");
    }
    LinearAttention conv;
    conv.kind = LinearKind::short_conv;
    conv.layers = count(is_conv);
    conv.heads = reader.integer_or("conv_dim", "linear_heads", model.hidden_size, 1);
    conv.value_dim = 1;
    conv.conv_width = reader.integer_or("conv_L_cache", "linear_conv_width", 3, 1);
    reader.expect_flag("conv_bias", false, false);
    if (conv.layers > 0) {
        model.linear = conv;
    }
}

void read_lfm2(ConfigReader& reader, Transformer& model) {
    read_lfm2_width(reader, model);
    read_short_convolutions(reader, model);
}

void read_lfm2_moe(ConfigReader& reader, Transformer& model) {
    read_short_convolutions(reader, model);
    read_experts(reader, model, {});
    model.first_dense_layers = reader.integer_or("num_dense_layers", "first_dense_layers", 2);
    model.router_bias = reader.flag({"use_expert_bias", true}, "router_bias");
}

// Layers by their numbers, from 1 on.
void read_delta_layers(ConfigReader& reader, Transformer& model) {
    std::optional<ConfigReader> linear = reader.child("linear_attn_config");
    if (!linear) {
        reader.report_missing("linear_attn_config", "linear_layers");
        return;
    }
    LinearAttention kda;
    kda.kind = LinearKind::kda;
    const auto listed = linear->integers("kda_layers");
    if (!listed) {
        linear->report_missing("kda_layers", "linear_layers");
        return;
    }
    kda.layers = static_cast<std::int64_t>(listed->size());
    kda.heads = linear->required("num_heads", "linear_heads");
    kda.key_heads = kda.heads;
    kda.key_dim = linear->required("head_dim", "linear_key_dim");
    kda.value_dim = kda.key_dim;
    kda.conv_width = linear->required("short_conv_kernel_size", "linear_conv_width");
    kda.gate_rank = kda.key_dim;
    kda.output_gate_rank =
        linear->flag({"use_full_rank_gate", false}, "linear_output_gate_rank") ? 0 : kda.key_dim;
    linear->ignore("full_attn_layers");
    reader.take_origins(*linear);
    if (kda.layers > 0) {
        model.linear = kda;
    }
}

void read_kimi_linear(ConfigReader& reader, Transformer& model) {
    LatentAttention latent;
    latent.q_lora_rank = reader.integer("q_lora_rank", "q_lora_rank").value_or(0);
    latent.kv_lora_rank = reader.required("kv_lora_rank", "kv_lora_rank");
    latent.qk_nope_head_dim = reader.required("qk_nope_head_dim", "qk_nope_head_dim");
    latent.qk_rope_head_dim = reader.required("qk_rope_head_dim", "qk_rope_head_dim");
    latent.v_head_dim = reader.required("v_head_dim", "v_head_dim");
    model.latent = latent;
    model.query_gate = reader.flag({"mla_use_output_gate", false}, "query_gate");
    reader.ignore("num_key_value_heads head_dim mla_use_nope");
    read_delta_layers(reader, model);
    read_experts(reader, model, {.per_token = "num_experts_per_token num_experts_per_tok"});
    set_shared_experts(model, reader.integer("num_shared_experts", "shared_experts").value_or(0));
    model.moe_latent_size = reader.integer("routed_expert_hidden_size", "moe_latent_size").value_or(0);
    read_leading_dense(reader, model, 0);
    model.router_bias = true;
}

constexpr Family families[] = {
    {.types = "jamba",
     .stems = "Jamba",
     .keys = {.head_dim = ""},
     .defaults = {.kv_heads = 8, .context = 262144},
     .is_moe = true,
     .more = read_jamba},
    {.types = "lfm2",
     .stems = "Lfm2",
     .keys = {.head_dim = "", .width = ""},
     .defaults = {.kv_heads = 8, .context = 128000},
     .tied = Tied::yes,
     .qk_norm = yes,
     .more = read_lfm2},
    {.types = "lfm2_moe",
     .stems = "Lfm2Moe",
     .keys = {.head_dim = ""},
     .defaults = {.kv_heads = 8, .context = 128000},
     .tied = Tied::yes,
     .qk_norm = yes,
     .is_moe = true,
     .more = read_lfm2_moe},
    {.types = "kimi_linear",
     .stems = "KimiLinear",
     .keys = {.kv_heads = "", .head_dim = "", .context = "max_position_embeddings model_max_length"},
     .defaults = {.context = 1048576},
     .is_moe = true,
     .is_latent = true,
     .more = read_kimi_linear},
};

} // namespace

std::span<const Family> mixer_families() {
    return families;
}

} // namespace llmroofline::huggingface
