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
    return query + key_value + (model.query_gate ? 2 : 1) * output;
}

// Of one layer.
double attention_matrices(const Transformer& model, const AttentionShape& shape) {
    const double hidden = static_cast<double>(model.hidden_size);
    const double key = static_cast<double>(shape.head_dim);
    const double value = static_cast<double>(shape.value_dim);
    const double heads = static_cast<double>(shape.heads);
    const double kv_heads = static_cast<double>(shape.kv_heads);
    const double query_rank = static_cast<double>(model.query_rank);
    const double out_rank = static_cast<double>(model.out_rank);
    double elements = query_rank > 0 ? hidden * query_rank + query_rank * heads * key : hidden * heads * key;
    elements += shape.has_key_projection() ? hidden * kv_heads * key : 0;
    elements += shape.has_value_projection() ? hidden * kv_heads * value : 0;
    elements += out_rank > 0
                    ? heads * value * out_rank + static_cast<double>(model.out_groups) * out_rank * hidden
                    : heads * value * hidden;
    elements += model.query_gate ? hidden * heads * value : 0;
    // What is compressed, and its weights.
    elements += shape.compression > 0
                    ? 2 * hidden * static_cast<double>(shape.compression_width()) * kv_heads * key
                    : 0;
    return elements;
}

// Biases, norms and sinks of an attention layer.
double latent_attention_vectors(const Transformer& model, const LatentAttention& latent) {
    const double hidden = static_cast<double>(model.hidden_size);
    const double query_rank = static_cast<double>(latent.q_lora_rank);
    const double rank = static_cast<double>(latent.kv_lora_rank);
    const double rope = static_cast<double>(latent.qk_rope_head_dim);
    // DeepSeek's code gives a bias to the projections that start from the hidden state, and one to an
    // uncompressed query never. The latents have RMS norms.
    return (model.qkv_bias ? query_rank + rank + rope : 0) + (model.out_bias ? hidden : 0) + query_rank +
           rank + (model.attention_sinks ? static_cast<double>(model.heads) : 0);
}

double attention_vectors(const Transformer& model, const AttentionShape& shape) {
    const double hidden = static_cast<double>(model.hidden_size);
    const double heads = static_cast<double>(shape.heads);
    const double kv_heads = static_cast<double>(shape.kv_heads);
    const double key = static_cast<double>(shape.head_dim);
    const double value = static_cast<double>(shape.value_dim);
    const double keys = shape.has_key_projection() ? kv_heads * key : 0;
    const double values = shape.has_value_projection() ? kv_heads * value : 0;
    const double normed = model.qk_norm_whole ? (heads + kv_heads) * key : 2 * key;
    double numbers = (model.qkv_bias ? heads * key + keys + values : 0) + (model.out_bias ? hidden : 0) +
                     (model.qk_norm ? normed : 0) + (model.attention_sinks ? heads : 0) +
                     static_cast<double>(model.query_rank) +
                     (shape.key_values == KeyValues::one_vector ? kv_heads * key : 0);
    if (shape.compression > 0) { // a norm, and a number for each position in an entry
        const double width = static_cast<double>(shape.compression_width()) * kv_heads * key;
        numbers += kv_heads * key + static_cast<double>(shape.compression) * width;
    }
    return numbers;
}

// Queries from the query's latent, one key and the heads' weights from the hidden state. Of an indexed layer that
// compresses, the keys are compressed as well; where blocks are scored, the heads have no weights.
double indexer_matrices(const Transformer& model, const SparseIndexer& indexer, bool compresses) {
    const double hidden = static_cast<double>(model.hidden_size);
    const double heads = static_cast<double>(indexer.heads);
    const double width = static_cast<double>(indexer.head_dim);
    const std::int64_t rank = model.latent ? model.latent->q_lora_rank : model.query_rank;
    const double query = rank > 0 ? static_cast<double>(rank) : hidden;
    const double keys = hidden * width * (compresses ? 4 : 1);
    return query * heads * width + keys + (indexer.block > 0 ? 0 : hidden * heads);
}

// The norm of the key, with the positions in a compressed one; where blocks are scored, norms of query and key.
double indexer_vectors(const SparseIndexer& indexer, std::int64_t compression) {
    const double width = static_cast<double>(indexer.head_dim);
    return compression > 0 ? width + 2 * width * static_cast<double>(compression) : 2 * width;
}

