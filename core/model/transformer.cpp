// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/transformer.h"

#include <algorithm>
#include <cmath>

namespace llmroofline {

std::int64_t LinearAttention::gates() const {
    switch (kind) {
    case LinearKind::deltanet:
        return 2 * heads; // decay and write strength
    case LinearKind::mamba2:
        return heads; // the time step
    case LinearKind::kda:
        return heads + (gate_rank > 0 ? gate_rank : key_width()); // write strength, decays
    case LinearKind::lightning:                                   // a fixed decay a head
    case LinearKind::mamba1:                                      // they start from its inner channels
    case LinearKind::short_conv:
        return 0;
    }
    return 0;
}

std::int64_t LinearAttention::input_width() const {
    switch (kind) {
    case LinearKind::mamba1:
        return 2 * value_width(); // value and output gate
    case LinearKind::short_conv:
        return 3 * value_width(); // a gate before and one behind the convolution
    case LinearKind::kda:
        return 2 * key_width() + value_width() + (output_gate_rank > 0 ? output_gate_rank : value_width()) +
               gates();
    default:
        return 2 * key_width() + 2 * value_width() + gates(); // query, key; value, output gate
    }
}

std::int64_t LinearAttention::inner_matrices() const {
    if (kind == LinearKind::mamba1) { // time step, query and key of each token; then a time step a channel
        return value_width() * (gate_rank + 2 * key_width()) + gate_rank * value_width();
    }
    return kind == LinearKind::kda ? gate_rank * key_width() + output_gate_rank * value_width() : 0;
}

std::int64_t LinearAttention::recurrence_width() const {
    switch (kind) {
    case LinearKind::mamba1: // value and time step a channel, query and key; the output
        return 3 * value_width() + 2 * key_width();
    case LinearKind::kda: // query, key and decay; value and output; write strength
        return 3 * key_width() + 2 * value_width() + heads;
    default: // the output gate bypasses the recurrence; the output is as wide as it
        return input_width();
    }
}

std::int64_t LinearAttention::conv_channels() const {
    if (conv_width == 0) {
        return 0;
    }
    const bool values_alone = kind == LinearKind::mamba1 || kind == LinearKind::short_conv;
    return values_alone ? value_width() : 2 * key_width() + value_width();
}

std::int64_t LinearAttention::state_elements() const {
    return kind == LinearKind::short_conv ? 0 : heads * key_dim * value_dim;
}

std::int64_t LinearAttention::conv_state_elements() const {
    return conv_width > 0 ? (conv_width - 1) * conv_channels() : 0;
}

std::int64_t Transformer::moe_layers() const {
    if (!is_moe() || ffn_layers() <= first_dense_layers) {
        return 0;
    }
    return (ffn_layers() - first_dense_layers) / std::max<std::int64_t>(moe_layer_freq, 1);
}

std::vector<FfnWidth> Transformer::dense_widths() const {
    if (!ffn_widths.empty()) {
        return ffn_widths;
    }
    return dense_layers() > 0 ? std::vector<FfnWidth>{{intermediate_size, dense_layers()}}
                              : std::vector<FfnWidth>{};
}

std::int64_t Transformer::grouped_layers() const {
    std::int64_t layers_in_groups = 0;
    for (const AttentionGroup& group : attention_groups) {
        layers_in_groups += group.layers;
    }
    return layers_in_groups;
}

std::int64_t Transformer::local_layers() const {
    if (local_span() <= 0) {
        return 0;
    }
    const std::int64_t period = std::max<std::int64_t>(sliding_pattern.full + sliding_pattern.local, 1);
    const std::int64_t own = attention_layers() - grouped_layers();
    return own - own / period * sliding_pattern.full;
}

std::vector<AttentionShape> Transformer::attention_shapes() const {
    std::vector<AttentionShape> shapes;
    const std::int64_t value_dim = value_head_dim > 0 ? value_head_dim : head_dim;
    AttentionShape own{full_layers(), heads, kv_heads, head_dim, value_dim};
    own.key_values = key_values;
    if (own.layers > 0) {
        shapes.push_back(own);
    }
    if (own.layers = local_layers(); own.layers > 0) {
        own.window = sliding_window;
        own.chunk = attention_chunk;
        shapes.push_back(own);
    }
    const auto stated = [](std::int64_t value, std::int64_t otherwise) {
        return value > 0 ? value : otherwise;
    };
    int number = 0;
    for (const AttentionGroup& group : attention_groups) {
        AttentionShape shape{group.layers, stated(group.heads, heads), stated(group.kv_heads, kv_heads),
                             stated(group.head_dim, head_dim)};
        shape.value_dim = stated(group.value_dim, group.head_dim > 0 ? group.head_dim : value_dim);
        shape.window = group.window;
        shape.compression = group.compression;
        shape.stride = group.stride;
        shape.indexed = group.indexed;
        shape.key_values = group.key_values.value_or(key_values);
        shape.group = ++number;
        shapes.push_back(shape);
    }
    return shapes;
}

std::int64_t Transformer::index_layers() const {
    if (!indexer) {
        return 0;
    }
    if (latent) {
        return indexer->layers > 0 ? indexer->layers : attention_layers();
    }
    std::int64_t indexed = 0;
    for (const AttentionGroup& group : attention_groups) {
        indexed += group.indexed ? group.layers : 0;
    }
    return indexed;
}

double Transformer::computing_experts_per_token() const {
    const double all = static_cast<double>(experts + zero_experts);
    return zero_experts > 0 ? static_cast<double>(experts_per_token) * static_cast<double>(experts) / all
                            : static_cast<double>(experts_per_token);
}

std::int64_t Transformer::query_width() const {
    return latent ? heads * (latent->qk_nope_head_dim + latent->qk_rope_head_dim) : heads * head_dim;
}

std::int64_t Transformer::output_width() const {
    return heads * (latent ? latent->v_head_dim : value_head_dim > 0 ? value_head_dim : head_dim);
}

std::int64_t Transformer::kv_elements_per_token_and_layer() const {
    if (latent) {
        return latent->kv_lora_rank + latent->qk_rope_head_dim;
    }
    AttentionShape own{1, heads, kv_heads, head_dim, value_head_dim > 0 ? value_head_dim : head_dim};
    own.key_values = key_values;
    return own.cached_elements();
}

double kv_bytes_per_token(const Transformer& model, double bytes_per_element) {
    return kv_bytes_per_sequence(model, 1, bytes_per_element);
}

double kv_bytes_per_sequence(const Transformer& model, double tokens, double bytes_per_element) {
    if (model.latent) {
        return static_cast<double>(model.attention_layers()) * tokens *
               static_cast<double>(model.latent->kv_lora_rank + model.latent->qk_rope_head_dim) *
               bytes_per_element;
    }
    double elements = 0;
    for (const AttentionShape& shape : model.attention_shapes()) {
        elements +=
            static_cast<double>(shape.layers * shape.cached_elements()) * shape.cached_entries(tokens);
    }
    return elements * bytes_per_element;
}

bool has_fp8_index(const Transformer& model) {
    return model.indexer && model.latent;
}

double index_key_bytes(const Transformer& model, double bytes_per_element) {
    if (!model.indexer) {
        return 0;
    }
    const double width = static_cast<double>(model.indexer->head_dim);
    constexpr double scale = 4; // an FP32 for 128 elements
    return has_fp8_index(model) ? width + scale * std::ceil(width / 128) : width * bytes_per_element;
}

double index_keys_per_sequence(const Transformer& model, double tokens) {
    if (!model.indexer) {
        return 0;
    }
    if (model.latent) {
        return static_cast<double>(model.index_layers()) * tokens;
    }
    double keys = 0;
    for (const AttentionGroup& group : model.attention_groups) {
        if (group.indexed) {
            keys += static_cast<double>(group.layers) * tokens /
                    static_cast<double>(std::max<std::int64_t>(group.compression, 1));
        }
    }
    return keys;
}

double index_key_bytes_per_sequence(const Transformer& model, double tokens, double bytes_per_element) {
    return index_keys_per_sequence(model, tokens) * index_key_bytes(model, bytes_per_element);
}

double state_bytes_per_sequence(const Transformer& model, double bytes_per_activation) {
    if (!model.linear) {
        return 0;
    }
    const LinearAttention& linear = *model.linear;
    return static_cast<double>(linear.layers) *
           (static_cast<double>(linear.state_elements()) * bytes_per_element(DataType::fp32, 128) +
            static_cast<double>(linear.conv_state_elements()) * bytes_per_activation);
}

} // namespace llmroofline
