// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the matrices of a model are held, layer by layer, as a quantisation block says it by names; and what
// that comes to for each module: the type that most of its weights have, and their bits on average. Which
// layers have attention and which a linear layer, a Transformer does not say: a name is taken by its words.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "core/model/huggingface/module_names.h"
#include "core/model/transformer.h"

namespace llmroofline::huggingface {

// How a matrix of weights is packed.
struct WeightFormat {
    DataType type = DataType::bf16;
    std::optional<double> bits;          // a weight, scales counted; empty: the type's own
    double bits_per_matrix = 0;          // besides: code books
    std::optional<DataType> activations; // what it is multiplied with; empty: not quantised
    std::int64_t group_size = 0;         // as PublishedTypes'

    bool operator==(const WeightFormat&) const = default;
};

class ModuleMatrix {
public:
    // Nothing is quantised yet.
    ModuleMatrix(const Transformer& model, DataType unquantized);

    bool has(Module module) const;

    // Every matrix in the layers; embedding and output head where they are named.
    void quantize_layers(const WeightFormat& format);
    void quantize(Module module, const WeightFormat& format);
    void quantize(std::string_view pattern, const WeightFormat& format);
    // Back to what they were.
    void exclude(std::string_view pattern);

    // Weights, bits, modules, activations and group of `types`.
    void summarize(PublishedTypes& types) const;

private:
    // Matrices that can be named together, one set a layer.
    struct Part {
        Module module;
        Projection projection;
        double layers;                           // that have it
        double parameters;                       // in one layer
        double matrices;                         // in one layer
        std::optional<std::int64_t> first, last; // layers that can have it; empty: any
        std::size_t everywhere = 0;              // format
        std::map<std::int64_t, std::size_t> by_layer;
    };

    void add(Module module, Projection projection, double layers, double parameters, double matrices = 1);
    void add_attention(const Transformer& model);
    void add_attention_of(const Transformer& model, const AttentionShape& shape);
    void add_feed_forward(const Transformer& model);
    void assign(const std::vector<NamedModules>& named, const WeightFormat& format);
    static bool is_named(const NamedModules& named, const Part& part);
    std::size_t index_of(const WeightFormat& format);
    double bits_in(const Part& part, const WeightFormat& format) const;

    std::vector<NamedModules> named(std::string_view pattern) const;

    std::int64_t layers_;
    // Gemma 4 calls `mlp` the dense feed-forward beside its experts, which stand below no `mlp`; its layers then have
    // seven norms.
    bool mlp_is_beside_experts_;
    std::vector<Part> parts_;
    std::vector<WeightFormat> formats_; // the first is what is not quantised
};

} // namespace llmroofline::huggingface
