// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/families_chunked.h"

#include <algorithm>

#include "core/model/huggingface/expert_keys.h"
#include "core/model/huggingface/layer_lists.h"

namespace llmroofline::huggingface {

namespace {

void read_llama4(ConfigReader& reader, Transformer& model) {
    const std::int64_t expert_width = model.intermediate_size;
    read_experts(
        reader, model,
        {.experts = "num_local_experts", .width = "", .default_experts = 16, .default_per_token = 1});
    model.moe_intermediate_size = expert_width;
    set_shared_experts(model, 1);
    model.intermediate_size = reader.required("intermediate_size_mlp", "intermediate_size", 16384);
    const std::int64_t step = reader.integer_or("interleave_moe_layer_step", "moe_layer_freq", 1, 1);
    const std::optional<std::vector<std::int64_t>> listed = reader.integers("moe_layers");
    std::vector<bool> with_experts;
    for (std::int64_t i = 0; i < model.layers; ++i) {
        with_experts.push_back(listed ? std::find(listed->begin(), listed->end(), i) != listed->end()
                                      : (i + 1) % step == 0);
    }
    set_expert_layers(model, with_experts);

    // Layers with rotary positions attend in chunks; every n-th has none and sees all.
    const std::int64_t interval = reader.integer_or("no_rope_layer_interval", "sliding_pattern", 4, 1);
    std::vector<bool> is_local;
    for (std::int64_t i = 0; i < model.layers; ++i) {
        is_local.push_back((i + 1) % interval != 0);
    }
    const std::optional<std::vector<std::int64_t>> rotary = reader.integers("no_rope_layers");
    if (rotary && static_cast<std::int64_t>(rotary->size()) == model.layers) {
        std::transform(rotary->begin(), rotary->end(), is_local.begin(),
                       [](std::int64_t has_rotary) { return has_rotary != 0; });
    } else if (rotary && !rotary->empty()) {
        reader.report_length("no_rope_layers", rotary->size(), model.layers);
    }
    is_local = read_layer_types(reader, "layer_types", model.layers, "chunked_attention").value_or(is_local);
    const bool is_null = reader.is_null("attention_chunk_size");
    set_windows(model, reader.integer("attention_chunk_size", "attention_chunk").value_or(is_null ? 0 : 8192),
                is_local);
    std::swap(model.attention_chunk, model.sliding_window);
}

constexpr Family families[] = {
    {.types = "llama4_text",
     .stems = "Llama4",
     .defaults = {.vocab_size = 202048,
                  .hidden_size = 5120,
                  .width = 8192,
                  .layers = 48,
                  .heads = 40,
                  .kv_heads = 8,
                  .head_dim = 128,
                  .context = 131072},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .is_moe = true,
     .more = read_llama4},
};

} // namespace

std::span<const Family> chunked_families() {
    return families;
}

} // namespace llmroofline::huggingface
