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

double latent_attention_matrices(const Transformer& model, const LatentAttention& latent) {
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
    return query + key_value + output;
}

double attention_matrices(const Transformer& model) {
    if (model.latent) {
        return latent_attention_matrices(model, *model.latent);
    }
    const double hidden = static_cast<double>(model.hidden_size);
    const double head = static_cast<double>(model.head_dim);
    const double heads = static_cast<double>(model.heads);
    const double kv_heads = static_cast<double>(model.kv_heads);
    const double gate = model.query_gate ? hidden * heads * head : 0;
    return hidden * head * (heads + 2 * kv_heads) + heads * head * hidden + gate;
}

// Biases, norms and sinks of an attention layer.
double attention_vectors(const Transformer& model) {
    const double hidden = static_cast<double>(model.hidden_size);
    const double heads = static_cast<double>(model.heads);
    const double sinks = model.attention_sinks ? heads : 0;
    const double out_bias = model.out_bias ? hidden : 0;
    if (model.latent) {
        const double query_rank = static_cast<double>(model.latent->q_lora_rank);
        const double rank = static_cast<double>(model.latent->kv_lora_rank);
        const double rope = static_cast<double>(model.latent->qk_rope_head_dim);
        // DeepSeek's code gives a bias to the projections that start from the hidden state, and one to an
        // uncompressed query never. The latents have RMS norms.
        return (model.qkv_bias ? query_rank + rank + rope : 0) + out_bias + query_rank + rank + sinks;
    }
    const double head = static_cast<double>(model.head_dim);
    const double kv_heads = static_cast<double>(model.kv_heads);
    const double normed = model.qk_norm_whole ? (heads + kv_heads) * head : 2 * head;
    return (model.qkv_bias ? (heads + 2 * kv_heads) * head : 0) + out_bias + (model.qk_norm ? normed : 0) +
           sinks;
}

// Queries from the query's latent, one key and the heads' weights from the hidden state.
double indexer_matrices(const Transformer& model, const SparseIndexer& indexer) {
    const double hidden = static_cast<double>(model.hidden_size);
    const double heads = static_cast<double>(indexer.heads);
    const double width = static_cast<double>(indexer.head_dim);
    const double query_rank = model.latent ? static_cast<double>(model.latent->q_lora_rank) : 0;
    return query_rank * heads * width + hidden * width + hidden * heads;
}

double linear_attention_matrices(const Transformer& model, const LinearAttention& linear) {
    return static_cast<double>(model.hidden_size) *
           static_cast<double>(linear.input_width() + linear.value_width());
}

// The convolution, and what is one number a head or channel.
double linear_attention_vectors(const LinearAttention& linear) {
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
    return channels * static_cast<double>(linear.conv_width) + own;
}

double ffn_inputs(const Transformer& model) {
    return model.ffn == FfnKind::gated ? 2 : 1; // gate and up; or up
}

double ffn_matrices(const Transformer& model, double width) {
    return (ffn_inputs(model) + 1) * static_cast<double>(model.hidden_size) * width;
}

double ffn_biases(const Transformer& model, double width) {
    return model.mlp_bias ? ffn_inputs(model) * width + static_cast<double>(model.hidden_size) : 0;
}

} // namespace

double ParameterCount::others() const {
    double rest = total;
    for (const Module module : all_modules) {
        rest -= matrices[module];
    }
    return rest;
}

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

    ParameterCount count;
    ByModule<double>& matrices = count.matrices;
    double vectors = 0; // of the layers, norms aside
    const double attention_layers = static_cast<double>(model.attention_layers());
    matrices[Module::attention] = attention_layers * attention_matrices(model);
    vectors += attention_layers * attention_vectors(model);
    if (model.indexer) {
        matrices[Module::indexer] = attention_layers * indexer_matrices(model, *model.indexer);
        vectors +=
            attention_layers * 2 * static_cast<double>(model.indexer->head_dim); // the key's layer norm
    }
    if (model.linear) {
        const double layers = static_cast<double>(model.linear->layers);
        matrices[Module::linear_attention] = layers * linear_attention_matrices(model, *model.linear);
        vectors += layers * linear_attention_vectors(*model.linear);
    }
    for (const FfnWidth& group : model.dense_widths()) {
        const double layers = static_cast<double>(group.count);
        matrices[Module::dense_ffn] += layers * ffn_matrices(model, static_cast<double>(group.width));
        vectors += layers * ffn_biases(model, static_cast<double>(group.width));
    }
    const double shared_width =
        static_cast<double>(model.shared_experts) * static_cast<double>(model.shared_intermediate_size);
    if (shared_width > 0) {
        matrices[Module::shared_experts] = moe_layers * ffn_matrices(model, shared_width);
        vectors += moe_layers * ffn_biases(model, shared_width);
    }
    const double router =
        hidden * experts + (model.router_bias ? experts : 0) + (model.shared_expert_gate ? hidden : 0);
    vectors += moe_layers * router;
    const double width = static_cast<double>(model.moe_intermediate_size);
    const double expert = ffn_matrices(model, width) + ffn_biases(model, width);
    matrices[Module::routed_experts] = moe_layers * experts * ffn_matrices(model, width);
    matrices[Module::embedding] = embedding;
    matrices[Module::output_head] = model.tied_embeddings ? 0 : embedding;

    count.embedding = embedding;
    count.output_head = head;
    count.routed_experts = moe_layers * experts * expert;
    count.total = embedding + head + positions + norms * norm_parameters(model, hidden) + vectors +
                  count.routed_experts;
    for (const Module module : {Module::attention, Module::indexer, Module::linear_attention,
                                Module::dense_ffn, Module::shared_experts}) {
        count.total += matrices[module];
    }
    const double idle_experts = std::max(0.0, experts - static_cast<double>(model.experts_per_token));
    count.active = count.total - moe_layers * idle_experts * expert;
    return count;
}

} // namespace llmroofline