double linear_attention_matrices(const Transformer& model, const LinearAttention& linear) {
    return static_cast<double>(model.hidden_size) *
               static_cast<double>(linear.input_width() + linear.value_width()) +
           static_cast<double>(linear.inner_matrices());
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
    case LinearKind::
        mamba1: // a decay rate for each number of the state; time-step bias, skip, convolution's bias
        own = value_width * static_cast<double>(linear.key_dim) + 2 * value_width + channels;
        break;
    case LinearKind::kda: // decay rates, a time-step bias a channel; a norm that the heads share
        own = heads + static_cast<double>(linear.key_width() + linear.value_dim);
        break;
    case LinearKind::short_conv:
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

double expert_matrices(const Transformer& model) {
    return (ffn_inputs(model) + 1) * static_cast<double>(model.expert_input_width()) *
           static_cast<double>(model.moe_intermediate_size);
}

// Before each part of a layer, n streams give (2 + n)·n numbers that mix them, with as many biases and 3 scales;
// behind the last layer n numbers. Source: the code of DeepSeek-V4 in the transformers library.
double stream_parameters(const Transformer& model) {
    const double streams = static_cast<double>(model.residual_streams);
    if (streams <= 1) {
        return 0;
    }
    const double width = streams * static_cast<double>(model.hidden_size);
    const double mixed = (2 + streams) * streams;
    const double parts = static_cast<double>(model.mixer_layers() + model.ffn_layers());
    return parts * (mixed * width + mixed + 3) + streams * width + streams + 1;
}

// From the hidden state, once for all layers, with a norm; in each layer a gate into the width, a way back, and the
// norm behind it. Source: the code of Gemma 3n and Gemma 4 in the transformers library.
double per_layer_parameters(const Transformer& model) {
    const double hidden = static_cast<double>(model.hidden_size);
    const double width = static_cast<double>(model.per_layer_width);
    const double layers = static_cast<double>(model.layers);
    return width > 0 ? hidden * width * layers + width + layers * (2 * hidden * width + hidden) : 0;
}

// Two projections and a norm a layer.
double laurel_parameters(const Transformer& model) {
    const double hidden = static_cast<double>(model.hidden_size);
    const double rank = static_cast<double>(model.laurel_rank);
    return rank > 0 ? static_cast<double>(model.layers) * (2 * hidden * rank + hidden) : 0;
}

// In a layer a router with its norm, coefficients of prediction and correction, and the output's scale; n − 1
// projections into the streams and as many out of them.
double altup_parameters(const Transformer& model) {
    const double hidden = static_cast<double>(model.hidden_size);
    const double streams = static_cast<double>(model.altup_streams);
    if (streams <= 1) {
        return 0;
    }
    const double of_layer =
        hidden * streams + hidden + streams * streams * streams + streams * streams + hidden;
    return static_cast<double>(model.layers) * of_layer + 2 * (streams - 1) * hidden * hidden;
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

    // A draft module has neither table: they are another model's.
    const double embedding = model.is_draft ? 0 : vocabulary * hidden;
    const double head =
        (model.tied_embeddings ? 0 : embedding) + (model.lm_head_bias && !model.is_draft ? vocabulary : 0);
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
    if (model.latent) {
        const double layers = static_cast<double>(model.attention_layers());
        matrices[Module::attention] = layers * latent_attention_matrices(model, *model.latent);
        vectors += layers * latent_attention_vectors(model, *model.latent);
        if (model.indexer) {
            const double choosing = static_cast<double>(model.index_layers());
            matrices[Module::indexer] = choosing * indexer_matrices(model, *model.indexer, false);
            vectors += choosing * indexer_vectors(*model.indexer, 0);
        }
    } else {
        for (const AttentionShape& shape : model.attention_shapes()) {
            const double layers = static_cast<double>(shape.layers);
            matrices[Module::attention] += layers * attention_matrices(model, shape);
            vectors += layers * attention_vectors(model, shape);
            if (model.indexer && shape.indexed) {
                matrices[Module::indexer] +=
                    layers * indexer_matrices(model, *model.indexer, shape.compression > 0);
                vectors += layers * indexer_vectors(*model.indexer, shape.compression);
            }
        }
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
    const double routed_to = experts + static_cast<double>(model.zero_experts);
    const double router =
        hidden * routed_to + (model.router_bias ? routed_to : 0) + (model.shared_expert_gate ? hidden : 0);
    const double latent = 2 * hidden * static_cast<double>(model.moe_latent_size); // into and out of it
    vectors += moe_layers * (router + latent) + stream_parameters(model);
    const double width = static_cast<double>(model.moe_intermediate_size);
    const double expert = expert_matrices(model) + ffn_biases(model, width);
    matrices[Module::routed_experts] = moe_layers * experts * expert_matrices(model);
    count.per_layer_embedding = vocabulary * static_cast<double>(model.layers * model.per_layer_width);
    matrices[Module::embedding] = embedding + count.per_layer_embedding;
    vectors += per_layer_parameters(model) + laurel_parameters(model) + altup_parameters(model);
    if (model.is_draft) { // what joins the token's embedding and the hidden state, and their norms
        vectors += 2 * hidden * hidden + 2 * norm_parameters(model, hidden);
    }
    matrices[Module::output_head] = model.tied_embeddings ? 0 : embedding;

    count.embedding = embedding;
    count.output_head = head;
    count.routed_experts = moe_layers * experts * expert;
    count.total = embedding + count.per_layer_embedding + head + positions +
                  norms * norm_parameters(model, hidden) + vectors + count.routed_experts;
    for (const Module module : {Module::attention, Module::indexer, Module::linear_attention,
                                Module::dense_ffn, Module::shared_experts}) {
        count.total += matrices[module];
    }
    const double idle_experts = std::max(0.0, experts - model.computing_experts_per_token());
    count.active = count.total - moe_layers * idle_experts * expert;
    return count;
}

} // namespace llmroofline
