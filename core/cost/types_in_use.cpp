// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cost/types_in_use.h"

#include <string_view>

namespace llmroofline {

namespace {

// Trained in 32 bits, a checkpoint is quantised from 16.
DataType at_most_16_bit(DataType type) {
    return nominal_bits(type) > 16 ? DataType::bf16 : type;
}

// A module as the checkpoint holds it, with its bits.
WeightType held(const PublishedTypes& published, Module module) {
    WeightType type = published_type(published, module);
    type.bits = 8 * type.bytes(published.integer_group());
    return type;
}

void set_weights(const PublishedTypes& published, const Precision& chosen, TypesInUse& types) {
    const DataType left = unquantized_type(published);
    types.weights = chosen.weights.value_or(published.weights.value_or(left));
    types.unquantized = left;
    if (chosen.weights)
        types.unquantized = nominal_bits(types.weights) < 16 ? at_most_16_bit(left) : types.weights;
    const bool as_published = !chosen.weights || chosen.weights == published.weights;
    for (const Module module : all_modules) {
        const bool is_vocabulary = module == Module::embedding || module == Module::output_head;
        if (as_published)
            types.modules[module] = held(published, module);
        else if (is_vocabulary && leaves_vocabulary_unquantized(types.weights))
            types.modules[module] = {types.unquantized, {}};
        else
            types.modules[module] = {types.weights, {}};
    }
    const WeightType experts = held(published, Module::routed_experts);
    types.experts = chosen.routed_expert_weights().value_or(experts.type);
    types.modules[Module::routed_experts] =
        types.experts == experts.type ? experts : WeightType{types.experts, {}};
}

void set_activations(const PublishedTypes& published, const Precision& chosen, const TypesOfGroup& group,
                     TypesInUse& types) {
    const bool as_published = !chosen.weights || chosen.weights == published.weights;
    const DataType left = unquantized_type(published);
    const DataType unquantized = as_published ? left : at_most_16_bit(left);
    types.kv_cache = chosen.kv_cache.value_or(published.kv_cache.value_or(unquantized));
    types.activations = unquantized;
    if (chosen.activations) {
        types.activations = *chosen.activations;
    } else if (as_published && published.activations) {
        types.activations = *published.activations;
        if (group.lacks_rate[static_cast<std::size_t>(types.activations)]) {
            types.activations_published = types.activations;
            types.activations = unquantized;
        }
    }
}

} // namespace

std::string_view to_string(TypeOrigin origin) {
    switch (origin) {
    case TypeOrigin::published:
        return "published";
    case TypeOrigin::chosen:
        return "chosen";
    case TypeOrigin::assumed:
        return "assumed";
    }
    return {};
}

TypesOfGroup types_of_group(const AcceleratorGroup& group) {
    TypesOfGroup types;
    types.chosen = group.types;
    if (group.accelerator.has_matrix_rate())
        for (const DataType type : all_data_types)
            types.lacks_rate[static_cast<std::size_t>(type)] =
                !find_matrix_rate(group.accelerator, type, false);
    return types;
}

Precision chosen_for(const Precision& all, const Precision& group) {
    Precision result = all; // experts go with the weights
    if (group.weights) {
        result.weights = group.weights;
        result.expert_weights = group.expert_weights;
    } else if (group.expert_weights) {
        result.expert_weights = group.expert_weights;
    }
    if (group.activations)
        result.activations = group.activations;
    if (group.kv_cache)
        result.kv_cache = group.kv_cache;
    return result;
}

TypesInUse types_in_use(const Transformer& model, const Precision& all, const TypesOfGroup& group) {
    const PublishedTypes& published = model.types;
    const Precision chosen = chosen_for(all, group.chosen);
    TypesInUse types;
    types.group_size = chosen.int4_group_size;
    set_weights(published, chosen, types);
    set_activations(published, chosen, group, types);
    if (model.tied_embeddings)
        types.modules[Module::output_head] = types.modules[Module::embedding];
    const TypeOrigin otherwise = published.weights ? TypeOrigin::published : TypeOrigin::assumed;
    const auto origin = [&](bool is_chosen) { return is_chosen ? TypeOrigin::chosen : otherwise; };
    types.weights_origin = origin(chosen.weights.has_value());
    types.experts_origin = origin(chosen.routed_expert_weights().has_value());
    types.activations_origin = origin(chosen.activations.has_value());
    types.kv_origin = origin(chosen.kv_cache.has_value());
    return types;
}

TypesInUse types_in_use(const Transformer& model, const Precision& chosen, const AcceleratorGroup& group) {
    return types_in_use(model, chosen, types_of_group(group));
}

std::string to_string(const TypesInUse& types) {
    const auto join = [](const auto&... parts) {
        std::string text;
        (text.append(text.empty() ? "" : "/").append(parts), ...);
        return text;
    };
    const std::string names = join(to_string(types.weights), to_string(types.experts),
                                   to_string(types.activations), to_string(types.kv_cache));
    std::string chosen;
    TypeOrigin rest = TypeOrigin::chosen;
    const auto add = [&](std::string_view what, TypeOrigin origin) {
        if (origin == TypeOrigin::chosen)
            chosen.append(chosen.empty() ? "" : "/").append(what);
        else
            rest = origin;
    };
    add("weights", types.weights_origin);
    add("experts", types.experts_origin);
    add("activations", types.activations_origin);
    add("kv", types.kv_origin);
    std::string text = names + ' ';
    if (!chosen.empty() && rest != TypeOrigin::chosen)
        text += chosen + " chosen; rest ";
    text += to_string(rest);
    if (types.activations_published)
        text.append("; no ").append(to_string(*types.activations_published)).append(" rate for activations");
    return text;
}

Precision precision_of(const Precision& chosen, Formulas formulas) {
    Precision precision = chosen;
    if (formulas == Formulas::published) {
        precision.weights = chosen.weights.value_or(DataType::fp16);
        precision.activations = chosen.activations.value_or(DataType::fp16);
        precision.kv_cache = chosen.kv_cache.value_or(DataType::fp16);
    }
    return precision;
}

Workload workload_of(const Comparison& comparison) {
    Workload workload = comparison.workload;
    workload.precision = precision_of(workload.precision, comparison.formulas);
    return workload;
}

TypesInUse types_in_use(const Comparison& comparison, const AcceleratorGroup& group) {
    TypesInUse types = types_in_use(comparison.model, workload_of(comparison).precision, group);
    if (comparison.formulas == Formulas::published) {
        // Their 16 bit are the formulas' assumption, nobody's choice.
        const Precision chosen = chosen_for(comparison.workload.precision, group.types);
        const auto note = [](bool is_chosen, TypeOrigin& origin) {
            if (!is_chosen)
                origin = TypeOrigin::assumed;
        };
        note(chosen.weights.has_value(), types.weights_origin);
        note(chosen.routed_expert_weights().has_value(), types.experts_origin);
        note(chosen.activations.has_value(), types.activations_origin);
        note(chosen.kv_cache.has_value(), types.kv_origin);
    }
    return types;
}

Precision stated(const TypesInUse& types) {
    return {types.weights, types.activations, types.kv_cache, types.experts, types.group_size};
}

Workload stated_workload(const Comparison& comparison, const AcceleratorGroup& group) {
    Workload workload = comparison.workload;
    workload.precision = stated(types_in_use(comparison, group));
    return workload;
}

std::optional<Error> unknown_types(const Transformer& model, const Precision& chosen,
                                   const AcceleratorGroup& group) {
    if (!model.types.are_unknown() || chosen_for(chosen, group.types).weights)
        return std::nullopt;
    return Error{ErrorCode::types_unknown, {model.name, model.types.quantization}, {}};
}

double weight_bytes(const ParameterCount& count, const TypesInUse& types) {
    double bytes = count.others() * types.unquantized_bytes();
    for (const Module module : all_modules)
        bytes += count.matrices[module] * types.bytes_of(module);
    return bytes;
}

} // namespace llmroofline
