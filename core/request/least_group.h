// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The smallest group of an accelerator that serves a request whole. Every group is tried before it is named, by the same
// functions that judge and time any other: its layout divides the model, every accelerator holds its share of weights,
// cache, states, activations and reserve in prefill and decode, and no link is missing. Layouts are those that engines
// offer: tensor parallel over powers of two within a node, pipeline stages where tensor parallel does not divide, experts
// over replicas; beyond a node whole nodes. Pure functions.
#pragma once

#include <cstdint>
#include <optional>

#include "core/comparison/comparison.h"

namespace llmroofline {

struct LeastGroup {
    std::optional<AcceleratorGroup> group; // with the links and types of the one asked for
    // One would hold the request, but no rate between nodes is stated, so that it has no times.
    std::optional<AcceleratorGroup> lacks_link;
};

// For the comparison's request at its batch, up to `most` accelerators. Where prefill and decode are apart, the decode
// group is as the comparison says, and only the prefill's is sought.
LeastGroup least_group(const Comparison& comparison, const AcceleratorGroup& group, std::int64_t most);

// The largest batch, up to `most`, at which every group that takes part holds the comparison's request; 0 if not even one
// sequence. The group must divide the model.
std::int64_t greatest_batch(const Comparison& comparison, const AcceleratorGroup& group, std::int64_t most);

} // namespace llmroofline
