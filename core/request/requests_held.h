// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How many of a comparison's requests a group's memory holds at once, and what keeps it from more; where prefill and
// decode are apart, each group's own number: the prefill's holds the prompts alone. Bytes. Pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/comparison/comparison.h"
#include "core/cost/memory.h"
#include "core/io/names.h"

namespace llmroofline {

// What a group lacks for one request more. none: it holds as many as were asked for. weights: not even these and the
// reserve fit. memory: room for keys, values, states and activations.
enum class HeldBound { none, weights, memory };

inline constexpr NameTable<HeldBound, 3> held_bound_names = {
    {{HeldBound::none, "none"}, {HeldBound::weights, "weights"}, {HeldBound::memory, "memory"}}};

std::string_view to_string(HeldBound value);

struct HeldByGroup {
    std::int64_t requests = 0;
    HeldBound binds = HeldBound::none;
    MemoryUse memory;    // of the fullest accelerator with so many, with one where it holds none
    double capacity = 0; // of an accelerator
};

struct RequestsHeld {
    HeldByGroup first; // the side's group
    std::optional<HeldByGroup> decoding;

    // The one that holds fewer, of equals the decoding one.
    const HeldByGroup& binding() const {
        return decoding && decoding->requests <= first.requests ? *decoding : first;
    }
    std::int64_t requests() const { return binding().requests; }
};

// Of the request's lengths and options, up to `most`. refused_request must have accepted the group.
RequestsHeld requests_held(const Comparison& comparison, const AcceleratorGroup& group, std::int64_t most);

} // namespace llmroofline
