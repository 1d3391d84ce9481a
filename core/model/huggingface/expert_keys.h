// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The figures of a mixture of experts, as most families state them. Free functions without state, safe from
// any thread.
#pragma once

#include "core/model/huggingface/family.h"

namespace llmroofline::huggingface {

// The second numbers hold in nested configurations only, as those of Defaults.
struct ExpertKeys {
    Spellings experts = "num_experts";
    Spellings per_token = "num_experts_per_tok";
    Spellings width = "moe_intermediate_size"; // "": the family's own rule
    std::int64_t default_experts = 0;
    std::int64_t default_per_token = 0;
    std::int64_t default_width = 0;
};

// Every layer is taken for a mixture: set_expert_layers says which are.
void read_experts(ConfigReader& reader, Transformer& model, const ExpertKeys& keys);

// `count` shared experts, each as wide as a routed one.
void set_shared_experts(Transformer& model, std::int64_t count);

// first_k_dense_replace leading dense layers; of the others those whose index moe_layer_freq divides.
void read_leading_dense(ConfigReader& reader, Transformer& model, std::int64_t otherwise);

// Layers for which (i + 1) is a multiple of `step`, but for those of mlp_only_layers.
void read_sparse_step(ConfigReader& reader, Transformer& model);

} // namespace llmroofline::huggingface
