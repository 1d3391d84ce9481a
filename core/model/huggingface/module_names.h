// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a module's name or pattern in a quantisation block speaks of: `lm_head`, `model.layers.3.self_attn*`,
// `re:.*mlp\.(gate|up|down)_proj.*`, `Linear`. Tools write names, wildcards and regular expressions over the
// names that a family's code gives its modules; of all of these the words decide (self_attn, experts, router,
// q_proj, …) and the number behind `layers`. Pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/published_types.h"

namespace llmroofline::huggingface {

// The matrices of a module that may be named apart.
enum class Projection {
    query,      // of MLA the one without a latent, or out of it
    query_down, // MLA: into the query's latent
    key,
    value,
    latent_down, // MLA: into the latent of keys and values
    latent_up,   // MLA: out of it
    output,
    mixer_input, // of linear layers
    mixer_gates, // their decays and write strengths, where they are a matrix apart
    mixer_output,
    ffn_gate,
    ffn_up,
    ffn_down,
    whole // of modules that are one matrix
};

// Matrices in one layer, or in all.
struct NamedModules {
    std::vector<Module> modules;         // empty: none that is quantised or that a Transformer has
    std::vector<Projection> projections; // empty: all
    std::optional<std::int64_t> layer;   // empty: every one
    bool by_layer = false;               // a whole layer is named, whatever is in it
};

// One entry may name several things: alternatives, ranges of digits. `layers` bounds a layer's number.
std::vector<NamedModules> named_modules(std::string_view pattern, std::int64_t layers);

} // namespace llmroofline::huggingface
