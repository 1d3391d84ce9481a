// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the prompts of a closed loop fill prefill steps: a prompt longer than the token budget runs whole steps of its
// own, and what is left of it, or the whole of a short one, shares a step with the next prompts, as many as the
// budget holds. Tokens. Pure.
#pragma once

namespace llmroofline {

struct PromptSharing {
    double inner_steps = 0; // whole ones, of one prompt
    double together = 1;    // prompts whose ends share a step
};

// `budget` 0: none. `computed`: tokens of a prompt that are not cached. `prompts`: of one replica.
PromptSharing share_prefill_steps(double budget, double computed, double prompts);

} // namespace llmroofline
