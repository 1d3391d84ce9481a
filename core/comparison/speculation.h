// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What engines print of speculative decoding, and the one number that a request holds. With γ drafted tokens of which
// each is accepted with the chance α once the one before it was, a round yields 1 + α + … + α^γ tokens (Leviathan et al.,
// arXiv 2211.17192). vLLM prints that as the mean acceptance length, SGLang as accept length, both with the token that
// the verification itself gives; and the share of drafted tokens that were accepted, (α + … + α^γ)/γ, as the draft
// acceptance rate. Pure functions.
#pragma once

#include <cstdint>

#include "core/comparison/request.h"

namespace llmroofline {

// The chance α for which a round yields so many tokens, 1 to γ + 1.
double acceptance_of_length(std::int64_t drafted, double tokens);
// The chance α for which this share of the drafted tokens is accepted, 0 to 1.
double acceptance_of_share(std::int64_t drafted, double share);

// Of a request that drafts tokens; its length is Request::tokens_per_verification().
double accepted_share(const Request& request);

} // namespace llmroofline
