// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The architecture of a decoder-only transformer, as far as its cost depends on it. Dense or mixture of
// experts; MHA, GQA, MQA or MLA; sliding-window and chunked layers, and groups of attention layers with figures
// of their own; layers of linear attention or of a state space beside them; layers without attention or
// without feed-forward. What a family of models needs is mostly a row of these figures. Plain value, safe to
// copy between threads.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/hardware/data_type.h"
#include "core/io/error.h"
#include "core/model/attention_groups.h"
#include "core/model/published_types.h"

namespace llmroofline {

enum class FfnKind { gated, plain };      // gate, up, down; or up, down
enum class NormKind { rms, layer, bare }; // a weight; a weight and a bias; or neither

std::string_view to_string(FfnKind kind);
std::string_view to_string(NormKind kind);

// `full` layers attend to the whole context for every `local` windowed ones; a remainder is local.
struct LayerPattern {
    std::int64_t full = 0;
    std::int64_t local = 1;

    bool operator==(const LayerPattern&) const = default;
};

// How a linear layer carries its state of linear_heads matrices, key_dim × value_dim each, from token to
// token. What that costs: core/cost/operators.h.
enum class LinearKind {
    deltanet,
    lightning,
    mamba2,
    mamba1,    // a state of key_dim for each of value_width() channels
    kda,       // deltanet with a decay for each channel of the key (Kimi Linear)
    short_conv // a gated convolution alone (LFM2)
};

std::string_view to_string(LinearKind kind);

// Layers with a constant state in place of a KV cache. With mamba2, `heads` are its heads, `key_heads` its
// groups, `key_dim` its state size and `value_dim` its head size. Mamba-1 has a head of width 1 for each inner
// channel, one key head and its state size as `key_dim`; short_conv a head of width 1 for each channel.
struct LinearAttention {
    LinearKind kind = LinearKind::deltanet;
    std::int64_t layers = 0;
    std::int64_t heads = 0;     // of the values, the state and the output
    std::int64_t key_heads = 0; // of the queries and keys
    std::int64_t key_dim = 0;
    std::int64_t value_dim = 0;
    std::int64_t conv_width = 0; // tokens that the convolution before the recurrence spans; 0: none
    std::int64_t gate_rank = 0;  // of the decays' projection in two steps (kda), of the time step's (mamba1)
    std::int64_t output_gate_rank = 0; // likewise of the output gate's (kda); 0: in one step

    bool operator==(const LinearAttention&) const = default;

    std::int64_t key_width() const { return key_heads * key_dim; }
    std::int64_t value_width() const { return heads * value_dim; }
    std::int64_t gates() const;            // numbers a token and layer that steer the recurrence
    std::int64_t input_width() const;      // of all that is projected from the hidden state
    std::int64_t inner_matrices() const;   // elements of the further projections, that start from these
    std::int64_t recurrence_width() const; // read and written by the recurrence, a token
    std::int64_t conv_channels() const;    // queries, keys and values; 0 without a convolution
    std::int64_t state_elements() const;   // a sequence and layer
    // The last inputs of the convolution, a sequence and layer.
    std::int64_t conv_state_elements() const;
};

// DeepSeek-V3.2's indexer: small heads score every cached token, and attention sees the best `top_k` only.
// MiniMax-M3's scores blocks of `block` tokens by their best token, without weights for its heads.
struct SparseIndexer {
    std::int64_t heads = 0;
    std::int64_t head_dim = 0; // also the width of the one index key a token and layer
    std::int64_t top_k = 0;    // tokens, or compressed entries
    std::int64_t layers = 0;   // beside latent attention: that choose; the others follow. 0: all
    std::int64_t block = 0;    // 0: single tokens

    bool operator==(const SparseIndexer&) const = default;
};

// `count` dense layers with an FFN of `width`.
struct FfnWidth {
    std::int64_t width = 0;
    std::int64_t count = 0;

    bool operator==(const FfnWidth&) const = default;
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
    std::string family;   // the publisher's name of the series: Llama 3.1
    std::string released; // of its weights: YYYY-MM-DD, YYYY-MM or YYYY, as far as it is known
    std::string licence;
    std::string variants; // further checkpoints of the same shape on Hugging Face, joined by ", "

