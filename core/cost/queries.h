// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The query tokens of one sequence in a step, and what they see. A step ends at context length s: its queries
// are the last fixed + share·s of the s tokens, each attends to itself and all before it. Plain value.
//
//   decode          1 query
//   prefill         s queries
//   prefix hit x    (1 − x)·s queries: the keys and values of the rest are in the cache already
//   chunk of c      c queries, earlier chunks in the cache; the keys and values of a latent cache are
//   expanded
//                   anew for all s tokens
//   verification    γ + 1 queries: the last token and γ drafted ones; a draft module behind it takes in as many
#pragma once

#include "core/comparison/comparison.h"
#include "core/cost/quadratic.h"

namespace llmroofline {

struct Queries {
    double fixed = 1;
    double share = 0;
    bool expands_latent = false; // of MLA: keys and values expanded; else absorbed into query and output
    double logits = 1; // tokens of a sequence that go on to the output head; 0: a chunk before the last

    static Queries of(Phase phase) { return phase == Phase::prefill ? prefill() : decode(); }
    static Queries decode() { return {}; }
    static Queries prefill() { return {0, 1, true, 1}; }
    static Queries after_prefix(double hit_share) { return {0, 1 - hit_share, true, 1}; }
    // What is left of a prompt behind `done` computed tokens and the cached ones; for s beyond these.
    static Queries after_tokens(double hit_share, double done) { return {-done, 1 - hit_share, true, 1}; }
    static Queries chunk(double tokens, bool ends_prompt) {
        return {tokens, 0, true, ends_prompt ? 1.0 : 0.0};
    }
    static Queries verification(double tokens) { return {tokens, 0, false, tokens}; }
    // A draft module behind a verification: it takes in what was verified, and predicts one token.
    static Queries after_verification(double tokens) { return {tokens, 0, false, 1}; }

    bool is_decode() const { return fixed == 1 && share == 0; }
    bool grows() const { return share > 0; }
    Quadratic count() const { return {fixed, share, 0}; }       // of one sequence
    Quadratic before() const { return {-fixed, 1 - share, 0}; } // tokens before the first query

    bool operator==(const Queries&) const = default;
};

} // namespace llmroofline
