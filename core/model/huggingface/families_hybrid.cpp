// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/families_hybrid.h"

#include <algorithm>

#include "core/model/huggingface/expert_keys.h"
#include "core/model/huggingface/layer_lists.h"

namespace llmroofline::huggingface {

namespace {

// Gated delta-rule layers, and every n-th with gated full attention.
void read_deltanet(ConfigReader& reader, Transformer& model) {
    std::vector<bool> is_linear;
    const std::int64_t interval = reader.integer_or("full_attention_interval", "linear_layers", 4, 1);
    for (std::int64_t i = 0; i < model.layers; ++i) {
        is_linear.push_back((i + 1) % interval != 0);
    }
    is_linear = read_layer_types(reader, "layer_types", model.layers, "linear_attention").value_or(is_linear);
    LinearAttention linear;
    linear.kind = LinearKind::deltanet;
    linear.layers = count(is_linear);
    linear.heads = reader.required("linear_num_value_heads", "linear_heads", 32);
    linear.key_heads = reader.required("linear_num_key_heads", "linear_key_heads", 16);
    linear.key_dim = reader.required("linear_key_head_dim", "linear_key_dim", 128);
    linear.value_dim = reader.required("linear_value_head_dim", "linear_value_dim", 128);
    linear.conv_width = reader.integer_or("linear_conv_kernel_dim", "linear_conv_width", 4, 1);
    if (linear.layers > 0) {
        model.linear = linear;
    }
    model.query_gate = reader.flag({"attn_output_gate", true}, "query_gate");
}

void read_gated_experts(ConfigReader& reader, Transformer& model, const ExpertKeys& keys) {
    read_experts(reader, model, keys);
    read_sparse_step(reader, model);
    model.shared_experts = 1;
    model.shared_intermediate_size =
        reader.required("shared_expert_intermediate_size", "shared_intermediate_size", 512);
    model.shared_expert_gate = true;
}

void read_qwen3_next(ConfigReader& reader, Transformer& model) {
    read_deltanet(reader, model);
    read_gated_experts(reader, model,
                       {.default_experts = 512, .default_per_token = 10, .default_width = 512});
}

void read_qwen3_5_moe(ConfigReader& reader, Transformer& model) {
    read_deltanet(reader, model);
    read_gated_experts(reader, model, {.default_experts = 256, .default_per_token = 8, .default_width = 512});
}

// Lightning attention has all its heads for queries, keys and values alike.
void read_minimax(ConfigReader& reader, Transformer& model) {
    read_experts(reader, model,
                 {.experts = "num_local_experts num_experts",
                  .width = "",
                  .default_experts = 8,
                  .default_per_token = 2});
    model.moe_intermediate_size = model.intermediate_size;
    std::optional<std::vector<bool>> is_linear =
        read_layer_types(reader, "layer_types", model.layers, "linear_attention");
    if (const auto kinds = reader.integers("attn_type_list"); kinds && !is_linear) {
        if (static_cast<std::int64_t>(kinds->size()) != model.layers) {
            reader.report_length("attn_type_list", kinds->size(), model.layers);
            return;
        }
        is_linear.emplace();
        for (const std::int64_t kind : *kinds) {
            if (kind != 0 && kind != 1) {
                reader.unsupported("attn_type_list", "0, 1");
                return;
            }
            is_linear->push_back(kind == 0);
        }
    }
    if (!is_linear) {
        reader.report_missing("layer_types attn_type_list", "linear_layers");
        return;
    }
    if (const std::int64_t layers = count(*is_linear); layers > 0) {
        model.linear = LinearAttention{
            LinearKind::lightning, layers, model.heads, model.heads, model.head_dim, model.head_dim, 0};
    }
}

LinearAttention read_mamba(ConfigReader& reader, const Transformer& model, std::int64_t layers) {
    LinearAttention mamba;
    mamba.kind = LinearKind::mamba2;
    mamba.layers = layers;
    mamba.heads = reader.required("mamba_num_heads mamba_n_heads", "linear_heads");
    mamba.key_heads = reader.required("n_groups mamba_n_groups", "linear_key_heads");
    mamba.key_dim = reader.required("ssm_state_size mamba_d_state", "linear_key_dim");
    mamba.conv_width = reader.required("conv_kernel mamba_d_conv", "linear_conv_width");
    // "auto": what the expanded width leaves for a head.
    const YamlNode* const stated = reader.node("mamba_d_head");
    const bool is_automatic =
        !reader.has("mamba_head_dim") && (stated == nullptr || (stated->quoted && stated->scalar == "auto"));
    const std::int64_t expand = reader.integer_or("expand mamba_expand", "mamba_expand", 2, 1);
    if (!is_automatic) {
        mamba.value_dim = reader.required("mamba_head_dim mamba_d_head", "linear_value_dim");
    } else if (mamba.heads > 0) {
        mamba.value_dim = expand * model.hidden_size / mamba.heads;
        if (mamba.value_dim * mamba.heads != expand * model.hidden_size) {
            reader.report("mamba_n_heads",
                          {ErrorCode::config_not_divisible,
                           {"mamba_expand * hidden_size", std::to_string(expand * model.hidden_size),
                            "mamba_n_heads", std::to_string(mamba.heads), "mamba_d_head"},
                           {}});
        }
    }
    reader.expect_flag(reader.has("mamba_conv_bias") ? "mamba_conv_bias" : "use_conv_bias", true, true);
    reader.expect_flag("mamba_proj_bias", false, false);
    return mamba;
}

struct Block {
    char letter;
    std::string_view name;
    std::string_view earlier_name;
};

constexpr Block blocks[] = {{'M', "linear_attention", "mamba"},
                            {'*', "full_attention", "attention"},
                            {'-', "mlp", "mlp"},
                            {'E', "moe", "moe"}};

// One letter a block, from either way of writing them; "" after a fault.
std::string read_blocks(ConfigReader& reader, std::int64_t stated_layers) {
    std::string letters;
    if (const std::optional<std::string> pattern = reader.text("hybrid_override_pattern")) {
        reader.ignore("layers_block_type layer_types");
        if (pattern->find_first_not_of("M*-E") != std::string::npos) {
            reader.unsupported("hybrid_override_pattern", "M, *, -, E");
            return {};
        }
        if (static_cast<std::int64_t>(pattern->size()) != stated_layers && stated_layers > 0) {
            reader.report_length("hybrid_override_pattern", pattern->size(), stated_layers);
            return {};
        }
        return *pattern;
    }
    const char* const key = reader.has("layer_types") ? "layer_types" : "layers_block_type";
    const std::optional<std::vector<std::string>> names = reader.texts(key, stated_layers);
    if (!names) {
        if (!reader.has(key)) {
            reader.report_missing("hybrid_override_pattern layers_block_type", "linear_layers");
        }
        return {};
    }
    for (const std::string& name : *names) {
        const auto found = std::find_if(std::begin(blocks), std::end(blocks), [&](const Block& block) {
            return name == block.name || name == block.earlier_name;
        });
        if (found == std::end(blocks)) {
            reader.report(
                key, {ErrorCode::config_value_unsupported, {key, name, "mamba, attention, mlp, moe"}, {}});
            return {};
        }
        letters += found->letter;
    }
    return letters;
}

// Every block is a layer of one purpose.
void read_nemotron_h(ConfigReader& reader, Transformer& model) {
    const std::string letters = read_blocks(reader, model.layers);
    if (letters.empty()) {
        return;
    }
    const auto count_of = [&](char letter) { return std::count(letters.begin(), letters.end(), letter); };
    const std::int64_t dense = count_of('-');
    const std::int64_t with_experts = count_of('E');
    model.attention_free_layers = dense + with_experts;
    model.ffn_free_layers = count_of('M') + count_of('*');
    if (count_of('M') > 0) {
        model.linear = read_mamba(reader, model, count_of('M'));
    }
    if (with_experts > 0) {
        read_experts(reader, model, {.experts = "n_routed_experts num_local_experts"});
        model.shared_experts = reader.integer_or("n_shared_experts", "shared_experts", 1);
        model.shared_intermediate_size =
            model.shared_experts > 0
                ? reader.required("moe_shared_expert_intermediate_size", "shared_intermediate_size")
                : 0;
        model.moe_latent_size = reader.integer("moe_latent_size", "moe_latent_size").value_or(0);
        model.router_bias = true;
        model.first_dense_layers = dense;
    } else {
        // The class writes its defaults even where no block has experts.
        reader.ignore("n_routed_experts n_shared_experts moe_intermediate_size num_experts_per_tok "
                      "num_local_experts moe_shared_expert_intermediate_size");
    }
    reader.expect_flag("use_bias", false, false);
}

// A layer is a mixer and an FFN; the mixer is attention or a state space.
void read_mixers(ConfigReader& reader, Transformer& model, const std::vector<bool>& is_mamba) {
    if (const std::int64_t layers = count(is_mamba); layers > 0) {
        model.linear = read_mamba(reader, model, layers);
    }
}

void read_bamba(ConfigReader& reader, Transformer& model) {
    const std::vector<std::int64_t> attention =
        reader.integers("attn_layer_indices").value_or(std::vector<std::int64_t>{});
    std::vector<bool> is_mamba(static_cast<std::size_t>(model.layers), true);
    for (const std::int64_t index : attention) {
        if (index >= model.layers) {
            reader.report("attn_layer_indices", {ErrorCode::number_out_of_range,
                                                 {"attn_layer_indices", std::to_string(index), "0",
                                                  std::to_string(model.layers - 1), ""},
                                                 {}});
            return;
        }
        is_mamba[static_cast<std::size_t>(index)] = false;
    }
    read_mixers(reader, model, is_mamba);
}

// Each layer has both side by side.
void read_falcon_h1(ConfigReader& reader, Transformer& model) {
    model.linear = read_mamba(reader, model, model.layers);
    const std::int64_t width = model.linear->value_width();
    if (const auto stated = reader.integer("mamba_d_ssm", "linear_heads", 1); stated && *stated != width) {
        reader.differ("mamba_d_ssm", *stated, "mamba_n_heads * mamba_d_head", width);
    }
    model.mixers_side_by_side = true;
    reader.expect_flag("projectors_bias", false, false);
    reader.expect_flag("mamba_use_mlp", true, true);
    if (reader.has("attn_layer_indices")) {
        reader.unsupported("attn_layer_indices", "null");
    }
}

void read_granite_hybrid(ConfigReader& reader, Transformer& model) {
    const std::int64_t expert_width = model.intermediate_size;
    const std::int64_t shared_width = reader.required("shared_intermediate_size", "shared_intermediate_size");
    const std::optional<std::int64_t> experts = reader.integer("num_local_experts", "experts");
    if (!experts) {
        reader.report_missing("num_local_experts", "experts");
    } else if (*experts == 0) {
        // Without experts the shared FFN is the only one.
        model.intermediate_size = shared_width;
        reader.ignore("num_experts_per_tok");
    } else {
        read_experts(reader, model, {.experts = "num_local_experts", .width = ""});
        model.moe_intermediate_size = expert_width;
        model.shared_experts = 1;
        model.shared_intermediate_size = shared_width;
    }
    const char* const key = reader.has("layer_types") ? "layer_types" : "layers_block_type";
    std::vector<bool> is_mamba(static_cast<std::size_t>(model.layers), true);
    read_mixers(reader, model,
                read_layer_types(reader, key, model.layers, "mamba", "attention").value_or(is_mamba));
}

constexpr Family families[] = {
    {.types = "qwen3_next",
     .stems = "Qwen3Next",
     .defaults = {.vocab_size = 151936,
                  .hidden_size = 2048,
                  .width = 5632,
                  .layers = 48,
                  .heads = 16,
                  .kv_heads = 2,
                  .head_dim = 256,
                  .context = 32768},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .qk_norm = yes,
     .is_moe = true,
     .drafts = {.keys = "num_nextn_predict_layers mtp_num_hidden_layers", .otherwise = 1},
     .more = read_qwen3_next},
    {.types = "qwen3_5_text",
     .stems = "Qwen3_5",
     .defaults = {.kv_heads = 4, .head_dim = 256, .context = 32768},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .qk_norm = yes,
     .drafts = {.keys = "mtp_num_hidden_layers"},
     .more = read_deltanet},
    {.types = "qwen3_5_moe_text",
     .stems = "Qwen3_5Moe",
     .keys = {.width = ""},
     .defaults = {.vocab_size = 248320,
                  .hidden_size = 2048,
                  .layers = 40,
                  .heads = 16,
                  .kv_heads = 2,
                  .head_dim = 256,
                  .context = 32768},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .qk_norm = yes,
     .is_moe = true,
     .drafts = {.keys = "mtp_num_hidden_layers"},
     .more = read_qwen3_5_moe},
    {.types = "minimax minimax_m1 minimax_text_01",
     .stems = "MiniMax MiniMaxM1 MiniMaxText01",
     .defaults = {.kv_heads = 8, .context = 131072},
     .is_moe = true,
     .more = read_minimax},
    {.types = "nemotron_h",
     .stems = "NemotronH",
     .keys = {.head_dim = "head_dim attention_head_dim"},
     .defaults = {.kv_heads = 8, .head_dim = 128, .context = 4096},
     .ffn = FfnKind::plain,
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .mlp_bias = {"mlp_bias", false},
     .is_moe = true,
     .drafts = next_layers,
     .more = read_nemotron_h},
    {.types = "bamba",
     .stems = "Bamba",
     .keys = {.head_dim = ""},
     .defaults = {.kv_heads = 8, .context = 262144},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .mlp_bias = {"mlp_bias", false},
     .more = read_bamba},
    {.types = "falcon_h1",
     .stems = "FalconH1",
     .defaults = {.kv_heads = 2, .context = 8192},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .mlp_bias = {"mlp_bias", false},
     .more = read_falcon_h1},
    {.types = "granitemoehybrid",
     .stems = "GraniteMoeHybrid",
     .keys = {.head_dim = ""},
     .defaults = {.context = 2048},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .is_moe = true,
     .more = read_granite_hybrid},
};

} // namespace

std::span<const Family> hybrid_families() {
    return families;
}

} // namespace llmroofline::huggingface