    std::int64_t layers = 0;
    std::int64_t hidden_size = 0;
    std::int64_t intermediate_size = 0; // of the dense FFN; 0 when no layer is dense
    std::int64_t heads = 0;             // query heads
    std::int64_t kv_heads = 0;          // 0 with latent attention
    std::int64_t head_dim = 0;          // never assumed to be hidden_size / heads; 0 with latent attention
    // Widths of attention's further parts: of a head's value (0: head_dim), of a query that is compressed
    // first, of an output that out_groups groups of heads compress to out_rank each. 0: none.
    std::int64_t value_head_dim = 0;
    std::int64_t query_rank = 0;
    std::int64_t out_groups = 0;
    std::int64_t out_rank = 0;
    KeyValues key_values = KeyValues::separate;
    std::vector<AttentionGroup> attention_groups; // layers that depart from these; not beside `latent`
    std::int64_t vocab_size = 0;
    bool tied_embeddings = false;
    FfnKind ffn = FfnKind::gated;
    // Where the dense layers differ in width, in place of intermediate_size; largest group first or as the
    // publisher orders them.
    std::vector<FfnWidth> ffn_widths;
    std::int64_t attention_free_layers = 0; // neither attention nor a linear layer, and no norm or add for it
    std::int64_t ffn_free_layers = 0;

    std::int64_t experts = 0; // 0: dense
    std::int64_t experts_per_token = 0;
    std::int64_t moe_intermediate_size = 0; // one routed expert
    std::int64_t moe_latent_size = 0; // width in which routed experts compute (Nemotron 3 Super); 0: hidden
    std::int64_t zero_experts = 0;    // that the router may choose and that do nothing (LongCat)
    std::int64_t shared_experts = 0;
    std::int64_t shared_intermediate_size = 0; // one shared expert
    std::int64_t first_dense_layers = 0;
    std::int64_t moe_layer_freq = 1; // after the dense ones, every n-th layer is MoE

    std::int64_t sliding_window = 0; // 0: none
    // Local layers attend from the last multiple of so many tokens on (Llama 4); 0: none. Not beside a
    // window.
    std::int64_t attention_chunk = 0;
    LayerPattern sliding_pattern; // which layers either holds for; by default all

    std::optional<LinearAttention> linear;
    std::optional<LatentAttention> latent;
    std::optional<SparseIndexer> indexer; // of latent attention, or of the groups that are indexed
    bool mixers_side_by_side = false;     // the linear layers have attention as well (Falcon-H1)
    std::int64_t residual_streams = 0;    // that are mixed before and behind every part of a layer; 0: one

    // Beside the usual parts of a layer (Gemma 3n, 4 E2B and E4B): numbers of each token and layer from a table of
    // their own; the rank of a path beside attention; streams that are predicted and corrected around a layer. 0: none.
    std::int64_t per_layer_width = 0;
    std::int64_t laurel_rank = 0;
    std::int64_t altup_streams = 0;

    // Modules that each predict one token further than the one before (multi-token prediction): a layer with the
    // model's usual attention, or a window of so many tokens, and its usual feed-forward, or a dense one of this
    // width. They are no part of the model's figures: core/model/draft_module.h. 0: none, or none published.
    std::int64_t mtp_modules = 0;
    std::int64_t mtp_window = 0;
    std::int64_t mtp_intermediate_size = 0;
    bool is_draft = false; // is such a module: embedding and output head are another model's

    bool parallel_block = false; // attention and FFN side by side (GPT-J, Falcon)
    bool query_gate = false;     // a gate of the output's width, given by q_proj as well (Qwen3-Next)

    // Counted as parameters; they cost no time here.
    NormKind norm = NormKind::rms;
    std::int64_t norms_per_layer =
        0; // 0: one before attention or linear layer, one before the FFN; parallel: 1
    bool qk_norm = false;
    bool qk_norm_whole = false;         // over all heads together, not head by head
    std::int64_t learned_positions = 0; // rows of a table of positions
    bool embedding_norm = false;        // behind the embedding
    bool attention_sinks = false;       // one number a head and attention layer
    bool router_bias = false;
    bool shared_expert_gate = false; // one number a token from the hidden state
    bool qkv_bias = false;
    bool out_bias = false;
    bool mlp_bias = false;
    bool lm_head_bias = false;

    std::int64_t max_context = 0; // 0: not stated
    PublishedTypes types;         // of the published checkpoint
    std::optional<double> published_total_params_b;
    std::optional<double> published_active_params_b;

    std::map<std::string, std::string> sources;
    std::string notes;

    bool operator==(const Transformer&) const = default;

    bool is_moe() const { return experts > 0; }
    std::int64_t ffn_layers() const { return layers - ffn_free_layers; }
    std::int64_t moe_layers() const;
    std::int64_t dense_layers() const { return ffn_layers() - moe_layers(); }
    // The dense layers by width; one group unless ffn_widths says else.
    std::vector<FfnWidth> dense_widths() const;

