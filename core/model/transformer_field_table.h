// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rows of transformer_fields(), in the order of the files. Constant; for transformer_fields.cpp alone.
#pragma once

#include <array>

#include "core/model/transformer_fields.h"

namespace llmroofline::transformer_field_table {

using Kind = TransformerFieldKind;
using Group = TransformerGroup;
using Field = TransformerField;

// 0 is allowed where it means 'does not apply'; check_model knows what must not be 0.
inline constexpr NumberRange width = {0, 1e8, ""};
inline constexpr NumberRange parameters_b = {1e-6, 1e7, "10^9"};

constexpr Field integer(Group group, std::string_view key, std::int64_t Transformer::*member,
                        const NumberRange& range) {
    return {key, Kind::integer, group, range, member};
}

constexpr Field latent(std::string_view key, std::int64_t LatentAttention::*member) {
    return {key, Kind::integer, Group::latent, {0, 1e6, ""}, member};
}

constexpr Field linear(std::string_view key, std::int64_t LinearAttention::*member,
                       const NumberRange& range = {0, 65536, ""}) {
    return {key, Kind::integer, Group::linear, range, member};
}

constexpr Field indexer(std::string_view key, std::int64_t SparseIndexer::*member) {
    return {key, Kind::integer, Group::indexer, {0, 1e6, ""}, member};
}

constexpr Field flag(Group group, std::string_view key, bool Transformer::*member) {
    return {key, Kind::boolean, group, {}, member};
}

constexpr Field data_type(std::string_view key, std::optional<DataType> PublishedTypes::*member) {
    return {key, Kind::data_type, Group::checkpoint, {}, member};
}

constexpr Field text(Group group, std::string_view key, std::string Transformer::*member) {
    return {key, Kind::text, group, {}, member};
}

constexpr Field special(Group group, std::string_view key, Kind kind) {
    return {key, kind, group, {}, {}};
}

using T = Transformer;

inline constexpr std::array fields = {
    Field{"id", Kind::identifier, Group::name, {}, &T::id},
    text(Group::name, "name", &T::name),
    text(Group::name, "huggingface_id", &T::huggingface_id),
    text(Group::name, "variants", &T::variants),
    text(Group::name, "family", &T::family),
    text(Group::name, "released", &T::released),
    text(Group::name, "licence", &T::licence),
    integer(Group::shape, "layers", &T::layers, {1, 2000, ""}),
    integer(Group::shape, "hidden_size", &T::hidden_size, {1, 1e6, ""}),
    integer(Group::shape, "intermediate_size", &T::intermediate_size, width),
    integer(Group::shape, "heads", &T::heads, {1, 1e5, ""}),
    integer(Group::shape, "kv_heads", &T::kv_heads, {0, 1e5, ""}),
    integer(Group::shape, "head_dim", &T::head_dim, {0, 65536, ""}),
    integer(Group::shape, "value_head_dim", &T::value_head_dim, {0, 65536, ""}),
    integer(Group::shape, "query_rank", &T::query_rank, {0, 1e6, ""}),
    integer(Group::shape, "out_groups", &T::out_groups, {0, 1e5, ""}),
    integer(Group::shape, "out_rank", &T::out_rank, {0, 1e6, ""}),
    special(Group::shape, "key_values", Kind::key_values),
    special(Group::shape, "attention_groups", Kind::attention_groups),
    integer(Group::shape, "vocab_size", &T::vocab_size, {1, 1e8, ""}),
    flag(Group::shape, "tied_embeddings", &T::tied_embeddings),
    special(Group::shape, "ffn", Kind::ffn),
    special(Group::shape, "ffn_widths", Kind::widths),
    integer(Group::shape, "attention_free_layers", &T::attention_free_layers, {0, 2000, ""}),
    integer(Group::shape, "ffn_free_layers", &T::ffn_free_layers, {0, 2000, ""}),
    integer(Group::experts, "experts", &T::experts, {0, 1e5, ""}),
    integer(Group::experts, "experts_per_token", &T::experts_per_token, {0, 1e5, ""}),
    integer(Group::experts, "moe_intermediate_size", &T::moe_intermediate_size, width),
    integer(Group::experts, "moe_latent_size", &T::moe_latent_size, width),
    integer(Group::experts, "zero_experts", &T::zero_experts, {0, 1e5, ""}),
    integer(Group::experts, "shared_experts", &T::shared_experts, {0, 1000, ""}),
    integer(Group::experts, "shared_intermediate_size", &T::shared_intermediate_size, width),
    integer(Group::experts, "first_dense_layers", &T::first_dense_layers, {0, 2000, ""}),
    integer(Group::experts, "moe_layer_freq", &T::moe_layer_freq, {1, 2000, ""}),
    integer(Group::window, "sliding_window", &T::sliding_window, {0, 1e9, ""}),
    integer(Group::window, "attention_chunk", &T::attention_chunk, {0, 1e9, ""}),
    special(Group::window, "sliding_pattern", Kind::pattern),
    special(Group::linear, "linear_kind", Kind::linear),
    linear("linear_layers", &LinearAttention::layers, {0, 2000, ""}),
    linear("linear_heads", &LinearAttention::heads, {0, 1e5, ""}),
    linear("linear_key_heads", &LinearAttention::key_heads, {0, 1e5, ""}),
    linear("linear_key_dim", &LinearAttention::key_dim),
    linear("linear_value_dim", &LinearAttention::value_dim),
    linear("linear_conv_width", &LinearAttention::conv_width),
    linear("linear_gate_rank", &LinearAttention::gate_rank),
    linear("linear_output_gate_rank", &LinearAttention::output_gate_rank),
    flag(Group::linear, "mixers_side_by_side", &T::mixers_side_by_side),
    latent("q_lora_rank", &LatentAttention::q_lora_rank),
    latent("kv_lora_rank", &LatentAttention::kv_lora_rank),
    latent("qk_nope_head_dim", &LatentAttention::qk_nope_head_dim),
    latent("qk_rope_head_dim", &LatentAttention::qk_rope_head_dim),
    latent("v_head_dim", &LatentAttention::v_head_dim),
    indexer("index_heads", &SparseIndexer::heads),
    indexer("index_head_dim", &SparseIndexer::head_dim),
    Field{"index_top_k", Kind::integer, Group::indexer, {0, 1e9, ""}, &SparseIndexer::top_k},
    Field{"index_layers", Kind::integer, Group::indexer, {0, 2000, ""}, &SparseIndexer::layers},
    Field{"index_block", Kind::integer, Group::indexer, {0, 1e6, ""}, &SparseIndexer::block},
    integer(Group::checkpoint, "max_context", &T::max_context, {0, 1e9, ""}),
    data_type("dtype", &PublishedTypes::weights),
    Field{"weight_bits",
          Kind::number,
          Group::checkpoint,
          {least_weight_bits, most_weight_bits, ""},
          &PublishedTypes::weight_bits},
    special(Group::checkpoint, "module_dtypes", Kind::module_types),
    data_type("activation_dtype", &PublishedTypes::activations),
    data_type("kv_dtype", &PublishedTypes::kv_cache),
    data_type("unquantized_dtype", &PublishedTypes::unquantized),
    Field{"quant_group", Kind::integer, Group::checkpoint, {0, 65536, ""}, &PublishedTypes::group_size},
    Field{"quantization", Kind::text, Group::checkpoint, {}, &PublishedTypes::quantization},
    special(Group::details, "norm", Kind::norm),
    integer(Group::details, "norms_per_layer", &T::norms_per_layer, {0, 100, ""}),
    flag(Group::details, "qk_norm", &T::qk_norm),
    flag(Group::details, "qk_norm_whole", &T::qk_norm_whole),
    flag(Group::details, "embedding_norm", &T::embedding_norm),
    integer(Group::details, "residual_streams", &T::residual_streams, {0, 64, ""}),
    integer(Group::details, "per_layer_width", &T::per_layer_width, {0, 65536, ""}),
    integer(Group::details, "laurel_rank", &T::laurel_rank, {0, 65536, ""}),
    integer(Group::details, "altup_streams", &T::altup_streams, {0, 64, ""}),
    integer(Group::details, "mtp_modules", &T::mtp_modules, {0, 64, ""}),
    integer(Group::details, "mtp_window", &T::mtp_window, {0, 1e9, ""}),
    integer(Group::details, "mtp_intermediate_size", &T::mtp_intermediate_size, width),
    flag(Group::details, "parallel_block", &T::parallel_block),
    flag(Group::details, "query_gate", &T::query_gate),
    flag(Group::details, "qkv_bias", &T::qkv_bias),
    flag(Group::details, "out_bias", &T::out_bias),
    flag(Group::details, "mlp_bias", &T::mlp_bias),
    flag(Group::details, "lm_head_bias", &T::lm_head_bias),
    flag(Group::details, "router_bias", &T::router_bias),
    flag(Group::details, "shared_expert_gate", &T::shared_expert_gate),
    flag(Group::details, "attention_sinks", &T::attention_sinks),
    integer(Group::details, "learned_positions", &T::learned_positions, {0, 1e9, ""}),
    Field{"published_total_params_b", Kind::number, Group::published, parameters_b,
          &T::published_total_params_b},
    Field{"published_active_params_b", Kind::number, Group::published, parameters_b,
          &T::published_active_params_b},
    text(Group::notes, "notes", &T::notes),
};

} // namespace llmroofline::transformer_field_table
