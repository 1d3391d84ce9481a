// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/family_reader.h"

#include <algorithm>

#include "core/model/huggingface/layer_lists.h"
#include "core/model/transformer_fields.h"

namespace llmroofline::huggingface {

namespace {

constexpr std::string_view tied_key = "tie_word_embeddings";

// Several keys may limit the positions; the first that is stated counts.
std::int64_t read_context(ConfigReader& reader, const Family& family) {
    reader.ignore(family.keys.context);
    for (const std::string_view key : split(family.keys.context)) {
        if (reader.has(key)) {
            return reader.integer(key, "max_context").value_or(0);
        }
    }
    return family.defaults.context;
}

// The number of layers, or the length of the list of what each is: newer files state the list alone.
std::int64_t read_layers(ConfigReader& reader, const Family& family) {
    const std::vector<std::string_view> keys = split(family.keys.layers);
    if (std::any_of(keys.begin(), keys.end(), [&](std::string_view key) { return reader.has(key); })) {
        return reader.required(family.keys.layers, "layers", family.defaults.layers);
    }
    for (const std::string_view list : {"layers_block_type", "layer_types", "block_types"}) {
        const YamlNode* const node = reader.has(list) ? reader.node(list) : nullptr;
        if (node != nullptr && node->kind == YamlKind::sequence && !node->items.empty()) {
            reader.forget(list); // whether the family knows such a list is for others to say
            reader.remember(list, "layers");
            return static_cast<std::int64_t>(node->items.size());
        }
    }
    return reader.required(family.keys.layers, "layers", family.defaults.layers);
}

void read_shape(ConfigReader& reader, const Family& family, Transformer& model) {
    const Keys& keys = family.keys;
    const Defaults& defaults = family.defaults;
    model.layers = read_layers(reader, family);
    model.hidden_size = reader.required(keys.hidden_size, "hidden_size", defaults.hidden_size);
    model.heads = reader.required(keys.heads, "heads", defaults.heads);
    model.vocab_size = reader.required(keys.vocab_size, "vocab_size", defaults.vocab_size);
    model.max_context = read_context(reader, family);
    if (family.width_is_four_hidden) {
        model.intermediate_size =
            reader.integer_or(keys.width, "intermediate_size", 4 * model.hidden_size, 1);
    } else if (!keys.width.empty()) {
        model.intermediate_size = reader.required(keys.width, "intermediate_size", defaults.width);
    }
}

void read_heads(ConfigReader& reader, const Family& family, Transformer& model) {
    if (family.is_latent) {
        return; // its heads have other figures
    }
    const Keys& keys = family.keys;
    if (!keys.kv_heads.empty() && reader.is_null(keys.kv_heads)) {
        reader.ignore(keys.kv_heads);
        model.kv_heads = model.heads;
    } else {
        const std::int64_t otherwise = family.defaults.kv_heads > 0 ? family.defaults.kv_heads : model.heads;
        model.kv_heads = reader.integer_or(keys.kv_heads, "kv_heads", otherwise, 1);
    }
    if (family.defaults.head_dim > 0) {
        model.head_dim = reader.integer_or(keys.head_dim, "head_dim", family.defaults.head_dim, 1);
        return;
    }
    if (const std::optional<std::int64_t> head_dim = reader.integer(keys.head_dim, "head_dim", 1)) {
        model.head_dim = *head_dim;
        return;
    }
    if (model.heads <= 0 || model.hidden_size <= 0) {
        return; // said already
    }
    model.head_dim = model.hidden_size / model.heads;
    if (model.hidden_size % model.heads != 0) {
        const std::string hidden_key = reader.spelled(keys.hidden_size);
        reader.report(hidden_key, {ErrorCode::config_not_divisible,
                                   {hidden_key, std::to_string(model.hidden_size), reader.spelled(keys.heads),
                                    std::to_string(model.heads),
                                    keys.head_dim.empty() ? "head_dim" : reader.spelled(keys.head_dim)},
                                   {}});
    }
}

void read_details(ConfigReader& reader, const Family& family, Transformer& model) {
    model.ffn = family.ffn;
    model.norm = family.norm;
    model.norms_per_layer = family.norms_per_layer;
    model.qkv_bias = reader.flag(family.qkv_bias, "qkv_bias");
    model.out_bias = reader.flag(family.out_bias, "out_bias");
    model.mlp_bias = reader.flag(family.mlp_bias, "mlp_bias");
    model.lm_head_bias = reader.flag(family.lm_head_bias, "lm_head_bias");
    model.qk_norm = reader.flag(family.qk_norm, "qk_norm");
    model.qk_norm_whole = model.qk_norm && family.qk_norm_whole;
    model.parallel_block = reader.flag(family.parallel_block, "parallel_block");
}

// Where the text model does not say, the configuration around it may.
bool read_tied(ConfigReader& reader, const Family& family, const YamlNode* wrapper, std::string_view file,
               Errors& errors) {
    if (!reader.has(tied_key) && wrapper != nullptr) {
        ConfigReader around(*wrapper, file, reader.family(), true, errors);
        if (around.has(tied_key)) {
            return around.flag({tied_key, false}, "tied_embeddings");
        }
    }
    if (!reader.has(tied_key) && family.tied == Tied::must_be_stated) {
        reader.report_missing(tied_key, "tied_embeddings");
        return false;
    }
    return reader.flag({tied_key, family.tied == Tied::yes}, "tied_embeddings");
}

// Before widths that no layer has are dropped: a module may have it.
void read_draft_modules(ConfigReader& reader, const DraftRule& rule, Transformer& model) {
    if (rule.keys.empty()) {
        return;
    }
    model.mtp_modules = reader.integer_or(rule.keys, "mtp_modules", rule.otherwise);
    if (model.mtp_modules == 0) {
        return;
    }
    if (rule.sees_window) {
        const auto group = std::find_if(model.attention_groups.begin(), model.attention_groups.end(),
                                        [](const AttentionGroup& known) { return known.window > 0; });
        model.mtp_window = group != model.attention_groups.end() ? group->window : model.sliding_window;
    }
    model.mtp_intermediate_size = rule.is_dense ? model.intermediate_size : 0;
}

// A width that no layer has says nothing.
void drop_unused(Transformer& model) {
    if (model.dense_layers() == 0) {
        model.intermediate_size = 0;
    }
}

// What is a product of stated figures may be out of range where none of them is.
void check_ranges(const Transformer& model, const ConfigReader& reader, Errors& errors) {
    for (const TransformerField& field : transformer_fields()) {
        if (field.kind != TransformerFieldKind::integer) {
            continue;
        }
        const Result<std::int64_t> value = parse_integer_in(
            field.key, field_text(model, field),
            {static_cast<std::int64_t>(field.range.least), static_cast<std::int64_t>(field.range.greatest)});
        if (!value) {
            Error error = value.errors().front();
            error.place = reader.place_of_field(field.key);
            errors.push_back(std::move(error));
        }
    }
}

void add_sources(Transformer& model, const ConfigReader& reader) {
    const std::string family(reader.family());
    model.sources["default"] = "config.json, model_type " + family;
    for (const std::string& field : reader.defaulted()) {
        const TransformerField* const known = find_transformer_field(field);
        if (known != nullptr && is_stated(model, *known)) {
            model.sources[field] = "default of model_type " + family + ", not in config.json";
        }
    }
}

} // namespace

std::optional<Transformer> read_family(const Family& family, std::string_view type, const YamlNode& config,
                                       const YamlNode* wrapper, std::string_view file, Errors& errors) {
    ConfigReader reader(config, file, type, wrapper != nullptr, errors);
    Transformer model;
    read_shape(reader, family, model);
    read_heads(reader, family, model);
    read_details(reader, family, model);
    model.tied_embeddings = read_tied(reader, family, wrapper, file, errors);
    read_windows(reader, family.windows, model);
    if (family.more != nullptr) {
        family.more(reader, model);
    }
    read_draft_modules(reader, family.drafts, model);
    reader.refuse_foreign_keys(family.is_moe, model.heads, model.head_dim, model.max_context);
    if (!errors.empty()) {
        return std::nullopt;
    }
    drop_unused(model);
    check_ranges(model, reader, errors);
    for (ModelFault& fault : check_model(model)) {
        fault.error.place = reader.place_of_field(fault.key);
        errors.push_back(std::move(fault.error));
    }
    if (!errors.empty()) {
        return std::nullopt;
    }
    add_sources(model, reader);
    return model;
}

} // namespace llmroofline::huggingface
