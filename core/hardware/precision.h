// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The types that somebody chooses for weights, activations and KV cache. What is empty is not chosen: then the
// model runs in the types that it is published in. Plain value.
#pragma once

#include <optional>

#include "core/hardware/data_type.h"

namespace llmroofline {

struct Precision {
    std::optional<DataType> weights;
    std::optional<DataType> activations;
    std::optional<DataType> kv_cache;
    std::optional<DataType> expert_weights; // of the routed experts; empty: as weights
    int int4_group_size = 128;              // of chosen integers below 8 bits

    bool operator==(const Precision&) const = default;

    bool is_empty() const { return !weights && !activations && !kv_cache && !expert_weights; }
    std::optional<DataType> routed_expert_weights() const {
        return expert_weights ? expert_weights : weights;
    }
};

} // namespace llmroofline
