// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/transformer.h"

#include <algorithm>

namespace llmroofline {

std::int64_t Transformer::moe_layers() const {
    if (!is_moe() || layers <= first_dense_layers) {
        return 0;
    }
    return (layers - first_dense_layers) / std::max<std::int64_t>(moe_layer_freq, 1);
}

std::int64_t Transformer::window_layers() const {
    if (sliding_window <= 0) {
        return 0;
    }
    const std::int64_t period = std::max<std::int64_t>(sliding_pattern.full + sliding_pattern.local, 1);
    return layers - layers / period * sliding_pattern.full;
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
    return static_cast<double>(model.layers) * static_cast<double>(model.kv_elements_per_token_and_layer()) *
           bytes_per_element;
}

double kv_bytes_per_sequence(const Transformer& model, double tokens, double bytes_per_element) {
    const double kept_in_window = std::min(tokens, static_cast<double>(model.sliding_window));
    const double kept = static_cast<double>(model.full_layers()) * tokens +
                        static_cast<double>(model.window_layers()) * kept_in_window;
    return kept * static_cast<double>(model.kv_elements_per_token_and_layer()) * bytes_per_element;
}

} // namespace llmroofline
