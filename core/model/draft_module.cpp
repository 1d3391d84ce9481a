// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/draft_module.h"

#include <algorithm>
#include <vector>

namespace llmroofline {

namespace {

void take_attention(Transformer& module, const Transformer& model) {
    module.attention_groups.clear();
    module.sliding_window = model.mtp_window;
    module.sliding_pattern = {};
    module.attention_chunk = 0;
    const std::vector<AttentionShape> shapes = model.attention_shapes();
    const auto alike = std::find_if(shapes.begin(), shapes.end(), [&model](const AttentionShape& shape) {
        return shape.window == model.mtp_window && shape.chunk == 0 && shape.compression == 0 &&
               shape.stride == 0 && !shape.indexed && shape.key_values != KeyValues::borrowed;
    });
    module.indexer.reset();
    if (alike == shapes.end()) {
        return;
    }
    module.heads = alike->heads;
    module.kv_heads = alike->kv_heads;
    module.head_dim = alike->head_dim;
    module.value_head_dim = alike->value_dim == alike->head_dim ? 0 : alike->value_dim;
    module.key_values = alike->key_values;
}

void take_feed_forward(Transformer& module, const Transformer& model) {
    module.first_dense_layers = 0;
    module.moe_layer_freq = 1;
    if (!module.ffn_widths.empty()) {
        module.intermediate_size = module.ffn_widths.back().width;
        module.ffn_widths.clear();
    }
    if (model.mtp_intermediate_size == 0) {
        module.intermediate_size = model.is_moe() ? 0 : module.intermediate_size;
        return;
    }
    module.intermediate_size = model.mtp_intermediate_size;
    module.experts = 0;
    module.experts_per_token = 0;
    module.moe_intermediate_size = 0;
    module.moe_latent_size = 0;
    module.zero_experts = 0;
    module.shared_experts = 0;
    module.shared_intermediate_size = 0;
}

} // namespace

Transformer draft_module(const Transformer& model) {
    Transformer module = model;
    module.is_draft = true;
    module.layers = 1;
    module.attention_free_layers = 0;
    module.ffn_free_layers = 0;
    module.linear.reset();
    module.mixers_side_by_side = false;
    module.learned_positions = 0;
    module.embedding_norm = false;
    module.mtp_modules = 0;
    module.mtp_window = 0;
    module.mtp_intermediate_size = 0;
    if (model.latent) {
        if (module.indexer) {
            module.indexer->layers = 0;
        }
    } else {
        take_attention(module, model);
    }
    take_feed_forward(module, model);
    return module;
}

} // namespace llmroofline
