// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/families_grouped.h"

#include <algorithm>

#include "core/model/huggingface/expert_keys.h"
#include "core/model/huggingface/layer_inputs.h"
#include "core/model/huggingface/layer_lists.h"

namespace llmroofline::huggingface {

namespace {

void add_group(Transformer& model, const AttentionGroup& group) {
    if (group.layers > 0) {
        model.attention_groups.push_back(group);
    }
}

// What equals the model's own figure need not be said.
AttentionGroup departing(const Transformer& model, AttentionGroup group) {
    const auto drop = [](std::int64_t& value, std::int64_t own) { value = value == own ? 0 : value; };
    drop(group.heads, model.heads);
    drop(group.kv_heads, model.kv_heads);
    drop(group.value_dim, group.head_dim > 0 && group.head_dim != model.head_dim ? group.head_dim
                          : model.value_head_dim > 0                             ? model.value_head_dim
                                                                                 : model.head_dim);
    drop(group.head_dim, model.head_dim);
    return group;
}

// Every layer is 0 or 1 in it; more entries speak of layers that predict further tokens.
std::optional<std::vector<bool>> read_marks(ConfigReader& reader, std::string_view key, std::int64_t layers) {
    const std::optional<std::vector<std::int64_t>> numbers = reader.integers(key);
    if (!numbers) {
        return std::nullopt;
    }
    if (static_cast<std::int64_t>(numbers->size()) < layers) {
        reader.report_length(key, numbers->size(), layers);
        return std::nullopt;
    }
    std::vector<bool> marks;
    for (std::int64_t i = 0; i < layers; ++i) {
        marks.push_back((*numbers)[static_cast<std::size_t>(i)] != 0);
    }
    return marks;
}

void read_expert_marks(ConfigReader& reader, Transformer& model) {
    const YamlNode* const node = reader.node("moe_layer_freq");
    if (node == nullptr || node->kind != YamlKind::sequence) {
        read_leading_dense(reader, model, 0);
    } else if (const auto marks = read_marks(reader, "moe_layer_freq", model.layers)) {
        reader.ignore("first_k_dense_replace");
        set_expert_layers(model, *marks);
    }
}

void read_mimo_v2(ConfigReader& reader, Transformer& model) {
    read_experts(reader, model, {.experts = "n_routed_experts"});
    set_shared_experts(model, reader.integer("n_shared_experts", "shared_experts").value_or(0));
    read_expert_marks(reader, model);
    model.router_bias = reader.text("topk_method").value_or("noaux_tc") == "noaux_tc";
    model.value_head_dim = reader.integer_or("v_head_dim", "value_head_dim", model.head_dim, 1);
    AttentionGroup local;
    local.heads = reader.integer_or("swa_num_attention_heads", "heads", model.heads, 1);
    local.kv_heads = reader.integer_or("swa_num_key_value_heads", "kv_heads", model.kv_heads, 1);
    local.head_dim = reader.integer_or("swa_head_dim", "head_dim", model.head_dim, 1);
    local.value_dim = reader.integer_or("swa_v_head_dim", "value_head_dim", model.value_head_dim, 1);
    local.window = reader.required("sliding_window sliding_window_size", "sliding_window");
    reader.ignore("attention_chunk_size");
    if (const auto marks = read_marks(reader, "hybrid_layer_pattern", model.layers)) {
        local.layers = count(*marks);
        add_group(model, departing(model, local));
    } else if (!reader.has("hybrid_layer_pattern")) {
        reader.report_missing("hybrid_layer_pattern", "attention_groups");
    }
    if (model.value_head_dim == model.head_dim) {
        model.value_head_dim = 0;
    }
}

// "3,4,5": the layers with experts, as Step writes them.
void read_expert_layers_listed(ConfigReader& reader, Transformer& model) {
    const std::optional<std::string> listed = reader.text("moe_layers_enum");
    if (!listed) {
        read_leading_dense(reader, model, 0);
        return;
    }
    std::vector<bool> marks(static_cast<std::size_t>(model.layers));
    for (const std::string_view part : split(*listed, ',')) {
        const std::optional<std::int64_t> layer = parse_integer(part);
        if (!layer || *layer < 0) {
            reader.unsupported("moe_layers_enum", "3,4,…");
            return;
        }
        if (*layer < model.layers) {
            marks[static_cast<std::size_t>(*layer)] = true;
        }
    }
    reader.ignore("first_k_dense_replace");
    set_expert_layers(model, marks);
}

void read_step(ConfigReader& reader, Transformer& model) {
    read_experts(reader, model,
                 {.experts = "moe_num_experts num_experts", .per_token = "moe_top_k num_experts_per_tok"});
    read_expert_layers_listed(reader, model);
    model.shared_experts = 1;
    model.shared_intermediate_size =
        reader.required("share_expert_dim share_expert_dims", "shared_intermediate_size");
    model.router_bias = reader.flag({"use_moe_router_bias", false}, "router_bias");
    reader.ignore("n_shared_experts");
    AttentionGroup local;
    local.window = reader.required("sliding_window", "sliding_window");
    if (std::optional<ConfigReader> other = reader.child("attention_other_setting")) {
        local.heads = other->integer("num_attention_heads", "heads", 1).value_or(0);
        local.kv_heads = other->integer("num_attention_groups", "kv_heads", 1).value_or(0);
        local.head_dim = other->integer("head_dim", "head_dim", 1).value_or(0);
    }
    if (const auto marks = read_first_layer_types(reader, "layer_types", model.layers, "sliding_attention")) {
        local.layers = count(*marks);
        add_group(model, departing(model, local));
    }
}

// Laguna: other heads on window layers, a dense first layer, a gate for each head that is a per mille of a layer and is not
// counted.
void read_laguna(ConfigReader& reader, Transformer& model) {
    read_experts(reader, model, {});
    model.shared_experts = 1;
    model.shared_intermediate_size =
        reader.required("shared_expert_intermediate_size", "shared_intermediate_size");
    if (const auto sparse = read_layer_types(reader, "mlp_layer_types", model.layers, "sparse", "dense")) {
        set_expert_layers(model, *sparse);
        reader.ignore("mlp_only_layers decoder_sparse_step");
    } else {
        read_sparse_step(reader, model);
    }
    reader.ignore("gating gating_types");
    reader.expect_flag("use_bidirectional_attention", false, false);
    AttentionGroup local;
    local.window = reader.required("sliding_window", "sliding_window");
    const auto is_local = read_layer_types(reader, "layer_types", model.layers, "sliding_attention");
    const auto heads = reader.integers("num_attention_heads_per_layer");
    if (!is_local) {
        return;
    }
    if (heads && static_cast<std::int64_t>(heads->size()) != model.layers) {
        reader.report_length("num_attention_heads_per_layer", heads->size(), model.layers);
        return;
    }
    for (std::size_t i = 0; i < is_local->size(); ++i) {
        const std::int64_t own = heads ? (*heads)[i] : model.heads;
        if (!(*is_local)[i] ? own != model.heads : local.layers > 0 && own != local.heads) {
            reader.unsupported("num_attention_heads_per_layer", std::to_string(model.heads));
            return;
        }
        if ((*is_local)[i]) {
            ++local.layers;
            local.heads = own;
        }
    }
    add_group(model, departing(model, local));
}

// The model's own layers are those with a window; the others have heads of another size. Layers whose keys and
// values are an earlier layer's are the last ones.
void read_gemma4(ConfigReader& reader, Transformer& model) {
    read_per_layer_width(reader, model, 0);
    if (reader.text("use_bidirectional_attention").value_or("vision") != "vision") {
        reader.unsupported("use_bidirectional_attention", "vision");
    }
    std::vector<bool> is_local;
    for (std::int64_t i = 0; i < model.layers; ++i) {
        // Without a list every sixth layer sees all, and the last.
        is_local.push_back((i + 1) % 6 != 0 && i + 1 != model.layers);
    }
    is_local = read_layer_types(reader, "layer_types", model.layers, "sliding_attention").value_or(is_local);
    const std::int64_t window = reader.integer_or("sliding_window", "sliding_window", 512, 1);
    const std::int64_t borrowing = reader.integer("num_kv_shared_layers", "attention_groups").value_or(0);
    if (borrowing > model.layers) {
        reader.unsupported("num_kv_shared_layers", std::to_string(model.layers));
        return;
    }
    const bool one_projection = reader.flag({"attention_k_eq_v", false}, "key_values");
    AttentionGroup full;
    full.head_dim = reader.integer_or("global_head_dim", "head_dim", 512, 1);
    const std::optional<std::int64_t> kv_heads = reader.integer("num_global_key_value_heads", "kv_heads", 1);
    full.kv_heads = one_projection ? kv_heads.value_or(0) : 0;
    full = departing(model, full);
    AttentionGroup borrowed_full = full;
    borrowed_full.key_values = KeyValues::borrowed;
    AttentionGroup borrowed_local;
    borrowed_local.window = window;
    borrowed_local.key_values = KeyValues::borrowed;
    if (one_projection) {
        full.key_values = KeyValues::one_projection;
    }
    const auto own = static_cast<std::size_t>(model.layers - borrowing);
    for (std::size_t i = 0; i < is_local.size(); ++i) {
        AttentionGroup& group = i < own ? full : is_local[i] ? borrowed_local : borrowed_full;
        group.layers += i < own && is_local[i] ? 0 : 1;
    }
    if (reader.flag({"use_double_wide_mlp", false}, "ffn_widths") && borrowing > 0) {
        // Of the layers that borrow.
        model.ffn_widths = {{model.intermediate_size, model.layers - borrowing},
                            {2 * model.intermediate_size, borrowing}};
        model.intermediate_size = 0;
    }
    add_group(model, full);
    add_group(model, borrowed_local);
    add_group(model, borrowed_full);
    set_windows(model, window, std::vector<bool>(is_local.size(), true));
    if (reader.flag({"enable_moe_block", false}, "experts")) {
        // Side by side with the dense feed-forward, which every token visits; three more norms.
        read_experts(reader, model,
                     {.per_token = "top_k_experts num_experts_per_tok",
                      .width = "moe_intermediate_size expert_intermediate_size"});
        model.shared_experts = 1;
        model.shared_intermediate_size = model.intermediate_size;
        model.norms_per_layer = 7;
        model.router_bias = true;
    } else {
        reader.ignore("num_experts top_k_experts moe_intermediate_size expert_intermediate_size");
    }
}

void read_minimax_m3(ConfigReader& reader, Transformer& model) {
    const std::int64_t width = model.intermediate_size;
    read_experts(reader, model, {.experts = "num_local_experts", .width = ""});
    model.moe_intermediate_size = width;
    reader.ignore("moe_intermediate_size");
    model.intermediate_size = reader.required("dense_intermediate_size", "intermediate_size");
    model.shared_experts = reader.integer("n_shared_experts", "shared_experts").value_or(0);
    const std::int64_t shared =
        reader.integer_or("shared_intermediate_size", "shared_intermediate_size", width);
    model.shared_intermediate_size = model.shared_experts > 0 ? shared : 0;
    read_expert_marks(reader, model);
    model.router_bias = reader.flag({"use_routing_bias", true}, "router_bias");
    reader.expect_flag("attention_output_gate", false, false);
    std::optional<ConfigReader> sparse = reader.child("sparse_attention_config");
    if (!sparse || !sparse->flag({"use_sparse_attention", true}, "indexer")) {
        return;
    }
    AttentionGroup indexed;
    indexed.indexed = true;
    indexed.layers = model.layers;
    if (const auto marks = read_marks(*sparse, "sparse_attention_freq", model.layers)) {
        indexed.layers = count(*marks);
    }
    SparseIndexer indexer;
    indexer.heads = sparse->required("sparse_num_index_heads", "index_heads");
    indexer.head_dim = sparse->required("sparse_index_dim", "index_head_dim");
    indexer.block = sparse->required("sparse_block_size", "index_block");
    indexer.top_k = indexer.block * sparse->required("sparse_topk_blocks", "index_top_k");
    reader.take_origins(*sparse);
    if (indexed.layers > 0) {
        model.indexer = indexer;
        add_group(model, indexed);
    }
}

// A window on every layer; beyond it, by compress_ratios, nothing, or entries that each stand for so many tokens.
// Those of the least ratio are many, and an indexer chooses among them.
void read_deepseek_v4(ConfigReader& reader, Transformer& model) {
    read_experts(reader, model, {.experts = "n_routed_experts"});
    set_shared_experts(model, reader.integer("n_shared_experts", "shared_experts").value_or(0));
    model.router_bias = true;
    model.attention_sinks = true;
    model.key_values = KeyValues::one_vector;
    model.query_rank = reader.required("q_lora_rank", "query_rank");
    model.out_groups = reader.required("o_groups", "out_groups");
    model.out_rank = reader.required("o_lora_rank", "out_rank");
    model.residual_streams = reader.integer_or("hc_mult", "residual_streams", 4, 1);
    // Newer files state once more what the head size says, and null for what the family has not.
    reader.ignore("qk_nope_head_dim qk_rope_head_dim v_head_dim kv_lora_rank first_k_dense_replace");
    const std::int64_t window = reader.required("sliding_window", "sliding_window");
    set_windows(model, window, std::vector<bool>(static_cast<std::size_t>(model.layers), true));
    SparseIndexer indexer;
    indexer.heads = reader.required("index_n_heads", "index_heads");
    indexer.head_dim = reader.required("index_head_dim", "index_head_dim");
    indexer.top_k = reader.required("index_topk", "index_top_k");
    const std::optional<std::vector<std::int64_t>> ratios = reader.integers("compress_ratios");
    if (!ratios) {
        reader.report_missing("compress_ratios", "attention_groups");
        return;
    }
    if (static_cast<std::int64_t>(ratios->size()) < model.layers) {
        reader.report_length("compress_ratios", ratios->size(), model.layers);
        return;
    }
    constexpr std::int64_t indexed_ratio = 4; // the code's: no other entries overlap or are chosen among
    for (std::int64_t i = 0; i < model.layers; ++i) {
        const std::int64_t ratio = (*ratios)[static_cast<std::size_t>(i)];
        if (ratio <= 1) {
            continue;
        }
        auto group =
            std::find_if(model.attention_groups.begin(), model.attention_groups.end(),
                         [ratio](const AttentionGroup& known) { return known.compression == ratio; });
        if (group == model.attention_groups.end()) {
            AttentionGroup made;
            made.window = window;
            made.compression = ratio;
            made.indexed = ratio == indexed_ratio;
            group = model.attention_groups.insert(group, made);
        }
        ++group->layers;
    }
    if (std::any_of(model.attention_groups.begin(), model.attention_groups.end(),
                    [](const AttentionGroup& group) { return group.indexed; })) {
        model.indexer = indexer;
    }
}

// Layers with cross-attention do nothing without an image; they belong to its encoder.
void read_mllama(ConfigReader& reader, Transformer& model) {
    const auto crossing = reader.integers("cross_attention_layers").value_or(std::vector<std::int64_t>{});
    model.layers -= static_cast<std::int64_t>(crossing.size());
    model.notes = "The text model without the layers of cross-attention, which text alone passes by.";
}

constexpr Family families[] = {
    {.types = "mimo_v2_flash mimo_v2",
     .stems = "MiMoV2Flash MiMoV2",
     .defaults = {.context = 262144},
     .qkv_bias = attention_bias,
     .out_bias = {"o_bias", false},
     .is_moe = true,
     .drafts = {.keys = "num_nextn_predict_layers", .otherwise = 3, .sees_window = true, .is_dense = true},
     .more = read_mimo_v2},
    {.types = "step3p5 step3p7",
     .stems = "Step3p5 Step3p5Flash Step3p7 Step3p7Flash",
     .keys = {.kv_heads = "num_key_value_heads num_attention_groups"},
     .defaults = {.kv_heads = 8, .context = 65536},
     .qk_norm = {"use_qk_norm", true},
     .is_moe = true,
     .drafts = {.keys = "num_nextn_predict_layers", .sees_window = true, .is_dense = true},
     .more = read_step},
    {.types = "laguna",
     .stems = "Laguna",
     .defaults = {.head_dim = 128, .context = 262144},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .qk_norm = yes,
     .is_moe = true,
     .more = read_laguna},
    {.types = "gemma4_text",
     .stems = "Gemma4",
     .defaults = {.vocab_size = 262144,
                  .hidden_size = 2304,
                  .width = 9216,
                  .layers = 30,
                  .heads = 8,
                  .kv_heads = 4,
                  .head_dim = 256,
                  .context = 131072},
     .tied = Tied::yes,
     .norms_per_layer = 4,
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .qk_norm = yes,
     .is_moe = true,
     .more = read_gemma4},
    {.types = "minimax_m3 minimax_m3_text",
     .stems = "MiniMaxM3",
     .defaults = {.context = 1048576},
     .qk_norm = {"use_qk_norm", true},
     .is_moe = true,
     .more = read_minimax_m3},
    {.types = "deepseek_v4 deepseek_ref",
     .stems = "DeepseekV4",
     .keys = {.width = ""},
     .defaults = {.kv_heads = 1, .head_dim = 512, .context = 1048576},
     .is_moe = true,
     .drafts = {.keys = "num_nextn_predict_layers", .sees_window = true},
     .more = read_deepseek_v4},
    {.types = "mllama_text_model",
     .stems = "Mllama",
     .defaults = {.vocab_size = 128256,
                  .hidden_size = 4096,
                  .width = 14336,
                  .layers = 40,
                  .heads = 32,
                  .kv_heads = 8,
                  .context = 131072},
     .more = read_mllama},
};

} // namespace

std::span<const Family> grouped_families() {
    return families;
}

} // namespace llmroofline::huggingface
