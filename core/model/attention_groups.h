// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Attention layers of one model that differ: in heads and their sizes, in what they see (all, a window, what an
// indexer chooses, compressed entries), in what they keep of a token. A Transformer states its usual layer and
// the groups that depart from it; attention_shapes() gives every kind with all its figures, which is what costs
// are computed from. Plain values, safe to copy between threads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/names.h"

namespace llmroofline {

// What a layer has as keys and values.
enum class KeyValues {
    separate,       // a projection and a cached vector each
    one_projection, // the key's projection gives the value too; both are cached (Gemma 4's full layers)
    one_vector,     // one vector a token and head is key and value (DeepSeek-V4)
    borrowed        // an earlier layer's: neither projections nor a cache (Gemma 3n, Hunyuan-Large)
};

inline constexpr NameTable<KeyValues, 4> key_values_names = {{{KeyValues::separate, "separate"},
                                                              {KeyValues::one_projection, "one_projection"},
                                                              {KeyValues::one_vector, "one_vector"},
                                                              {KeyValues::borrowed, "borrowed"}}};

std::string_view to_string(KeyValues kind);

// `layers` attention layers with figures of their own. 0, or no key_values: as the model's; but what they see is
// theirs alone: without a window all.
struct AttentionGroup {
    std::int64_t layers = 0;
    std::int64_t heads = 0;
    std::int64_t kv_heads = 0;
    std::int64_t head_dim = 0;
    std::int64_t value_dim = 0;
    std::int64_t window = 0;      // tokens that they attend to; 0: all
    std::int64_t compression = 0; // beyond the window, tokens that one cached entry stands for; 0: none
    bool indexed = false;         // the indexer chooses what they see, of compressed entries or of tokens
    std::optional<KeyValues> key_values;
    // Beyond the window they see one block of tokens in so many, each query head of a KV head other ones
    // (block-sparse attention of Phi-3-small); all tokens stay cached. 0: none.
    std::int64_t stride = 0;

    bool operator==(const AttentionGroup&) const = default;
};

// One kind of attention layer (without latents), every figure stated.
struct AttentionShape {
    std::int64_t layers = 0;
    std::int64_t heads = 0;
    std::int64_t kv_heads = 0;
    std::int64_t head_dim = 0;  // of queries and keys
    std::int64_t value_dim = 0; // of values and the output
    std::int64_t window = 0;
    std::int64_t chunk = 0;
    std::int64_t compression = 0;
    std::int64_t stride = 0;
    bool indexed = false;
    KeyValues key_values = KeyValues::separate;
    int group = 0; // 0: the model's own layers, else the number of the group

    bool has_key_projection() const { return key_values != KeyValues::borrowed; }
    bool has_value_projection() const { return key_values == KeyValues::separate; }
    std::int64_t cached_elements() const;       // of one token or compressed entry
    double cached_entries(double tokens) const; // of a sequence of so many tokens
    // Compressed entries that are chosen among overlap: each is made of twice as many tokens, by projections
    // twice as wide.
    std::int64_t compression_width() const { return indexed ? 2 : 1; }
};

// `LAYERS:KEY=VALUE,…` joined by semicolons, as in `36:heads=96,window=512;3:kv=borrowed`. Keys: heads, kv_heads,
// head_dim, value_dim, window, compression, stride, kv; `indexed` stands alone. "" for none. Nothing for what is not of
// this form or out of range.
std::string to_string(const std::vector<AttentionGroup>& groups);
std::optional<std::vector<AttentionGroup>> parse_attention_groups(std::string_view text);

} // namespace llmroofline
