// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a family of models on Hugging Face calls its figures, what it means by leaving one out, and what its
// code fixes. Names and defaults are those of the family's configuration class in the transformers library
// (src/transformers/models/*/configuration_*.py) or of the code beside the checkpoint; biases and norms are
// those of its modelling file. Constant tables, safe from any thread.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/model/huggingface/config_reader.h"
#include "core/model/transformer.h"

namespace llmroofline::huggingface {

struct Keys {
    Spellings layers = "num_hidden_layers";
    Spellings hidden_size = "hidden_size";
    Spellings heads = "num_attention_heads";
    Spellings kv_heads = "num_key_value_heads"; // "": as many as heads, or the family's own rule
    Spellings head_dim = "head_dim";            // "": hidden_size / heads
    Spellings width = "intermediate_size";      // "": the family's own rule
    Spellings vocab_size = "vocab_size";
    Spellings context = "max_position_embeddings";
};

// For absent keys. The first five hold only where a configuration is nested in another: there the library
// writes nothing but what differs. 0: none, so that a missing key is a fault.
struct Defaults {
    std::int64_t vocab_size = 0;
    std::int64_t hidden_size = 0;
    std::int64_t width = 0;
    std::int64_t layers = 0;
    std::int64_t heads = 0;
    std::int64_t kv_heads = 0; // 0: as many as heads, which null means in any case
    std::int64_t head_dim = 0; // 0: hidden_size / heads
    std::int64_t context = 0;  // 0: not stated
};

enum class Tied { no, yes, must_be_stated }; // without tie_word_embeddings

enum class Windows {
    none,
    all,           // every layer
    all_or_listed, // every layer, unless layer_types says which
    periodic,      // every n-th layer sees all, or layer_types
    from_layer     // from max_window_layers on, if use_sliding_window is true, or layer_types
};

struct WindowRule {
    Windows kind = Windows::none;
    std::int64_t window = 0; // without sliding_window; 0: none
    std::int64_t period = 0; // periodic: n; from_layer: without max_window_layers
    bool has_switch = true;  // from_layer: use_sliding_window has to be true
};

// Modules for multi-token prediction: how many, and whether they see the model's window alone and have a dense
// feed-forward of intermediate_size where other layers have experts. Without keys the family has none, or its
// checkpoints leave them out.
struct DraftRule {
    Spellings keys = "";
    std::int64_t otherwise = 0; // without such a key
    bool sees_window = false;
    bool is_dense = false;
};

inline constexpr DraftRule next_layers = {"num_nextn_predict_layers"};

struct Family {
    Spellings types; // of model_type; the first is the family's name
    Spellings stems; // of its architectures: Llama of LlamaForCausalLM
    Keys keys = {};
    Defaults defaults = {};
    Tied tied = Tied::no;
    bool width_is_four_hidden = false; // without a key for it
    FfnKind ffn = FfnKind::gated;
    NormKind norm = NormKind::rms;
    std::int64_t norms_per_layer = 0;
    Flag qkv_bias = {};
    Flag out_bias = {};
    Flag mlp_bias = {};
    Flag lm_head_bias = {};
    Flag qk_norm = {};
    bool qk_norm_whole = false; // if there is one
    Flag parallel_block = {};
    WindowRule windows = {};
    bool is_moe = false;
    bool is_latent = false;
    DraftRule drafts = {};
    // What is the family's alone; runs after the above.
    void (*more)(ConfigReader&, Transformer&) = nullptr;
};

} // namespace llmroofline::huggingface
