// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The types that a checkpoint is published in: of its weights, module by module, of what its matrix products
// take as input, and of its KV cache. A quantised checkpoint leaves some modules as they were trained, in
// most cases embedding, output head, router and norms. Sources: the publisher's configuration; the packing of
// each format in core/model/huggingface/quantization.h. Plain values, safe to copy between threads.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/hardware/data_type.h"
#include "core/io/names.h"

namespace llmroofline {

// Matrices that a checkpoint may hold in types of their own. Routers, norms, biases, convolutions and tables
// of positions are in none of them: nobody quantises these.
enum class Module {
    attention,        // q, k, v and out; of MLA all its projections
    linear_attention, // the projections of linear and state-space layers
    dense_ffn,
    shared_experts,
    routed_experts,
    indexer, // of sparse attention
    embedding,
    output_head // with tied embeddings it is the table
};

inline constexpr std::array all_modules = {
    Module::attention,      Module::linear_attention, Module::dense_ffn, Module::shared_experts,
    Module::routed_experts, Module::indexer,          Module::embedding, Module::output_head};

inline constexpr NameTable<Module, all_modules.size()> module_names = {
    {{Module::attention, "attention"},
     {Module::linear_attention, "linear_attention"},
     {Module::dense_ffn, "dense_ffn"},
     {Module::shared_experts, "shared_experts"},
     {Module::routed_experts, "routed_experts"},
     {Module::indexer, "indexer"},
     {Module::embedding, "embedding"},
     {Module::output_head, "output_head"}}};

std::string_view to_string(Module module);

// One number a module.
template <class T> class ByModule {
public:
    T& operator[](Module module) { return values_[static_cast<std::size_t>(module)]; }
    const T& operator[](Module module) const { return values_[static_cast<std::size_t>(module)]; }

    bool operator==(const ByModule&) const = default;

private:
    std::array<T, all_modules.size()> values_{};
};

struct WeightType {
    DataType type = DataType::bf16;
    // A weight's bits on average, scales counted, where they are not the type's own.
    std::optional<double> bits;

    bool operator==(const WeightType&) const = default;

    double bytes(int group_size) const { return bits ? *bits / 8 : bytes_per_element(type, group_size); }
};

struct PublishedTypes {
    std::optional<DataType> weights;   // of the layers' matrices; empty: not stated
    std::optional<double> weight_bits; // as WeightType's
    ByModule<std::optional<WeightType>> modules;
    std::optional<DataType> activations; // what matrix products take as input
    std::optional<DataType> kv_cache;
    std::optional<DataType> unquantized; // of norms, routers and the modules that are left as they were
    // Weights that share a scale, along the input; of 8-bit floats the side of a square block. 0: the
    // type's own, or not stated.
    std::int64_t group_size = 0;
    std::string quantization; // the publisher's own word for it; empty: not quantised, or not stated

    bool operator==(const PublishedTypes&) const = default;

    // Quantised in a way whose types nobody here knows: the user has to say them.
    bool are_unknown() const { return !weights && !quantization.empty(); }
    // Of integers in groups.
    int integer_group() const { return group_size > 0 ? static_cast<int>(group_size) : 128; }
};

// What stays as it was trained: 16 bit (bf16) unless the publisher says another type.
DataType unquantized_type(const PublishedTypes& types);

// Of one module, where `weights` are known. Not stated of its own, embedding and output head are not
// quantised, but by GGUF's types.
WeightType published_type(const PublishedTypes& types, Module module);

// Whether weights of this type leave embedding and output head as they were trained.
bool leaves_vocabulary_unquantized(DataType weights);

// `routed_experts=mxfp4,output_head=int6@6.5`: modules of a type of their own, behind @ a weight's bits where
// the type does not say them. "" for none. Nothing for what is not of this form: unknown names, a module
// twice, bits out of range.
std::string to_string(const ByModule<std::optional<WeightType>>& modules);
std::optional<ByModule<std::optional<WeightType>>> parse_module_types(std::string_view text);

inline constexpr double least_weight_bits = 0.5;
inline constexpr double most_weight_bits = 64;

} // namespace llmroofline
