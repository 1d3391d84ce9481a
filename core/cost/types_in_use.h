// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The types that a model runs in on a group: those chosen for the group, else for all, else those that the
// model is published in, else 16 bit, which is then assumed. Weights chosen below 16 bits leave embedding and
// output head in 16 (GGUF's q8_0 and q4_k_m do not), and so norms, biases, routers, convolutions and tables of
// positions; weights of the checkpoint's own type are held as the checkpoint holds them, module by module.
// Activations published in a type for which the accelerator states no rate are left in 16 bit, as engines do
// that unpack the weights instead. Pure functions; plain values.
#pragma once

#include <string>

#include "core/comparison/comparison.h"
#include "core/cost/operator.h"
#include "core/hardware/accelerator_group.h"
#include "core/model/published_types.h"

namespace llmroofline {

enum class TypeOrigin { published, chosen, assumed };

std::string_view to_string(TypeOrigin origin);

struct TypesInUse {
    DataType weights = DataType::bf16; // as they are called; modules may differ
    DataType experts = DataType::bf16;
    DataType activations = DataType::bf16;
    DataType kv_cache = DataType::bf16;
    TypeOrigin weights_origin = TypeOrigin::assumed;
    TypeOrigin experts_origin = TypeOrigin::assumed;
    TypeOrigin activations_origin = TypeOrigin::assumed;
    TypeOrigin kv_origin = TypeOrigin::assumed;
    // Published in a narrower type, for which the accelerator has no rate.
    std::optional<DataType> activations_published;

    ByModule<WeightType> modules;          // each with its bits
    DataType unquantized = DataType::bf16; // of weights in no module
    int group_size = 128;                  // of chosen integers

    bool operator==(const TypesInUse&) const = default;

    double bytes_of(Module module) const { return modules[module].bytes(group_size); } // a weight
    double unquantized_bytes() const { return bytes_per_element(unquantized, group_size); }
    double activation_bytes() const { return bytes_per_element(activations, group_size); } // an element
    // What a product of weights and activations runs at, as they are called.
    DataType of_products() const { return wider(weights, activations); }
    double kv_bytes() const { return bytes_per_element(kv_cache, group_size); }
};

// What of a group matters: the types chosen for it, and which types its accelerator has a rate for. An
// accelerator without any rate (none is meant) has them all.
struct TypesOfGroup {
    Precision chosen;
    std::array<bool, all_data_types.size()> lacks_rate{};

    bool operator==(const TypesOfGroup&) const = default;
};
TypesOfGroup types_of_group(const AcceleratorGroup& group);

// What is chosen for a group: its own types, and those of all groups where it has none.
Precision chosen_for(const Precision& all, const Precision& group);

TypesInUse types_in_use(const Transformer& model, const Precision& chosen, const TypesOfGroup& group);
TypesInUse types_in_use(const Transformer& model, const Precision& chosen, const AcceleratorGroup& group);

// `weights/experts/activations/kv` and where they come from: `bf16/mxfp4/bf16/bf16 published`,
// `fp8/fp8/fp8/bf16 weights/experts/activations chosen; rest published`. Where the accelerator has no rate for the
// published activations, `fp8/fp8/bf16/bf16 published; no fp8 rate for activations`. Without commas.
std::string to_string(const TypesInUse& types);

// The types that a figure of these formulas is in: the published ones know two bytes where none is chosen.
Precision precision_of(const Precision& chosen, Formulas formulas);
// The comparison's workload in those.
Workload workload_of(const Comparison& comparison);

// All four as they are, for words and charts; never to compute with, since modules differ.
Precision stated(const TypesInUse& types);
// The comparison's workload with the types that this group runs in; likewise.
Workload stated_workload(const Comparison& comparison, const AcceleratorGroup& group);
TypesInUse types_in_use(const Comparison& comparison, const AcceleratorGroup& group);

// Why there are none: types_unknown, where the model is quantised in a way that nobody here knows and no
// weights are chosen.
std::optional<Error> unknown_types(const Transformer& model, const Precision& chosen,
                                   const AcceleratorGroup& group);

// Bytes of all weights.
double weight_bytes(const ParameterCount& count, const TypesInUse& types);

} // namespace llmroofline
