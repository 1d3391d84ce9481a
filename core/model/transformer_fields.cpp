// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/transformer_fields.h"

#include <algorithm>

#include "core/hardware/data_type.h"
#include "core/io/hidden_characters.h"
#include "core/io/identifier.h"
#include "core/io/utf8.h"
#include "core/model/model_names.h"
#include "core/model/transformer_field_table.h"

namespace llmroofline {

namespace {

using Kind = TransformerFieldKind;
using Field = TransformerField;
using T = Transformer;

constexpr const auto& fields = transformer_field_table::fields;

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
