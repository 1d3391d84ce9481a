// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/structural_keys.h"

#include <algorithm>
#include <array>

#include "core/io/numbers.h"
#include "core/io/utf8.h"

namespace llmroofline::huggingface {

namespace {

constexpr auto of_experts = std::to_array<std::string_view>({"num_experts",
                                                             "num_local_experts",
                                                             "n_routed_experts",
                                                             "moe_num_experts",
                                                             "num_moe_experts",
                                                             "n_shared_experts",
                                                             "num_shared_experts",
                                                             "num_shared_expert",
                                                             "moe_num_shared_experts",
                                                             "shared_expert_intermediate_size",
                                                             "shared_intermediate_size",
                                                             "moe_shared_expert_intermediate_size",
                                                             "moe_intermediate_size",
                                                             "intermediate_size_mlp",
                                                             "first_k_dense_replace",
                                                             "mlp_only_layers",
                                                             "moe_layers",
                                                             "moe_latent_size",
                                                             "mlp_layer_types",
                                                             "zero_expert_num",
                                                             "num_zero_experts",
                                                             "moe_layer_num_skipped",
                                                             "expert_layer_offset",
                                                             "moe_layer_start_index",
                                                             "enable_moe_block"});

// 1 is what no such key means: every layer.
constexpr auto of_frequency = std::to_array<std::string_view>(
    {"moe_layer_freq", "moe_layer_interval", "decoder_sparse_step", "interleave_moe_layer_step",
     "expert_layer_period", "index_topk_freq", "full_attn_mod"});

constexpr auto of_attention = std::to_array<std::string_view>({"num_key_value_heads",
                                                               "num_kv_heads",
                                                               "n_head_kv",
                                                               "kv_n_heads",
                                                               "multi_query_group_num",
                                                               "multi_query",
                                                               "num_key_value_heads_per_layer",
                                                               "num_key_value_groups",
                                                               "head_dim",
                                                               "kv_lora_rank",
                                                               "q_lora_rank",
                                                               "qk_nope_head_dim",
                                                               "v_head_dim",
                                                               "index_topk",
                                                               "index_n_heads",
                                                               "index_topk_pattern",
                                                               "use_cla",
                                                               "cross_attention_layers",
                                                               "global_head_dim",
                                                               "num_global_key_value_heads",
                                                               "num_kv_shared_layers",
                                                               "attention_chunk_size",
                                                               "sliding_window",
                                                               "sliding_window_pattern",
                                                               "layer_types",
                                                               "window_size",
                                                               "attention_types",
                                                               "swa_num_attention_heads",
                                                               "attention_k_eq_v",
                                                               "block_configs",
                                                               "no_kv_layers",
                                                               "cross_decoder_attention_type",
                                                               "moba_block_size",
                                                               "moba_topk"});

constexpr auto of_other_layers = std::to_array<std::string_view>({"layers_block_type",
                                                                  "hybrid_override_pattern",
                                                                  "attn_layer_indices",
                                                                  "attn_layer_period",
                                                                  "attn_type_list",
                                                                  "full_attention_interval",
                                                                  "full_attention_idxs",
                                                                  "full_attn_idxs",
                                                                  "linear_num_value_heads",
                                                                  "linear_num_key_heads",
                                                                  "linear_attn_config",
                                                                  "mamba_num_heads",
                                                                  "mamba_n_heads",
                                                                  "mamba_d_state",
                                                                  "mamba_d_ssm",
                                                                  "mamba_expand",
                                                                  "mamba_layers",
                                                                  "ssm_state_size",
                                                                  "ssm_cfg",
                                                                  "state_size",
                                                                  "conv_L_cache",
                                                                  "rwkv_version",
                                                                  "hidden_size_per_layer_input",
                                                                  "laurel_rank",
                                                                  "altup_num_inputs",
                                                                  "is_encoder_decoder",
                                                                  "add_cross_attention",
                                                                  "num_decoder_layers",
                                                                  "encoder_layers",
                                                                  "d_kv",
                                                                  "use_mla",
                                                                  "parallel_attn_mlp_res",
                                                                  "num_mem_blocks",
                                                                  "use_double_wide_mlp"});

template <std::size_t N> bool contains(const std::array<std::string_view, N>& keys, std::string_view key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

bool is_full_attention(const YamlNode& item) {
    return item.kind == YamlKind::scalar && item.scalar == "full_attention";
}

// null, false, 0, an empty list, and a list that names full attention alone.
bool means_nothing(const YamlNode& value) {
    switch (value.kind) {
    case YamlKind::nothing:
        return true;
    case YamlKind::scalar:
        return value.scalar.empty() || (!value.quoted && (value.scalar == "false" || value.scalar == "0"));
    case YamlKind::sequence:
        return std::all_of(value.items.begin(), value.items.end(), is_full_attention);
    case YamlKind::mapping:
        return value.entries.empty();
    }
    return true;
}

bool is_one(const YamlNode& value) {
    return value.kind == YamlKind::scalar && value.scalar == "1";
}

// Of a spelling that nobody has listed. Rates and loss factors are no whole numbers.
bool speaks_of_experts(const YamlEntry& entry) {
    const std::string& key = entry.key;
    const bool is_about = key.find("expert") != std::string::npos || key.starts_with("moe_") ||
                          key.find("_moe") != std::string::npos || key == "moe";
    const YamlNode& value = entry.value;
    const bool is_count = value.kind != YamlKind::scalar || value.scalar == "true" ||
                          (!value.quoted && parse_integer(value.scalar).has_value());
    return is_about && is_count;
}

} // namespace

bool tells_of_another_architecture(const YamlEntry& entry, bool is_moe) {
    if (means_nothing(entry.value)) {
        return false;
    }
    if (contains(of_frequency, entry.key) ||
        (!is_moe && (speaks_of_experts(entry) || contains(of_experts, entry.key)))) {
        return !is_one(entry.value);
    }
    return contains(of_attention, entry.key) || contains(of_other_layers, entry.key) ||
           contains(of_experts, entry.key);
}

bool is_beyond(const YamlNode& value, std::int64_t context) {
    const std::optional<std::int64_t> number = parse_integer(value.scalar);
    return number && context > 0 && *number >= context;
}

bool says_no(const YamlNode& config, std::string_view key) {
    const YamlEntry* const found = config.find(key);
    return found != nullptr && found->value.kind == YamlKind::scalar && found->value.scalar == "false";
}

std::string written(const YamlNode& value) {
    switch (value.kind) {
    case YamlKind::nothing:
        return "null";
    case YamlKind::scalar:
        return shortened(value.scalar);
    case YamlKind::sequence:
        return "[…]";
    case YamlKind::mapping:
        return "{…}";
    }
    return {};
}

} // namespace llmroofline::huggingface
