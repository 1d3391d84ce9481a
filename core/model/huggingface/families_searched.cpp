// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/families_searched.h"

#include <algorithm>
#include <map>

namespace llmroofline::huggingface {

namespace {

// DeciLM's code: two thirds of a multiple of the hidden size, rounded up to a multiple of 256.
std::int64_t width_of(double multiple, std::int64_t hidden_size) {
    const auto width = static_cast<std::int64_t>(2 * multiple * static_cast<double>(hidden_size) / 3);
    return (width + 255) / 256 * 256;
}

// What a part of a block must not have: another kind of layer, or a cache that is cut.
void refuse_variants(ConfigReader& part) {
    part.expect_flag("replace_with_linear", false, false);
    part.expect_flag("unshifted_sink", false, false);
    part.expect_flag("use_prefill_window_in_sink_attention", false, false);
    for (const char* key : {"sparsify", "window_length", "num_sink_tokens", "llama4", "mamba", "moe"}) {
        if (part.has(key)) {
            part.unsupported(key, "null");
        }
    }
}

class BlockReader {
public:
    explicit BlockReader(Transformer& model) : model_(model) {}

    void read_attention(ConfigReader& attention) {
        refuse_variants(attention);
        if (attention.flag({"no_op", false}, "attention_free_layers")) {
            ++model_.attention_free_layers;
            return;
        }
        const std::int64_t group = attention.required("n_heads_in_group", "kv_heads");
        if (group == 0) {
            return;
        }
        if (model_.heads % group != 0) {
            attention.report("n_heads_in_group",
                             {ErrorCode::config_not_divisible,
                              {"num_attention_heads", std::to_string(model_.heads), "n_heads_in_group",
                               std::to_string(group), "n_heads_in_group"},
                              {}});
        } else if (group_ != 0 && group != group_) {
            attention.unsupported("n_heads_in_group", std::to_string(group_));
        } else {
            group_ = group;
            model_.kv_heads = model_.heads / group;
        }
    }

    void read_ffn(ConfigReader& ffn) {
        refuse_variants(ffn);
        if (ffn.flag({"no_op", false}, "ffn_free_layers")) {
            ++model_.ffn_free_layers;
            return;
        }
        if (const std::optional<std::int64_t> width =
                ffn.integer("intermediate_size", "intermediate_size", 1)) {
            ++widths_[*width];
        } else if (const std::optional<double> multiple = ffn.number("ffn_mult", 1e-3, 1e3)) {
            ++widths_[width_of(*multiple, model_.hidden_size)];
        } else if (!ffn.has("ffn_mult") && !ffn.has("intermediate_size")) {
            ffn.report_missing("ffn_mult", "ffn_widths");
        }
    }

    // Widest first.
    void set_widths() {
        if (widths_.size() == 1) {
            model_.intermediate_size = widths_.begin()->first;
            return;
        }
        for (auto width = widths_.rbegin(); width != widths_.rend(); ++width) {
            model_.ffn_widths.push_back({width->first, width->second});
        }
    }

private:
    Transformer& model_;
    std::int64_t group_ = 0;
    std::map<std::int64_t, std::int64_t> widths_;
};

void read_decilm(ConfigReader& reader, Transformer& model) {
    reader.ignore("num_key_value_heads intermediate_size");
    const std::optional<std::vector<ConfigReader>> listed = reader.children("block_configs", model.layers);
    if (!listed) {
        if (!reader.has("block_configs")) {
            reader.report_missing("block_configs", "ffn_widths");
        }
        return;
    }
    BlockReader blocks(model);
    for (ConfigReader block : *listed) {
        if (std::optional<ConfigReader> attention = block.child("attention")) {
            blocks.read_attention(*attention);
        } else {
            block.report_missing("attention", "kv_heads");
        }
        if (std::optional<ConfigReader> ffn = block.child("ffn")) {
            blocks.read_ffn(*ffn);
        } else {
            block.report_missing("ffn", "ffn_widths");
        }
        if (reader.has_errors()) {
            return; // the next blocks would most likely say the same
        }
    }
    blocks.set_widths();
}

constexpr Family families[] = {
    {.types = "nemotron-nas",
     .stems = "DeciLM",
     .keys = {.kv_heads = "", .width = ""},
     .defaults = {.context = 2048},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .mlp_bias = {"mlp_bias", false},
     .more = read_decilm},
};

} // namespace

std::span<const Family> searched_families() {
    return families;
}

} // namespace llmroofline::huggingface
