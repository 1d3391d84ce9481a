// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is asked of a group: `batch` sequences with `input` prompt tokens each, of which `output` tokens are
// generated, and how that is scheduled. Plain value.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/io/names.h"

namespace llmroofline {

// fixed: all sequences start together. closed loop: `batch` requests are in flight all the time, each that
// ends makes room for the next (continuous batching), and the others' prefills interrupt decoding.
enum class Batching { fixed, closed_loop };

inline constexpr NameTable<Batching, 2> batching_names = {
    {{Batching::fixed, "static"}, {Batching::closed_loop, "closed-loop"}}};

// shared: prompts share steps up to their budget of tokens, as engines do it. serial: each has steps of its own.
enum class PromptSteps { shared, serial };

inline constexpr NameTable<PromptSteps, 2> prompt_steps_names = {
    {{PromptSteps::shared, "shared"}, {PromptSteps::serial, "serial"}}};

// What drafts tokens: something whose time is stated as a share of a decode step, or the model's own modules for
// multi-token prediction, with a cost of their own.
enum class Draft { share, mtp };

inline constexpr NameTable<Draft, 2> draft_names = {{{Draft::share, "share"}, {Draft::mtp, "mtp"}}};

// Tokens that a step of a prefill takes, where nobody says otherwise: what vLLM takes (max_num_batched_tokens of a
// server, vllm/engine/arg_utils.py) and SGLang (chunked_prefill_size) on cards of 80 GB.
inline constexpr std::int64_t usual_prefill_chunk = 8192;

std::string_view to_string(Batching value);
std::optional<Batching> parse_batching(std::string_view name);

struct Request {
    std::int64_t batch = 32;
    std::int64_t input = 1024;
    std::int64_t output = 256;
    Batching batching = Batching::fixed;

    std::int64_t prefill_chunk = usual_prefill_chunk; // prompt tokens a step of a replica; 0: all in one
    double prefix_hit = 0;           // share of the prompt whose keys and values are in the cache already
    std::int64_t drafted_tokens = 0; // speculation: tokens drafted a verification; 0: none
    double acceptance = 0.7;         // of one drafted token
    double draft_cost = 0.05;        // time of drafting one token, as a share of a decode step (Draft::share)
    Draft draft = Draft::share;
    PromptSteps prompt_steps = PromptSteps::shared;

    bool operator==(const Request&) const = default;

    bool drafts_by_modules() const { return draft == Draft::mtp && drafted_tokens > 0; }
    // Mean tokens that a verification step yields: (1 − α^(γ+1))/(1 − α).
    double tokens_per_verification() const;
};

} // namespace llmroofline
