// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What would give a comparison whose view has no colours its colours back: the changes are tried, and only what was seen
// to help is proposed. Pure; as long as a few meshes of two cells take.
#pragma once

#include <optional>
#include <vector>

#include "core/comparison/comparison.h"

namespace llmroofline {

enum class RemedyKind {
    wider_type,     // a missing type runs at the rate of the next wider one
    network_rate,   // usual_network_gb_s between nodes, where a side states none
    one_each,       // a single accelerator a side: no link is asked for
    ring_reduction, // all-reduce on a ring
    fused_attention,
    exact_formulas,
    sixteen_bit,  // weights and activations in BF16
    other_layout, // of as many accelerators, or of the nearest fewer, that divides the model
    speed_alone,  // not per price or power
};

// 400 Gbit/s, one direction: what clusters of today join each accelerator to the next node by.
inline constexpr double usual_network_gb_s = 50;

struct Remedy {
    std::vector<RemedyKind> steps; // all of them together help, none can be left out
    Comparison after;
};

// Whether every mesh of the comparison's view has colours somewhere.
bool has_colours(const Comparison& comparison);
// Empty where it has colours, or nothing that is tried helps.
std::optional<Remedy> remedy_for(const Comparison& comparison);

} // namespace llmroofline
