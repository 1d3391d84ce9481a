// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/expert_keys.h"

#include <algorithm>

#include "core/model/huggingface/layer_lists.h"

namespace llmroofline::huggingface {

void read_experts(ConfigReader& reader, Transformer& model, const ExpertKeys& keys) {
    model.experts = reader.required(keys.experts, "experts", keys.default_experts);
    model.experts_per_token = reader.required(keys.per_token, "experts_per_token", keys.default_per_token);
    if (!keys.width.empty()) {
        model.moe_intermediate_size =
            reader.required(keys.width, "moe_intermediate_size", keys.default_width);
    }
}

void set_shared_experts(Transformer& model, std::int64_t count) {
    model.shared_experts = count;
    model.shared_intermediate_size = count > 0 ? model.moe_intermediate_size : 0;
}

void read_leading_dense(ConfigReader& reader, Transformer& model, std::int64_t otherwise) {
    const std::int64_t leading = reader.integer_or("first_k_dense_replace", "first_dense_layers", otherwise);
    const std::int64_t every = reader.integer_or("moe_layer_freq", "moe_layer_freq", 1, 1);
    if (leading > model.layers) {
        model.first_dense_layers = leading; // check_model says so
        return;
    }
    std::vector<bool> marks;
    for (std::int64_t i = 0; i < model.layers; ++i) {
        marks.push_back(i >= leading && i % every == 0);
    }
    set_expert_layers(model, marks);
}

void read_sparse_step(ConfigReader& reader, Transformer& model) {
    const std::int64_t step = reader.integer_or("decoder_sparse_step", "moe_layer_freq", 1, 1);
    const std::vector<std::int64_t> dense =
        reader.integers("mlp_only_layers").value_or(std::vector<std::int64_t>{});
    std::vector<bool> marks;
    for (std::int64_t i = 0; i < model.layers; ++i) {
        const bool is_dense = std::find(dense.begin(), dense.end(), i) != dense.end();
        marks.push_back(!is_dense && (i + 1) % step == 0);
    }
    set_expert_layers(model, marks);
}

} // namespace llmroofline::huggingface