    std::int64_t linear_layers() const { return linear ? linear->layers : 0; }
    std::int64_t mixer_layers() const { return layers - attention_free_layers; } // attention or linear
    std::int64_t attention_layers() const {
        return mixer_layers() - (mixers_side_by_side ? 0 : linear_layers());
    }
    std::int64_t grouped_layers() const; // attention layers in a group
    // Of the attention layers in no group, those with a window or in chunks, and the others.
    std::int64_t local_layers() const;
    std::int64_t full_layers() const { return attention_layers() - grouped_layers() - local_layers(); }
    // Every kind of attention layer there is, but for latent attention; first the model's own.
    std::vector<AttentionShape> attention_shapes() const;
    // Attention layers with an indexer of their own.
    std::int64_t index_layers() const;
    // Of the experts that a token is sent to, those that compute, on average.
    double computing_experts_per_token() const;
    std::int64_t expert_input_width() const { return moe_latent_size > 0 ? moe_latent_size : hidden_size; }
    // Tokens that a local layer keeps at most; 0: no layer is local.
    std::int64_t local_span() const { return sliding_window > 0 ? sliding_window : attention_chunk; }

    std::int64_t query_width() const;  // of all heads together, as q_proj gives it; in no group
    std::int64_t output_width() const; // of all heads together, as out_proj takes it; in no group
    std::int64_t kv_elements_per_token_and_layer() const; // in no group
};

// Parameters by what may be held in a type of its own. Norms, biases and the embedding are counted; modules for
// multi-token prediction (core/model/draft_module.h) and vision towers are not.
struct ParameterCount {
    double total = 0;
    double routed_experts = 0; // part of total
    // What one token uses: total less the routed experts it does not visit. Embedding and output head are in
    // it. Publishers also leave out both, or count the head alone: subtract these.
    double active = 0;
    double embedding = 0;           // the table, without positions
    double per_layer_embedding = 0; // the table of per_layer_width; part of total, in no `embedding`
    double output_head = 0;         // the head's own matrix and bias; 0 if tied and without bias
    // The matrices alone, without biases; none for the head of a tied embedding. What is in none of them
    // (others) is never quantised. The embedding's are both tables.
    ByModule<double> matrices;

    double others() const;

    double active_without_embeddings() const {
        return active - embedding - per_layer_embedding - output_head;
    }
    double active_with_head_only() const {
        // A tied table is the head.
        return active - per_layer_embedding - (output_head > 0 ? embedding : 0);
    }
};

ParameterCount count_parameters(const Transformer& model);

// Bytes of KV cache that one more token adds, over all attention layers, the local ones as if inside their
// window or chunk, compressed entries by their share. Constant states and index keys are not in it.
double kv_bytes_per_token(const Transformer& model, double bytes_per_element);

// Bytes of KV cache of one sequence of `tokens` tokens; a local layer keeps at most its window or chunk.
double kv_bytes_per_sequence(const Transformer& model, double tokens, double bytes_per_element);

// Whether the indexer beside latent attention has its keys and scores in FP8, as DeepSeek-V3.2 and GLM-5 are published
// and run, whatever else is chosen: a key and an FP32 scale for 128 elements of it (fp8_index of the inference code beside
// DeepSeek-V3.2; 132 bytes a token and layer in vLLM's DeepseekV32IndexerCache).
bool has_fp8_index(const Transformer& model);

// Bytes of one index key; of another type than FP8 elements of this size.
double index_key_bytes(const Transformer& model, double bytes_per_element);

// Index keys of one sequence, over all layers that have them.
double index_keys_per_sequence(const Transformer& model, double tokens);

// Bytes of the indexer's keys of one sequence.
double index_key_bytes_per_sequence(const Transformer& model, double tokens, double bytes_per_element);

// Bytes of the linear layers' states of one sequence, whatever its length: the recurrence's in FP32, the
// convolution's in the activations' type.
double state_bytes_per_sequence(const Transformer& model, double bytes_per_activation);

// Every contradiction among the fields (KV heads that do not divide, more experts a token than experts, …);
// empty if the model can be computed. Places are left empty: the reader adds them. `keys` gets, for each
// fault, the key that it should be shown at.
struct ModelFault {
    Error error;
    std::string key;
};
std::vector<ModelFault> check_model(const Transformer& model);

} // namespace llmroofline
