// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/prompt_sharing.h"

#include <algorithm>
#include <cmath>

namespace llmroofline {

PromptSharing share_prefill_steps(double budget, double computed, double prompts) {
    if (budget <= 0)
        return {0, prompts};
    const double inner = std::max(0.0, std::ceil(computed / budget) - 1);
    const double room = std::max(1.0, std::floor(budget / (computed - inner * budget)));
    return {inner, std::min(prompts, room)};
}

} // namespace llmroofline
