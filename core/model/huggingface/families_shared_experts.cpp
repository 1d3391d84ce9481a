// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/families_shared_experts.h"

#include "core/model/huggingface/expert_keys.h"
#include "core/model/huggingface/layer_lists.h"

namespace llmroofline::huggingface {

namespace {

// A list of dense and sparse layers comes before the count of leading dense ones.
void read_dense_and_sparse(ConfigReader& reader, Transformer& model, std::int64_t leading_dense) {
    read_leading_dense(reader, model, leading_dense);
    if (const auto marks = read_layer_types(reader, "mlp_layer_types", model.layers, "sparse", "dense")) {
        set_expert_layers(model, *marks);
    }
}

void read_hy_v3(ConfigReader& reader, Transformer& model) {
    read_experts(reader, model, {.width = "moe_intermediate_size expert_hidden_dim"});
    set_shared_experts(model, reader.integer_or("num_shared_experts", "shared_experts", 1));
    read_dense_and_sparse(reader, model, 1);
    model.router_bias = reader.flag({"moe_router_enable_expert_bias", true}, "router_bias");
}

// The second version's shared expert may have a width of its own.
void read_bailing(ConfigReader& reader, Transformer& model) {
    read_experts(reader, model, {});
    set_shared_experts(model, reader.integer_or("num_shared_experts", "shared_experts", 0));
    if (const auto width =
            reader.integer("moe_shared_expert_intermediate_size", "shared_intermediate_size", 1);
        width && model.shared_experts > 0) {
        model.shared_experts = 1;
        model.shared_intermediate_size = *width;
    }
    read_dense_and_sparse(reader, model, 0);
    model.router_bias = reader.flag({"moe_router_enable_expert_bias", false}, "router_bias");
}

void read_afmoe(ConfigReader& reader, Transformer& model) {
    read_experts(reader, model, {});
    set_shared_experts(model, reader.integer_or("num_shared_experts", "shared_experts", 2));
    model.first_dense_layers = reader.integer_or("num_dense_layers", "first_dense_layers", 1);
    model.router_bias = true;
    model.query_gate = true;
    reader.ignore("global_attn_every_n_layers");
}

void read_exaone_moe(ConfigReader& reader, Transformer& model) {
    read_experts(reader, model, {});
    set_shared_experts(model, reader.integer_or("num_shared_experts", "shared_experts", 1));
    read_dense_and_sparse(reader, model, 1);
    model.router_bias = true;
}

void read_routed(ConfigReader& reader, Transformer& model, std::int64_t leading_dense) {
    read_experts(reader, model, {.experts = "n_routed_experts num_local_experts"});
    set_shared_experts(model, reader.integer_or("n_shared_experts", "shared_experts", 1));
    read_dense_and_sparse(reader, model, leading_dense);
    model.router_bias = true;
}

void read_solar_open(ConfigReader& reader, Transformer& model) {
    model.intermediate_size = reader.integer("intermediate_size", "intermediate_size").value_or(0);
    read_routed(reader, model, 0);
}

void read_glm4v_moe(ConfigReader& reader, Transformer& model) {
    read_routed(reader, model, 1);
}

constexpr Family families[] = {
    {.types = "hy_v3",
     .stems = "HYV3",
     .defaults = {.context = 262144},
     .qkv_bias = attention_bias,
     .out_bias = attention_bias,
     .qk_norm = {"qk_norm", true},
     .is_moe = true,
     .drafts = next_layers,
     .more = read_hy_v3},
    {.types = "bailing_moe bailing_moe_v2",
     .stems = "BailingMoe BailingMoeV2",
     .defaults = {.context = 16384},
     .qkv_bias = {"use_qkv_bias", false},
     .out_bias = {"use_bias", false},
     .mlp_bias = {"use_bias", false},
     .qk_norm = {"use_qk_norm", false},
     .is_moe = true,
     .drafts = next_layers,
     .more = read_bailing},
    {.types = "afmoe",
     .stems = "Afmoe",
     .defaults = {.head_dim = 128, .context = 16384},
     .norms_per_layer = 4,
     .qk_norm = yes,
     .windows = {.kind = Windows::periodic, .window = 1024, .period = 4},
     .is_moe = true,
     .more = read_afmoe},
    {.types = "exaone_moe",
     .stems = "ExaoneMoe ExaoneMoE",
     .defaults = {.context = 2048},
     .qk_norm = yes,
     .windows = {.kind = Windows::periodic, .window = 4096, .period = 4},
     .is_moe = true,
     .more = read_exaone_moe},
    {.types = "solar_open",
     .stems = "SolarOpen",
     .keys = {.width = ""},
     .defaults = {.head_dim = 128, .context = 131072},
     .qkv_bias = attention_bias,
     .qk_norm = {"use_qk_norm", false},
     .is_moe = true,
     .more = read_solar_open},
    {.types = "glm4v_moe_text",
     .stems = "Glm4vMoe",
     .defaults = {.vocab_size = 151424,
                  .hidden_size = 4096,
                  .width = 10944,
                  .layers = 46,
                  .heads = 96,
                  .kv_heads = 8,
                  .context = 65536},
     .qkv_bias = {"attention_bias", true},
     .qk_norm = {"use_qk_norm", false},
     .is_moe = true,
     .more = read_glm4v_moe},
};

} // namespace

std::span<const Family> shared_expert_families() {
    return families;
}

} // namespace llmroofline::huggingface
