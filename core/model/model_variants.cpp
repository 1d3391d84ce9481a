// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_variants.h"

#include <algorithm>
#include <utility>

#include "core/io/ascii.h"
#include "core/io/numbers.h"

namespace llmroofline {

namespace {

bool is_same(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char left, char right) { return lower_ascii(left) == lower_ascii(right); });
}

std::vector<std::string_view> parts_of(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t begin = text.find_first_not_of(separators);
        if (begin == std::string_view::npos) {
            break;
        }
        const std::size_t end = text.find_first_of(separators, begin);
        parts.push_back(text.substr(begin, end - begin));
        text = end == std::string_view::npos ? std::string_view() : text.substr(end);
    }
    return parts;
}

// Weights, activations, cache: fewer leave the others unstated.
bool read_types(PublishedTypes& types, std::string_view text) {
    std::optional<DataType>* const targets[] = {&types.weights, &types.activations, &types.kv_cache};
    std::size_t i = 0;
    for (const std::string_view name : parts_of(text, "/")) {
        const std::optional<DataType> type = parse_data_type(name);
        if (!type || i == std::size(targets)) {
            return false;
        }
        *targets[i++] = type;
    }
    return i > 0;
}

bool read_assignment(PublishedTypes& types, std::string_view key, std::string_view value,
                     std::string& modules) {
    if (key == "group") {
        const std::optional<std::int64_t> group = parse_integer(value);
        types.group_size = group.value_or(0);
        return group && *group >= 1 && *group <= 65536;
    }
    if (key == "bits") {
        types.weight_bits = parse_double(value);
        return types.weight_bits && *types.weight_bits >= least_weight_bits &&
               *types.weight_bits <= most_weight_bits;
    }
    if (key == "unquantized") {
        types.unquantized = parse_data_type(value);
        return types.unquantized.has_value();
    }
    modules += modules.empty() ? "" : ",";
    modules.append(key).append("=").append(value);
    return true;
}

std::optional<ModelVariant> parse_variant(std::string_view text, const PublishedTypes& own) {
    const std::vector<std::string_view> words = parts_of(text, " ");
    if (words.empty() || words[0].find('=') != std::string_view::npos) {
        return std::nullopt;
    }
    ModelVariant variant{std::string(words[0]), own, words.size() > 1};
    if (!variant.has_own_types) {
        return variant;
    }
    variant.types = {};
    // What is not quantised is as the model was trained.
    if (own.unquantized) {
        variant.types.unquantized = own.unquantized;
    }
    if (!read_types(variant.types, words[1])) {
        return std::nullopt;
    }
    std::string modules;
    for (std::size_t i = 2; i < words.size(); ++i) {
        const std::size_t equals = words[i].find('=');
        if (equals == std::string_view::npos || !read_assignment(variant.types, words[i].substr(0, equals),
                                                                 words[i].substr(equals + 1), modules)) {
            return std::nullopt;
        }
    }
    const auto of_modules = parse_module_types(modules);
    if (!of_modules) {
        return std::nullopt;
    }
    variant.types.modules = *of_modules;
    return variant;
}

} // namespace

std::string_view ModelVariant::name() const {
    const std::string_view id = huggingface_id;
    return id.substr(id.find('/') + 1); // npos + 1 is 0
}

std::optional<std::vector<ModelVariant>> parse_variants(const Transformer& model) {
    std::vector<ModelVariant> variants;
    if (!model.huggingface_id.empty()) {
        variants.push_back({model.huggingface_id, model.types, false});
    }
    for (const std::string_view text : parts_of(model.variants, ",")) {
        std::optional<ModelVariant> variant = parse_variant(text, model.types);
        if (!variant) {
            return std::nullopt;
        }
        variants.push_back(*std::move(variant));
    }
    return variants;
}

std::vector<ModelVariant> variants_of(const Transformer& model) {
    return parse_variants(model).value_or(std::vector<ModelVariant>{});
}

Transformer with_variant(const Transformer& model, const ModelVariant& variant) {
    Transformer chosen = model;
    if (variant.huggingface_id == model.huggingface_id) {
        return chosen;
    }
    chosen.name = variant.name();
    chosen.huggingface_id = variant.huggingface_id;
    chosen.types = variant.types;
    return chosen;
}

bool is_checkpoint_of(const Transformer& entry, const Transformer& model) {
    if (entry == model) {
        return true;
    }
    const std::vector<ModelVariant> variants = variants_of(entry);
    return std::any_of(variants.begin(), variants.end(), [&](const ModelVariant& variant) {
        return variant.huggingface_id == model.huggingface_id && with_variant(entry, variant) == model;
    });
}

const ModelVariant* variant_of_id(const std::vector<ModelVariant>& variants, std::string_view id) {
    const auto found = std::find_if(variants.begin(), variants.end(), [id](const ModelVariant& variant) {
        return is_same(variant.huggingface_id, id) || is_same(variant.name(), id);
    });
    return found == variants.end() ? nullptr : &*found;
}

const ModelVariant* variant_of_word(const std::vector<ModelVariant>& variants, std::string_view word) {
    if (const ModelVariant* const named = variant_of_id(variants, word)) {
        return named;
    }
    const auto has_type = [word](const std::optional<DataType>& type) {
        return type && is_same(to_string(*type), word);
    };
    const auto with_type = std::find_if(variants.begin(), variants.end(), [&](const ModelVariant& variant) {
        const auto& experts = variant.types.modules[Module::routed_experts];
        return has_type(variant.types.weights) || (experts && has_type(experts->type));
    });
    if (with_type != variants.end()) {
        return &*with_type;
    }
    const auto with_word =
        std::find_if(variants.begin(), variants.end(), [word](const ModelVariant& variant) {
            const std::vector<std::string_view> words = parts_of(variant.name(), "-_");
            return std::any_of(words.begin(), words.end(),
                               [word](std::string_view own) { return is_same(own, word); });
        });
    return with_word == variants.end() ? nullptr : &*with_word;
}

} // namespace llmroofline
