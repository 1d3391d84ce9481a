// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The architecture of a decoder-only transformer, as far as its cost depends on it. Dense or mixture of
// experts; MHA, GQA, MQA or MLA; sliding-window layers. Plain value, safe to copy between threads.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/hardware/data_type.h"
#include "core/io/error.h"

namespace llmroofline {

enum class FfnKind { gated, plain }; // gate, up, down; or up, down
enum class NormKind { rms, layer };  // a weight; or a weight and a bias

std::string_view to_string(FfnKind kind);
std::string_view to_string(NormKind kind);

// `full` layers attend to the whole context for every `local` windowed ones; a remainder is local.
struct LayerPattern {
    std::int64_t full = 0;
    std::int64_t local = 1;

    bool operator==(const LayerPattern&) const = default;
};

// Multi-head latent attention (DeepSeek-V2): the cache holds one latent and one rotary key for all heads.
struct LatentAttention {
    std::int64_t q_lora_rank = 0; // 0: one q_proj
    std::int64_t kv_lora_rank = 0;
    std::int64_t qk_nope_head_dim = 0;
    std::int64_t qk_rope_head_dim = 0;
    std::int64_t v_head_dim = 0;

    bool operator==(const LatentAttention&) const = default;
};

struct Transformer {
    std::string id;
    std::string name;
    std::string huggingface_id;

    std::int64_t layers = 0;
    std::int64_t hidden_size = 0;
    std::int64_t intermediate_size = 0; // of the dense FFN; 0 when no layer is dense
    std::int64_t heads = 0;             // query heads
    std::int64_t kv_heads = 0;          // 0 with latent attention
    std::int64_t head_dim = 0;          // never assumed to be hidden_size / heads; 0 with latent attention
    std::int64_t vocab_size = 0;
    bool tied_embeddings = false;
    FfnKind ffn = FfnKind::gated;

    std::int64_t experts = 0; // 0: dense
    std::int64_t experts_per_token = 0;
    std::int64_t moe_intermediate_size = 0; // one routed expert
    std::int64_t shared_experts = 0;
    std::int64_t shared_intermediate_size = 0; // one shared expert
    std::int64_t first_dense_layers = 0;
    std::int64_t moe_layer_freq = 1; // after the dense ones, every n-th layer is MoE

    std::int64_t sliding_window = 0; // 0: none
    LayerPattern sliding_pattern;    // which layers it holds for; by default all

    std::optional<LatentAttention> latent;

    bool parallel_block = false; // attention and FFN side by side (GPT-J, Falcon)

    // Counted as parameters; they cost no time here.
    NormKind norm = NormKind::rms;
    bool qk_norm = false;
    bool qkv_bias = false;
    bool out_bias = false;
    bool mlp_bias = false;
    bool lm_head_bias = false;

    std::int64_t max_context = 0;        // 0: not stated
    std::optional<DataType> stored_type; // of the published checkpoint
    std::optional<double> published_total_params_b;
    std::optional<double> published_active_params_b;

    std::map<std::string, std::string> sources;
    std::string notes;

    bool operator==(const Transformer&) const = default;

    bool is_moe() const { return experts > 0; }
    std::int64_t moe_layers() const;
    std::int64_t dense_layers() const { return layers - moe_layers(); }
    std::int64_t window_layers() const; // layers with the sliding window
    std::int64_t full_layers() const { return layers - window_layers(); }

    std::int64_t query_width() const;  // of all heads together, as q_proj gives it
    std::int64_t output_width() const; // of all heads together, as out_proj takes it
    std::int64_t kv_elements_per_token_and_layer() const;
};

// Parameters by what may be held in a type of its own. Norms, biases and the embedding are counted;
// multi-token prediction layers and vision towers are not part of a Transformer.
struct ParameterCount {
    double total = 0;
    double routed_experts = 0; // part of total
    // What one token uses: total less the routed experts it does not visit. Embedding and output head are in
    // it.
    double active = 0;
};

ParameterCount count_parameters(const Transformer& model);

// Bytes of KV cache that one more token adds, over all layers, the windowed ones as if inside their window.
double kv_bytes_per_token(const Transformer& model, double bytes_per_element);

// Bytes of KV cache of one sequence of `tokens` tokens; a windowed layer keeps at most its window.
double kv_bytes_per_sequence(const Transformer& model, double tokens, double bytes_per_element);

// Every contradiction among the fields (KV heads that do not divide, more experts a token than experts, …);
// empty if the model can be computed. Places are left empty: the reader adds them. `keys` gets, for each
// fault, the key that it should be shown at.
struct ModelFault {
    Error error;
    std::string key;
};
std::vector<ModelFault> check_model(const Transformer& model);

} // namespace llmroofline
