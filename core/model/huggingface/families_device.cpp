// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/families_device.h"

#include <algorithm>

#include "core/model/huggingface/layer_inputs.h"
#include "core/model/huggingface/layer_lists.h"

namespace llmroofline::huggingface {

namespace {

// The last layers take keys and values from earlier ones. The checkpoint has projections for them that nothing uses; they
// are not counted.
void read_gemma3n(ConfigReader& reader, Transformer& model) {
    model.intermediate_size = reader.uniform("intermediate_size", "intermediate_size").value_or(16384);
    model.laurel_rank = reader.integer_or("laurel_rank", "laurel_rank", 64, 1);
    model.altup_streams = reader.integer_or("altup_num_inputs", "altup_streams", 4, 1);
    read_per_layer_width(reader, model, 256);
    const std::int64_t borrowing = reader.integer_or("num_kv_shared_layers", "attention_groups", 15);
    if (borrowing >= model.layers) {
        reader.unsupported("num_kv_shared_layers", std::to_string(model.layers - 1));
        return;
    }
    std::vector<bool> is_local;
    for (std::int64_t i = 0; i < model.layers; ++i) {
        is_local.push_back((i + 1) % 5 != 0); // without a list every fifth layer sees all
    }
    is_local = read_layer_types(reader, "layer_types", model.layers, "sliding_attention").value_or(is_local);
    const std::int64_t window = reader.integer_or("sliding_window", "sliding_window", 512, 1);
    AttentionGroup borrowed_local;
    borrowed_local.window = window;
    borrowed_local.key_values = KeyValues::borrowed;
    AttentionGroup borrowed_full;
    borrowed_full.key_values = KeyValues::borrowed;
    const auto own = is_local.end() - borrowing;
    borrowed_local.layers = std::count(own, is_local.end(), true);
    borrowed_full.layers = borrowing - borrowed_local.layers;
    for (const AttentionGroup& group : {borrowed_local, borrowed_full}) {
        if (group.layers > 0) {
            model.attention_groups.push_back(group);
        }
    }
    set_windows(model, window, std::vector<bool>(is_local.begin(), own));
}

// Every n-th layer sees all, the others a window of blocks and one block in so many before it. The gate is half of the
// projection up.
void read_phi3_small(ConfigReader& reader, Transformer& model) {
    const std::int64_t period = reader.integer_or("dense_attention_every_n_layers", "attention_groups", 2, 1);
    const std::int64_t block = reader.integer_or("blocksparse_block_size", "attention_groups", 64, 1);
    const std::int64_t blocks = reader.integer_or("blocksparse_num_local_blocks", "attention_groups", 16, 1);
    AttentionGroup sparse;
    sparse.layers = model.layers - model.layers / period;
    sparse.window = block * blocks;
    sparse.stride = reader.integer_or("blocksparse_vert_stride", "attention_groups", 8, 1);
    reader.expect_flag("blocksparse_homo_head_pattern", false, false);
    if (sparse.layers > 0) {
        model.attention_groups.push_back(sparse);
    }
}

constexpr Family families[] = {
    {.types = "gemma3n_text",
     .stems = "Gemma3n",
     .keys = {.width = ""},
     .defaults = {.vocab_size = 262400,
                  .hidden_size = 2048,
                  .layers = 35,
                  .heads = 8,
                  .kv_heads = 2,
                  .head_dim = 256,
                  .context = 32768},
     .tied = Tied::yes,
     .norms_per_layer = 4,
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .qk_norm = yes,
     .more = read_gemma3n},
    {.types = "phi3small",
     .stems = "Phi3Small",
     .keys = {.width = "ff_intermediate_size"},
     .defaults = {.context = 8192},
     .tied = Tied::yes,
     .norm = NormKind::layer,
     .qkv_bias = yes,
     .out_bias = yes,
     .mlp_bias = yes,
     .more = read_phi3_small},
};

} // namespace

std::span<const Family> device_families() {
    return families;
}

} // namespace llmroofline::huggingface
