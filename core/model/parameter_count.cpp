// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// In doubles: exact up to 9·10^15 parameters, and no overflow whatever the fields.
#include <algorithm>

#include "core/model/transformer.h"

namespace llmroofline {

namespace {

double norm_parameters(const Transformer& model, double width) {
    switch (model.norm) {
    case NormKind::rms:
        return width;
    case NormKind::layer:
        return 2 * width;
    case NormKind::bare:
        return 0;
    }
    return 0;
}

double latent_attention_parameters(const Transformer& model, const LatentAttention& latent) {
    const double hidden = static_cast<double>(model.hidden_size);
    const double heads = static_cast<double>(model.heads);
    const double query_rank = static_cast<double>(latent.q_lora_rank);
    const double rank = static_cast<double>(latent.kv_lora_rank);
    const double rope = static_cast<double>(latent.qk_rope_head_dim);
    const double nope = static_cast<double>(latent.qk_nope_head_dim);
    const double value = static_cast<double>(latent.v_head_dim);

    const double query_width = heads * (nope + rope);
    const double query =
        query_rank > 0 ? hidden * query_rank + query_rank * query_width : hidden * query_width;
    const double key_value = hidden * (rank + rope) + rank * heads * (nope + value);
    const double output = heads * value * hidden;
    // DeepSeek's code gives a bias to the projections that start from the hidden state, and one to an
    // uncompressed query never.
    const double bias = (model.qkv_bias ? query_rank + rank + rope : 0) + (model.out_bias ? hidden : 0);
    return query + key_value + output + bias + query_rank + rank; // the last two: RMS norms of the latents
}

double attention_parameters(const Transformer& model) {
    if (model.latent) {
        return latent_attention_parameters(model, *model.latent);
    }
    const double hidden = static_cast<double>(model.hidden_size);
    const double head = static_cast<double>(model.head_dim);
    const double heads = static_cast<double>(model.heads);
    const double kv_heads = static_cast<double>(model.kv_heads);
    const double weights = hidden * head * (heads + 2 * kv_heads) + heads * head * hidden;
    const double bias = (model.qkv_bias ? (heads + 2 * kv_heads) * head : 0) + (model.out_bias ? hidden : 0);
    const double gate = model.query_gate ? hidden * heads * head : 0;
    const double normed = model.qk_norm_whole ? (heads + kv_heads) * head : 2 * head;
    return weights + bias + gate + (model.qk_norm ? normed : 0);
}

// Queries from the query's latent, one key and the heads' weights from the hidden state; a layer norm of the
// key.
double indexer_parameters(const Transformer& model, const SparseIndexer& indexer) {
    const double hidden = static_cast<double>(model.hidden_size);
    const double heads = static_cast<double>(indexer.heads);
    const double width = static_cast<double>(indexer.head_dim);
    const double query_rank = model.latent ? static_cast<double>(model.latent->q_lora_rank) : 0;
    return query_rank * heads * width + hidden * width + hidden * heads + 2 * width;
}

double linear_attention_parameters(const Transformer& model, const LinearAttention& linear) {
    const double hidden = static_cast<double>(model.hidden_size);
    const double heads = static_cast<double>(linear.heads);
    const double channels = static_cast<double>(linear.conv_channels());
    const double value_width = static_cast<double>(linear.value_width());
    double own = 0;
    switch (linear.kind) {
    case LinearKind::deltanet: // decay rate and time-step bias a head; a norm that the heads share
        own = 2 * heads + static_cast<double>(linear.value_dim);
        break;
    case LinearKind::lightning: // a norm over all heads; the decays are fixed
        own = value_width;
        break;
    case LinearKind::mamba2: // decay rate, time-step bias, skip; a norm; the convolution's bias
        own = 3 * heads + value_width + channels;
        break;
    }
    return hidden * static_cast<double>(linear.input_width()) +
           channels * static_cast<double>(linear.conv_width) + own + value_width * hidden;
}

double ffn_parameters(const Transformer& model, double width) {
    const double hidden = static_cast<double>(model.hidden_size);
    const double inputs = model.ffn == FfnKind::gated ? 2 : 1; // gate and up; or up
    const double bias = model.mlp_bias ? inputs * width + hidden : 0;
    return (inputs + 1) * hidden * width + bias;
}

} // namespace

ParameterCount count_parameters(const Transformer& model) {
    const double hidden = static_cast<double>(model.hidden_size);
    const double vocabulary = static_cast<double>(model.vocab_size);
    const double experts = static_cast<double>(model.experts);
    const double moe_layers = static_cast<double>(model.moe_layers());

    const double embedding = vocabulary * hidden;
    const double head = (model.tied_embeddings ? 0 : embedding) + (model.lm_head_bias ? vocabulary : 0);
    const double positions = static_cast<double>(model.learned_positions) * hidden;
    double norms = static_cast<double>(model.mixer_layers() + model.ffn_layers());
    if (model.norms_per_layer > 0) {
        norms = static_cast<double>(model.layers * model.norms_per_layer);
    } else if (model.parallel_block) {
        norms = static_cast<double>(model.layers);
    }
    norms += model.embedding_norm ? 2 : 1; // the final one

    double attention = attention_parameters(model);
    attention += model.attention_sinks ? static_cast<double>(model.heads) : 0;
    attention += model.indexer ? indexer_parameters(model, *model.indexer) : 0;
    const double linear = model.linear ? static_cast<double>(model.linear->layers) *
                                             linear_attention_parameters(model, *model.linear)
                                       : 0;
    double dense = 0;
    for (const FfnWidth& group : model.dense_widths()) {
        dense += static_cast<double>(group.count) * ffn_parameters(model, static_cast<double>(group.width));
    }
    const double router =
        hidden * experts + (model.router_bias ? experts : 0) + (model.shared_expert_gate ? hidden : 0);
    const double expert = ffn_parameters(model, static_cast<double>(model.moe_intermediate_size));
    const double shared_width =
        static_cast<double>(model.shared_experts) * static_cast<double>(model.shared_intermediate_size);
    const double shared = shared_width > 0 ? ffn_parameters(model, shared_width) : 0;

    ParameterCount count;
    count.embedding = embedding;
    count.output_head = head;
    count.routed_experts = moe_layers * experts * expert;
    count.total = embedding + head + positions + norms * norm_parameters(model, hidden) +
                  static_cast<double>(model.attention_layers()) * attention + linear + dense +
                  moe_layers * (router + shared) + count.routed_experts;
    const double idle_experts = std::max(0.0, experts - static_cast<double>(model.experts_per_token));
    count.active = count.total - moe_layers * idle_experts * expert;
    return count;
}

} // namespace llmroofline
