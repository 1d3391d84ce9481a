// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/published_types.h"

#include "core/io/numbers.h"

namespace llmroofline {

namespace {

std::optional<WeightType> parse_weight_type(std::string_view text) {
    const std::size_t at = text.find('@');
    const std::optional<DataType> type = parse_data_type(text.substr(0, at));
    if (!type) {
        return std::nullopt;
    }
    WeightType parsed{*type, {}};
    if (at != std::string_view::npos) {
        parsed.bits = parse_double(text.substr(at + 1));
        if (!parsed.bits || !(*parsed.bits >= least_weight_bits && *parsed.bits <= most_weight_bits)) {
            return std::nullopt;
        }
    }
    return parsed;
}

} // namespace

std::string_view to_string(Module module) {
    return name_of(module_names, module);
}

bool leaves_vocabulary_unquantized(DataType weights) {
    return nominal_bits(weights) < 16 && !is_gguf(weights);
}

DataType unquantized_type(const PublishedTypes& types) {
    if (types.unquantized) {
        return *types.unquantized;
    }
    return types.weights && nominal_bits(*types.weights) >= 16 ? *types.weights : DataType::bf16;
}

WeightType published_type(const PublishedTypes& types, Module module) {
    if (types.modules[module]) {
        return *types.modules[module];
    }
    const WeightType weights{types.weights.value_or(unquantized_type(types)), types.weight_bits};
    const bool is_vocabulary = module == Module::embedding || module == Module::output_head;
    return is_vocabulary && leaves_vocabulary_unquantized(weights.type)
               ? WeightType{unquantized_type(types), {}}
               : weights;
}

std::string to_string(const ByModule<std::optional<WeightType>>& modules) {
    std::string text;
    for (const Module module : all_modules) {
        if (const std::optional<WeightType>& stated = modules[module]) {
            text += text.empty() ? "" : ",";
            text += to_string(module);
            text += '=';
            text += to_string(stated->type);
            text += stated->bits ? '@' + format_shortest(*stated->bits) : "";
        }
    }
    return text;
}

std::optional<ByModule<std::optional<WeightType>>> parse_module_types(std::string_view text) {
    ByModule<std::optional<WeightType>> modules;
    while (!text.empty()) {
        const std::size_t comma = text.find(',');
        const std::string_view part = text.substr(0, comma);
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos || (comma != std::string_view::npos && text.empty())) {
            return std::nullopt;
        }
        const std::optional<Module> module = value_named(module_names, part.substr(0, equals));
        const std::optional<WeightType> type = parse_weight_type(part.substr(equals + 1));
        if (!module || !type || modules[*module]) {
            return std::nullopt;
        }
        modules[*module] = type;
    }
    return modules;
}

} // namespace llmroofline
