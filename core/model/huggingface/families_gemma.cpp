// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/families_gemma.h"

namespace llmroofline::huggingface {

namespace {

// A state in place of causal attention is not described here.
void read_gemma3(ConfigReader& reader, Transformer&) {
    reader.expect_flag("use_bidirectional_attention", false, false);
}

constexpr Family families[] = {
    {.types = "gemma",
     .stems = "Gemma",
     .defaults = {.vocab_size = 256000,
                  .hidden_size = 3072,
                  .width = 24576,
                  .layers = 28,
                  .heads = 16,
                  .kv_heads = 16,
                  .head_dim = 256,
                  .context = 8192},
     .tied = Tied::yes,
     .qkv_bias = attention_bias,
     .out_bias = attention_bias},
    {.types = "gemma2",
     .stems = "Gemma2",
     .defaults = {.vocab_size = 256000,
                  .hidden_size = 2304,
                  .width = 9216,
                  .layers = 26,
                  .heads = 8,
                  .kv_heads = 4,
                  .head_dim = 256,
                  .context = 8192},
     .tied = Tied::yes,
     .norms_per_layer = 4,
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .windows = {.kind = Windows::periodic, .window = 4096, .period = 2}},
    {.types = "gemma3_text",
     .stems = "Gemma3",
     .defaults = {.vocab_size = 262208,
                  .hidden_size = 2304,
                  .width = 9216,
                  .layers = 26,
                  .heads = 8,
                  .kv_heads = 4,
                  .head_dim = 256,
                  .context = 131072},
     .tied = Tied::yes,
     .norms_per_layer = 4,
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .qk_norm = yes,
     .windows = {.kind = Windows::periodic, .window = 4096, .period = 6},
     .more = read_gemma3},
};

} // namespace

std::span<const Family> gemma_families() {
    return families;
}

} // namespace llmroofline::huggingface
