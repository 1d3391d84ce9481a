// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/transformer_fields.h"

#include <algorithm>
#include <array>

#include "core/hardware/data_type.h"
#include "core/io/hidden_characters.h"
#include "core/io/identifier.h"
#include "core/io/utf8.h"
#include "core/model/model_names.h"

namespace llmroofline {

namespace {

using Kind = TransformerFieldKind;
using Group = TransformerGroup;
using Field = TransformerField;

// 0 is allowed where it means 'does not apply'; check_model knows what must not be 0.
constexpr NumberRange width = {0, 1e8, ""};
constexpr NumberRange parameters_b = {1e-6, 1e7, "10^9"};

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

constexpr std::array fields = {
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

Error fault(ErrorCode code, const Field& field, std::string_view found) {
    return {code, {std::string(field.key), shortened(found)}, {}};
}

template <class Value> Status assign(const Result<Value>& value, auto&& store) {
    if (!value) {
        return value.errors();
    }
    store(*value);
    return Done{};
}

template <class Model> auto& text_of(Model& model, const Field& field) {
    const auto* const of_types = std::get_if<std::string PublishedTypes::*>(&field.access);
    return of_types != nullptr ? model.types.*(*of_types) : model.*std::get<std::string T::*>(field.access);
}

template <class Model> auto& number_of(Model& model, const Field& field) {
    const auto* const of_types = std::get_if<std::optional<double> PublishedTypes::*>(&field.access);
    return of_types != nullptr ? model.types.*(*of_types)
                               : model.*std::get<std::optional<double> T::*>(field.access);
}

template <class Model> auto& data_type_of(Model& model, const Field& field) {
    return model.types.*std::get<std::optional<DataType> PublishedTypes::*>(field.access);
}

Status read_text(Transformer& model, const Field& field, std::string_view text) {
    if (field.kind == Kind::identifier && !is_identifier(text)) {
        return fault(ErrorCode::bad_identifier, field, text);
    }
    // Notes may have lines; everything else is shown in one, and on terminals.
    if (!is_shown_as_it_is(text, field.key == "notes") || (text.empty() && field.key == "name")) {
        return Error{ErrorCode::expected_text, {std::string(field.key)}, {}};
    }
    text_of(model, field) = text;
    return Done{};
}

// A part of which nothing is stated is not there.
template <class Part, class Member, class Value>
void store_in_part(std::optional<Part>& part, Member Part::*member, Value value) {
    if (!part) {
        part.emplace();
    }
    (*part).*member = value;
    if (part == Part{}) {
        part.reset();
    }
}

void store_integer(Transformer& model, const Field& field, std::int64_t value) {
    if (const auto* member = std::get_if<std::int64_t T::*>(&field.access)) {
        model.*(*member) = value;
    } else if (const auto* latent = std::get_if<std::int64_t LatentAttention::*>(&field.access)) {
        store_in_part(model.latent, *latent, value);
    } else if (const auto* linear = std::get_if<std::int64_t LinearAttention::*>(&field.access)) {
        store_in_part(model.linear, *linear, value);
    } else if (const auto* types = std::get_if<std::int64_t PublishedTypes::*>(&field.access)) {
        model.types.*(*types) = value;
    } else {
        store_in_part(model.indexer, std::get<std::int64_t SparseIndexer::*>(field.access), value);
    }
}

std::int64_t load_integer(const Transformer& model, const Field& field) {
    if (const auto* member = std::get_if<std::int64_t T::*>(&field.access)) {
        return model.*(*member);
    }
    if (const auto* latent = std::get_if<std::int64_t LatentAttention::*>(&field.access)) {
        return model.latent.value_or(LatentAttention{}).*(*latent);
    }
    if (const auto* linear = std::get_if<std::int64_t LinearAttention::*>(&field.access)) {
        return model.linear.value_or(LinearAttention{}).*(*linear);
    }
    if (const auto* types = std::get_if<std::int64_t PublishedTypes::*>(&field.access)) {
        return model.types.*(*types);
    }
    return model.indexer.value_or(SparseIndexer{}).*std::get<std::int64_t SparseIndexer::*>(field.access);
}

Status read_boolean(Transformer& model, const Field& field, std::string_view text) {
    if (text != "true" && text != "false") {
        return fault(ErrorCode::expected_boolean, field, text);
    }
    model.*std::get<bool T::*>(field.access) = text == "true";
    return Done{};
}

Status read_pattern(Transformer& model, const Field& field, std::string_view text) {
    const std::optional<LayerPattern> pattern = parse_layer_pattern(text);
    if (!pattern) {
        return fault(ErrorCode::bad_pattern, field, text);
    }
    model.sliding_pattern = *pattern;
    return Done{};
}

Status read_module_types(Transformer& model, const Field& field, std::string_view text) {
    const auto modules = parse_module_types(text);
    if (!modules) {
        std::string names;
        for (const Module module : all_modules) {
            names += names.empty() ? "" : ", ";
            names += to_string(module);
        }
        return Error{ErrorCode::bad_module_types, {std::string(field.key), shortened(text), names}, {}};
    }
    model.types.modules = *modules;
    return Done{};
}

Status read_widths(Transformer& model, const Field& field, std::string_view text) {
    std::optional<std::vector<FfnWidth>> widths = parse_ffn_widths(text);
    if (!widths) {
        return fault(ErrorCode::bad_ffn_widths, field, text);
    }
    model.ffn_widths = *std::move(widths);
    return Done{};
}

Status read_attention_groups(Transformer& model, const Field& field, std::string_view text) {
    std::optional<std::vector<AttentionGroup>> groups = parse_attention_groups(text);
    if (!groups) {
        return fault(ErrorCode::bad_attention_groups, field, text);
    }
    model.attention_groups = *std::move(groups);
    return Done{};
}

} // namespace

std::span<const Field> transformer_fields() {
    return fields;
}

const Field* find_transformer_field(std::string_view key) {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [key](const Field& field) { return field.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

std::vector<std::string_view> transformer_field_keys() {
    std::vector<std::string_view> keys;
    for (const Field& field : fields) {
        keys.push_back(field.key);
    }
    return keys;
}

std::string field_text(const Transformer& model, const Field& field) {
    switch (field.kind) {
    case Kind::identifier:
    case Kind::text:
        return text_of(model, field);
    case Kind::integer:
        return std::to_string(load_integer(model, field));
    case Kind::number: {
        const std::optional<double> value = number_of(model, field);
        return value ? format_shortest(*value) : "";
    }
    case Kind::boolean:
        return model.*std::get<bool T::*>(field.access) ? "true" : "false";
    case Kind::ffn:
        return std::string(to_string(model.ffn));
    case Kind::norm:
        return std::string(to_string(model.norm));
    case Kind::data_type:
        return data_type_of(model, field) ? std::string(to_string(*data_type_of(model, field))) : "";
    case Kind::module_types:
        return to_string(model.types.modules);
    case Kind::linear:
        return model.linear ? std::string(to_string(model.linear->kind)) : "";
    case Kind::pattern:
        return to_string(model.sliding_pattern);
    case Kind::widths:
        return to_string(model.ffn_widths);
    case Kind::key_values:
        return std::string(to_string(model.key_values));
    case Kind::attention_groups:
        return to_string(model.attention_groups);
    }
    return {};
}

bool is_stated(const Transformer& model, const Field& field) {
    // Written always, since leaving them out would leave a reader wondering.
    if (field.key == "tied_embeddings" || field.key == "ffn" || field.key == "norm") {
        return true;
    }
    if (field.key == "first_dense_layers" || field.key == "moe_layer_freq") {
        return model.is_moe() || field_text(model, field) != field_text(Transformer{}, field);
    }
    if (field.key == "sliding_pattern") {
        return model.local_span() > 0 || model.sliding_pattern != LayerPattern{};
    }
    return field_text(model, field) != field_text(Transformer{}, field);
}

Status read_field(Transformer& model, const Field& field, std::string_view text) {
    switch (field.kind) {
    case Kind::identifier:
    case Kind::text:
        return read_text(model, field, text);
    case Kind::integer: {
        const IntegerRange range = {static_cast<std::int64_t>(field.range.least),
                                    static_cast<std::int64_t>(field.range.greatest)};
        return assign(parse_integer_in(field.key, text, range),
                      [&](std::int64_t value) { store_integer(model, field, value); });
    }
    case Kind::number:
        return assign(parse_number_in(field.key, text, field.range),
                      [&](double value) { number_of(model, field) = value; });
    case Kind::boolean:
        return read_boolean(model, field, text);
    case Kind::ffn:
        return assign(choose_by_name(ffn_kind_names, field.key, text),
                      [&](FfnKind value) { model.ffn = value; });
    case Kind::norm:
        return assign(choose_by_name(norm_kind_names, field.key, text),
                      [&](NormKind value) { model.norm = value; });
    case Kind::data_type:
        return assign(choose_by_name(data_type_names, field.key, text),
                      [&](DataType value) { data_type_of(model, field) = value; });
    case Kind::module_types:
        return read_module_types(model, field, text);
    case Kind::linear:
        return assign(choose_by_name(linear_kind_names, field.key, text),
                      [&](LinearKind value) { store_in_part(model.linear, &LinearAttention::kind, value); });
    case Kind::pattern:
        return read_pattern(model, field, text);
    case Kind::widths:
        return read_widths(model, field, text);
    case Kind::key_values:
        return assign(choose_by_name(key_values_names, field.key, text),
                      [&](KeyValues value) { model.key_values = value; });
    case Kind::attention_groups:
        return read_attention_groups(model, field, text);
    }
    return Done{};
}

} // namespace llmroofline
