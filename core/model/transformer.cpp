// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/transformer.h"

#include <algorithm>

namespace llmroofline {

std::int64_t LinearAttention::gates() const {
    switch (kind) {
    case LinearKind::deltanet:
        return 2 * heads; // decay and write strength
    case LinearKind::lightning:
        return 0; // a fixed decay a head
    case LinearKind::mamba2:
        return heads; // the time step
    }
    return 0;
}

std::int64_t LinearAttention::input_width() const {
    return 2 * key_width() + 2 * value_width() + gates(); // query, key; value, output gate
}

std::int64_t LinearAttention::conv_channels() const {
    return conv_width > 0 ? 2 * key_width() + value_width() : 0;
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

std::int64_t Transformer::local_layers() const {
    if (local_span() <= 0) {
        return 0;
    }
    const std::int64_t period = std::max<std::int64_t>(sliding_pattern.full + sliding_pattern.local, 1);
    return attention_layers() - attention_layers() / period * sliding_pattern.full;
}

std::int64_t Transformer::query_width() const {
    return latent ? heads * (latent->qk_nope_head_dim + latent->qk_rope_head_dim) : heads * head_dim;
}

std::int64_t Transformer::output_width() const {
    return heads * (latent ? latent->v_head_dim : head_dim);
}

std::int64_t Transformer::kv_elements_per_token_and_layer() const {
    return latent ? latent->kv_lora_rank + latent->qk_rope_head_dim : 2 * kv_heads * head_dim;
}

double kv_bytes_per_token(const Transformer& model, double bytes_per_element) {
    return static_cast<double>(model.attention_layers()) *
           static_cast<double>(model.kv_elements_per_token_and_layer()) * bytes_per_element;
}

double kv_bytes_per_sequence(const Transformer& model, double tokens, double bytes_per_element) {
    const double kept_locally = std::min(tokens, static_cast<double>(model.local_span()));
    const double kept = static_cast<double>(model.full_layers()) * tokens +
                        static_cast<double>(model.local_layers()) * kept_locally;
    return kept * static_cast<double>(model.kv_elements_per_token_and_layer()) * bytes_per_element;
}

double index_key_bytes_per_sequence(const Transformer& model, double tokens, double bytes_per_element) {
    return model.indexer ? static_cast<double>(model.attention_layers()) *
                               static_cast<double>(model.indexer->head_dim) * tokens * bytes_per_element
                         : 0;
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
