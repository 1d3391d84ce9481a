// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/families_latent.h"

#include <algorithm>

#include "core/model/huggingface/expert_keys.h"
#include "core/model/huggingface/layer_lists.h"

namespace llmroofline::huggingface {

namespace {

// Stated once more in their sum; KV heads and the head size of another kind of attention mean nothing here.
void read_latent(ConfigReader& reader, Transformer& model, std::int64_t default_query_rank) {
    LatentAttention latent;
    const bool is_uncompressed = reader.is_null("q_lora_rank");
    latent.q_lora_rank =
        reader.integer("q_lora_rank", "q_lora_rank").value_or(is_uncompressed ? 0 : default_query_rank);
    latent.kv_lora_rank = reader.required("kv_lora_rank", "kv_lora_rank");
    latent.qk_nope_head_dim = reader.required("qk_nope_head_dim", "qk_nope_head_dim");
    latent.qk_rope_head_dim = reader.required("qk_rope_head_dim", "qk_rope_head_dim");
    latent.v_head_dim = reader.required("v_head_dim", "v_head_dim");
    const std::int64_t sum = latent.qk_nope_head_dim + latent.qk_rope_head_dim;
    if (const auto stated = reader.integer("qk_head_dim", "head_dim"); stated && *stated != sum) {
        reader.differ("qk_head_dim", *stated, "qk_nope_head_dim + qk_rope_head_dim", sum);
    }
    reader.ignore("num_key_value_heads head_dim");
    model.latent = latent;
}

void read_deepseek_experts(ConfigReader& reader, Transformer& model, std::int64_t leading_dense) {
    read_experts(reader, model, {.experts = "n_routed_experts num_local_experts"});
    set_shared_experts(model, reader.integer("n_shared_experts", "shared_experts").value_or(0));
    read_leading_dense(reader, model, leading_dense);
}

// A list of dense and sparse layers comes before the count of leading dense ones.
void read_mlp_layer_types(ConfigReader& reader, Transformer& model) {
    if (const auto marks = read_layer_types(reader, "mlp_layer_types", model.layers, "sparse", "dense")) {
        set_expert_layers(model, *marks);
    }
}

// The small models of DeepSeek-VL2 and Janus have the family's experts with plain attention; the sizes of latents then are
// 0 or null.
void read_deepseek_v2(ConfigReader& reader, Transformer& model) {
    if (reader.flag({"use_mla", true}, "kv_lora_rank")) {
        read_latent(reader, model, 1536);
    } else {
        reader.ignore("q_lora_rank kv_lora_rank qk_nope_head_dim qk_rope_head_dim v_head_dim head_dim");
        model.kv_heads = reader.integer_or("num_key_value_heads", "kv_heads", model.heads, 1);
        model.head_dim = model.heads > 0 ? model.hidden_size / model.heads : 0;
    }
    read_deepseek_experts(reader, model, 0);
}

void read_deepseek_v3(ConfigReader& reader, Transformer& model) {
    read_latent(reader, model, 1536);
    read_deepseek_experts(reader, model, 3);
    read_mlp_layer_types(reader, model);
    model.router_bias = reader.text("topk_method").value_or("noaux_tc") == "noaux_tc";
}

void read_mistral4(ConfigReader& reader, Transformer& model) {
    read_latent(reader, model, 1024);
    read_deepseek_experts(reader, model, 0);
}

void read_deepseek_v32(ConfigReader& reader, Transformer& model) {
    read_deepseek_v3(reader, model);
    SparseIndexer indexer;
    indexer.heads = reader.required("index_n_heads", "index_heads");
    indexer.head_dim = reader.required("index_head_dim", "index_head_dim");
    indexer.top_k = reader.required("index_topk", "index_top_k");
    model.indexer = indexer;
    // Some layers take over the choice of the last one that made one.
    const std::optional<std::vector<bool>> shared =
        read_layer_types(reader, "indexer_types", model.layers, "shared", "full");
    if (shared && std::find(shared->begin(), shared->end(), true) != shared->end()) {
        model.indexer->layers = std::count(shared->begin(), shared->end(), false);
        reader.ignore("index_topk_freq index_topk_pattern index_skip_topk_offset");
    }
    const auto types =
        read_layer_types(reader, "layer_types", model.layers, "deepseek_sparse_attention", "full_attention");
    if (types && std::find(types->begin(), types->end(), false) != types->end()) {
        reader.unsupported("layer_types", "deepseek_sparse_attention");
    }
}

// A layer has attention and a dense FFN twice, and once a mixture beside them. Here it is two layers, and the
// mixture's dense FFN is what every token visits. Some experts do nothing.
void read_longcat(ConfigReader& reader, Transformer& model) {
    read_latent(reader, model, 1536);
    model.layers *= 2;
    read_experts(reader, model,
                 {.experts = "n_routed_experts",
                  .per_token = "moe_topk num_experts_per_tok",
                  .width = "expert_ffn_hidden_size moe_intermediate_size"});
    model.zero_experts = reader.integer("zero_expert_num", "zero_experts").value_or(0);
    model.moe_layer_freq = 2;
    model.shared_experts = 1;
    model.shared_intermediate_size = model.intermediate_size;
    model.router_bias = true;
    if (model.zero_experts > 0 && reader.text("zero_expert_type").value_or("identity") != "identity") {
        reader.unsupported("zero_expert_type", "identity");
    }
    model.notes =
        "Each of the publisher's layers, of two attentions, two dense FFNs and a mixture beside them, is two "
        "layers here; the dense FFN beside the mixture is its shared expert.";
}

void read_glm_dsa(ConfigReader& reader, Transformer& model) {
    read_deepseek_v32(reader, model);
}

void read_glm_lite(ConfigReader& reader, Transformer& model) {
    read_latent(reader, model, 768);
    read_deepseek_experts(reader, model, 1);
    read_mlp_layer_types(reader, model);
    model.router_bias = true;
}

void read_minicpm3(ConfigReader& reader, Transformer& model) {
    LatentAttention latent;
    latent.q_lora_rank = reader.required("q_lora_rank", "q_lora_rank");
    latent.kv_lora_rank = reader.required("kv_lora_rank", "kv_lora_rank");
    latent.qk_nope_head_dim = reader.required("qk_nope_head_dim", "qk_nope_head_dim");
    latent.qk_rope_head_dim = reader.required("qk_rope_head_dim", "qk_rope_head_dim");
    latent.v_head_dim = reader.integer("v_head_dim", "v_head_dim", 1)
                            .value_or(model.heads > 0 ? model.hidden_size / model.heads : 0);
    reader.ignore("num_key_value_heads head_dim");
    model.latent = latent;
}

constexpr Keys latent_keys = {.kv_heads = "", .head_dim = ""};

constexpr Family families[] = {
    {.types = "deepseek_v2",
     .stems = "DeepseekV2",
     .keys = latent_keys,
     .defaults = {.context = 2048},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .is_moe = true,
     .is_latent = true,
     .more = read_deepseek_v2},
    {.types = "deepseek_v3 kimi_k2",
     .stems = "DeepseekV3 KimiK2",
     .keys = latent_keys,
     .defaults = {.context = 4096},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .is_moe = true,
     .is_latent = true,
     .drafts = next_layers,
     .more = read_deepseek_v3},
    {.types = "mistral4",
     .stems = "Mistral4",
     .keys = latent_keys,
     .defaults = {.vocab_size = 131072,
                  .hidden_size = 4096,
                  .width = 12288,
                  .layers = 36,
                  .heads = 32,
                  .context = 1048576},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .mlp_bias = {"mlp_bias", false},
     .is_moe = true,
     .is_latent = true,
     .more = read_mistral4},
    {.types = "deepseek_v32",
     .stems = "DeepseekV32",
     .keys = latent_keys,
     .defaults = {.context = 4096},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .is_moe = true,
     .is_latent = true,
     .drafts = next_layers,
     .more = read_deepseek_v32},
    {.types = "glm_moe_dsa",
     .stems = "GlmMoeDsa",
     .keys = latent_keys,
     .defaults = {.context = 202752},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .is_moe = true,
     .is_latent = true,
     .drafts = next_layers,
     .more = read_glm_dsa},
    {.types = "glm4_moe_lite",
     .stems = "Glm4MoeLite",
     .keys = latent_keys,
     .defaults = {.context = 202752},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .is_moe = true,
     .is_latent = true,
     .drafts = next_layers,
     .more = read_glm_lite},
    {.types = "longcat_flash",
     .stems = "LongcatFlash",
     .keys = {.layers = "num_layers num_hidden_layers",
              .kv_heads = "",
              .head_dim = "",
              .width = "ffn_hidden_size intermediate_size"},
     .defaults = {.context = 131072},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .is_moe = true,
     .is_latent = true,
     .more = read_longcat},
    {.types = "minicpm3",
     .stems = "MiniCPM3",
     .keys = latent_keys,
     .defaults = {.context = 2048},
     .tied = Tied::yes,
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .is_latent = true,
     .more = read_minicpm3},
};

} // namespace

std::span<const Family> latent_families() {
    return families;
}

} // namespace llmroofline::huggingface
