// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/families_gpt.h"

#include <algorithm>

#include "core/io/nearest.h"
#include "core/model/huggingface/layer_lists.h"

namespace llmroofline::huggingface {

namespace {

constexpr Flag use_bias = {"use_bias", true};

constexpr Keys gpt_keys = {.layers = "n_layer num_hidden_layers",
                           .hidden_size = "n_embd hidden_size",
                           .heads = "n_head num_attention_heads",
                           .kv_heads = "",
                           .head_dim = "",
                           .width = "n_inner intermediate_size",
                           .context = "n_positions n_ctx max_position_embeddings"};

void read_gpt2(ConfigReader& reader, Transformer& model) {
    reader.expect_flag("add_cross_attention", false, false);
    model.learned_positions = model.max_context;
}

void read_gpt_bigcode(ConfigReader& reader, Transformer& model) {
    read_gpt2(reader, model);
    model.kv_heads = reader.flag({"multi_query", true}, "kv_heads") ? 1 : model.heads;
}

// [[["global", "local"], 12]]: the kinds in brackets, so many times over; or attention_layers, one by one.
std::optional<std::vector<bool>> read_attention_types(ConfigReader& reader, std::int64_t layers) {
    if (reader.has("attention_layers")) {
        reader.ignore("attention_types");
        return read_layer_types(reader, "attention_layers", layers, "local", "global");
    }
    std::vector<bool> marks;
    const YamlNode* const types = reader.node("attention_types");
    const std::size_t most = static_cast<std::size_t>(layers);
    for (const YamlNode& group : types != nullptr ? types->items : std::vector<YamlNode>{}) {
        const bool is_group = group.items.size() == 2 && group.items[0].kind == YamlKind::sequence;
        const std::int64_t stated = is_group ? parse_integer(group.items[1].scalar).value_or(0) : 0;
        const std::int64_t times = std::min(stated, layers + 1); // more would be too many in any case
        for (std::int64_t i = 0; i < times && marks.size() <= most; ++i) {
            for (const YamlNode& kind : group.items[0].items) {
                if (kind.scalar != "local" && kind.scalar != "global") {
                    reader.unsupported("attention_types", "local, global");
                    return std::nullopt;
                }
                marks.push_back(kind.scalar == "local");
            }
        }
    }
    if (types == nullptr) {
        for (std::int64_t i = 0; i < layers; ++i) {
            marks.push_back(i % 2 == 1);
        }
    }
    if (marks.size() != most) {
        reader.report_length("attention_types", marks.size(), layers);
        return std::nullopt;
    }
    return marks;
}

void read_gpt_neo(ConfigReader& reader, Transformer& model) {
    model.learned_positions = model.max_context;
    const std::int64_t window = reader.integer_or("window_size", "sliding_window", 256, 1);
    if (const std::optional<std::vector<bool>> marks = read_attention_types(reader, model.layers)) {
        set_windows(model, window, *marks);
    }
}

void read_gpt_neox(ConfigReader&, Transformer& model) {
    model.norms_per_layer = 2; // side by side or not
}

void read_opt(ConfigReader& reader, Transformer& model) {
    reader.expect_flag("do_layer_norm_before", true, true);
    reader.expect_flag("_remove_final_layer_norm", false, false);
    const std::optional<std::int64_t> projected = reader.integer("word_embed_proj_dim", "hidden_size", 1);
    if (projected && *projected != model.hidden_size) {
        reader.differ("word_embed_proj_dim", *projected, "hidden_size", model.hidden_size);
    }
    if (!reader.flag({"layer_norm_elementwise_affine", true}, "norm")) {
        model.norm = NormKind::bare;
    }
    constexpr std::int64_t padding_rows = 2; // the table's first rows stand for padding
    model.learned_positions = model.max_context > 0 ? model.max_context + padding_rows : 0;
}

void read_falcon(ConfigReader& reader, Transformer& model) {
    // The first releases on the hub: the larger one has the later layout without saying so.
    const bool is_early = reader.family() == "RefinedWeb";
    const bool is_later = reader.flag({"new_decoder_architecture", is_early}, "parallel_block");
    const bool shares_all = reader.flag({"multi_query", !is_early}, "kv_heads");
    const std::optional<std::int64_t> stated = reader.integer("num_kv_heads n_head_kv", "kv_heads", 1);
    model.kv_heads = is_later || !shares_all ? stated.value_or(model.heads) : 1;
    const bool is_parallel = reader.flag({"parallel_attn", true}, "parallel_block") || is_later;
    model.parallel_block = is_parallel;
    const std::int64_t norms = reader.integer_or("num_ln_in_parallel_attn", "norms_per_layer", 2, 1);
    model.norms_per_layer = is_later && is_parallel && norms == 2 ? 2 : 0;
}

void read_mpt(ConfigReader& reader, Transformer& model) {
    model.intermediate_size =
        reader.integer_or("expansion_ratio", "expansion_ratio", 4, 1) * model.hidden_size;
    const bool has_bias = !reader.flag({"no_bias", true}, "mlp_bias");
    model.norm = has_bias ? NormKind::layer : NormKind::rms; // a layer norm without bias is one scale
    model.qkv_bias = has_bias;
    model.out_bias = has_bias;
    model.mlp_bias = has_bias;
    model.kv_heads = model.heads;
    bool has_positions = false;
    const bool learns = reader.flag({"learned_pos_emb", true}, "learned_positions");
    if (std::optional<ConfigReader> attention = reader.child("attn_config")) {
        const std::string type = attention->text("attn_type").value_or("multihead_attention");
        if (type == "multiquery_attention") {
            model.kv_heads = 1;
        } else if (type == "grouped_query_attention") {
            model.kv_heads = attention->required("kv_n_heads", "kv_heads");
        } else if (type != "multihead_attention") {
            attention->unsupported("attn_type",
                                   "multihead_attention, multiquery_attention, grouped_query_attention");
        }
        attention->expect_flag("qk_ln", false, false);
        attention->expect_flag("prefix_lm", false, false);
        has_positions = learns && !attention->flag({"alibi", true}, "learned_positions");
        reader.take_origins(*attention);
    }
    model.learned_positions = has_positions ? model.max_context : 0;
}

void read_stablelm(ConfigReader&, Transformer& model) {
    model.norms_per_layer = model.parallel_block ? 1 : 0;
}

constexpr Family families[] = {
    {.types = "gpt2",
     .stems = "GPT2",
     .keys = gpt_keys,
     .defaults = {.vocab_size = 50257, .hidden_size = 768, .layers = 12, .heads = 12, .context = 1024},
     .tied = Tied::yes,
     .width_is_four_hidden = true,
     .ffn = FfnKind::plain,
     .norm = NormKind::layer,
     .qkv_bias = yes,
     .out_bias = yes,
     .mlp_bias = yes,
     .more = read_gpt2},
    {.types = "gpt_bigcode",
     .stems = "GPTBigCode",
     .keys = gpt_keys,
     .defaults = {.vocab_size = 50257, .hidden_size = 768, .layers = 12, .heads = 12, .context = 1024},
     .tied = Tied::yes,
     .width_is_four_hidden = true,
     .ffn = FfnKind::plain,
     .norm = NormKind::layer,
     .qkv_bias = yes,
     .out_bias = yes,
     .mlp_bias = yes,
     .more = read_gpt_bigcode},
    {.types = "gptj",
     .stems = "GPTJ",
     .keys = gpt_keys,
     .defaults = {.vocab_size = 50400, .hidden_size = 4096, .layers = 28, .heads = 16, .context = 2048},
     .width_is_four_hidden = true,
     .ffn = FfnKind::plain,
     .norm = NormKind::layer,
     .mlp_bias = yes,
     .lm_head_bias = yes,
     .parallel_block = yes},
    {.types = "codegen",
     .stems = "CodeGen",
     .keys = gpt_keys,
     .defaults = {.vocab_size = 50400, .hidden_size = 4096, .layers = 28, .heads = 16, .context = 2048},
     .width_is_four_hidden = true,
     .ffn = FfnKind::plain,
     .norm = NormKind::layer,
     .mlp_bias = yes,
     .lm_head_bias = yes,
     .parallel_block = yes},
    {.types = "gpt_neo",
     .stems = "GPTNeo",
     .keys = {.layers = "num_layers num_hidden_layers",
              .heads = "num_heads num_attention_heads",
              .kv_heads = "",
              .head_dim = ""},
     .defaults = {.vocab_size = 50257, .hidden_size = 2048, .layers = 24, .heads = 16, .context = 2048},
     .tied = Tied::yes,
     .width_is_four_hidden = true,
     .ffn = FfnKind::plain,
     .norm = NormKind::layer,
     .out_bias = yes,
     .mlp_bias = yes,
     .more = read_gpt_neo},
    {.types = "gpt_neox",
     .stems = "GPTNeoX",
     .keys = {.kv_heads = "", .head_dim = ""},
     .defaults = {.vocab_size = 50432,
                  .hidden_size = 6144,
                  .width = 24576,
                  .layers = 44,
                  .heads = 64,
                  .context = 2048},
     .ffn = FfnKind::plain,
     .norm = NormKind::layer,
     .qkv_bias = {"attention_bias", true},
     .out_bias = {"attention_bias", true},
     .mlp_bias = yes,
     .parallel_block = {"use_parallel_residual", true},
     .more = read_gpt_neox},
    {.types = "opt",
     .stems = "OPT",
     .keys = {.kv_heads = "", .head_dim = "", .width = "ffn_dim"},
     .defaults =
         {.vocab_size = 50272, .hidden_size = 768, .width = 3072, .layers = 12, .heads = 12, .context = 2048},
     .tied = Tied::yes,
     .ffn = FfnKind::plain,
     .norm = NormKind::layer,
     .qkv_bias = {"enable_bias", true},
     .out_bias = {"enable_bias", true},
     .mlp_bias = {"enable_bias", true},
     .more = read_opt},
    {.types = "bloom",
     .stems = "Bloom",
     .keys = {.layers = "n_layer num_hidden_layers",
              .hidden_size = "hidden_size n_embed",
              .heads = "n_head num_attention_heads",
              .kv_heads = "",
              .head_dim = "",
              .width = "",
              .context = "seq_length"},
     .tied = Tied::yes,
     .width_is_four_hidden = true,
     .ffn = FfnKind::plain,
     .norm = NormKind::layer,
     .qkv_bias = yes,
     .out_bias = yes,
     .mlp_bias = yes,
     .more = [](ConfigReader&, Transformer& model) { model.embedding_norm = true; }},
    {.types = "falcon RefinedWebModel",
     .stems = "Falcon RW",
     .keys = {.layers = "num_hidden_layers n_layer",
              .heads = "num_attention_heads n_head",
              .kv_heads = "",
              .head_dim = "",
              .width = "ffn_hidden_size"},
     .defaults = {.vocab_size = 65024, .hidden_size = 4544, .layers = 32, .heads = 71, .context = 2048},
     .tied = Tied::yes,
     .width_is_four_hidden = true,
     .ffn = FfnKind::plain,
     .norm = NormKind::layer,
     .qkv_bias = {"bias", false},
     .out_bias = {"bias", false},
     .mlp_bias = {"bias", false},
     .more = read_falcon},
    {.types = "RefinedWeb",
     .stems = "RW",
     .keys = {.layers = "num_hidden_layers n_layer",
              .heads = "num_attention_heads n_head",
              .kv_heads = "",
              .head_dim = "",
              .width = ""},
     .defaults = {.context = 2048},
     .tied = Tied::yes,
     .width_is_four_hidden = true,
     .ffn = FfnKind::plain,
     .norm = NormKind::layer,
     .qkv_bias = {"bias", false},
     .out_bias = {"bias", false},
     .mlp_bias = {"bias", false},
     .more = read_falcon},
    {.types = "mpt",
     .stems = "MPT Mpt",
     .keys = {.layers = "n_layers",
              .hidden_size = "d_model",
              .heads = "n_heads",
              .kv_heads = "",
              .head_dim = "",
              .width = "",
              .context = "max_seq_len"},
     .defaults = {.vocab_size = 50368, .hidden_size = 2048, .layers = 24, .heads = 16, .context = 2048},
     .tied = Tied::yes,
     .ffn = FfnKind::plain,
     .more = read_mpt},
    {.types = "phi",
     .stems = "Phi",
     .defaults = {.vocab_size = 51200,
                  .hidden_size = 2048,
                  .width = 8192,
                  .layers = 24,
                  .heads = 32,
                  .context = 2048},
     .ffn = FfnKind::plain,
     .norm = NormKind::layer,
     .qkv_bias = yes,
     .out_bias = yes,
     .mlp_bias = yes,
     .lm_head_bias = yes,
     .parallel_block = yes,
     .more = [](ConfigReader& reader, Transformer&) { reader.expect_flag("qk_layernorm", false, false); }},
    {.types = "starcoder2",
     .stems = "Starcoder2",
     .defaults = {.vocab_size = 49152,
                  .hidden_size = 3072,
                  .width = 12288,
                  .layers = 30,
                  .heads = 24,
                  .kv_heads = 2,
                  .context = 4096},
     .tied = Tied::yes,
     .ffn = FfnKind::plain,
     .norm = NormKind::layer,
     .qkv_bias = use_bias,
     .out_bias = use_bias,
     .mlp_bias = use_bias,
     .windows = {.kind = Windows::all}},
    {.types = "stablelm stablelm_epoch",
     .stems = "StableLm StableLM StableLMEpoch",
     .defaults = {.vocab_size = 50304,
                  .hidden_size = 2560,
                  .width = 6912,
                  .layers = 32,
                  .heads = 32,
                  .kv_heads = 32,
                  .context = 4096},
     .norm = NormKind::layer,
     .qkv_bias = {"use_qkv_bias", false},
     .qk_norm = {"qk_layernorm", false},
     .qk_norm_whole = true,
     .parallel_block = {"use_parallel_residual", false},
     .more = read_stablelm},
    {.types = "nemotron",
     .stems = "Nemotron",
     .defaults = {.vocab_size = 256000,
                  .hidden_size = 6144,
                  .width = 24576,
                  .layers = 32,
                  .heads = 48,
                  .context = 4096},
     .ffn = FfnKind::plain,
     .norm = NormKind::layer,
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .mlp_bias = {"mlp_bias", false}},
    {.types = "cohere",
     .stems = "Cohere",
     .defaults = {.vocab_size = 256000,
                  .hidden_size = 8192,
                  .width = 22528,
                  .layers = 40,
                  .heads = 64,
                  .context = 8192},
     .tied = Tied::yes,
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .qk_norm = {"use_qk_norm", false},
     .qk_norm_whole = true,
     .parallel_block = yes},
    {.types = "cohere2",
     .stems = "Cohere2",
     .defaults = {.vocab_size = 256000,
                  .hidden_size = 8192,
                  .width = 22528,
                  .layers = 40,
                  .heads = 64,
                  .context = 8192},
     .tied = Tied::yes,
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .parallel_block = yes,
     .windows = {.kind = Windows::periodic, .window = 4096, .period = 4}},
};

} // namespace

std::span<const Family> gpt_like_families() {
    return families;
}

} // namespace llmroofline::huggingface
