// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Limits on the time to first token and the time per output token.
#pragma once

#include <optional>

#include "app/cli/options/command_line.h"
#include "core/comparison/service_limits.h"

namespace llmroofline::cli {

struct LimitOptions {
    std::optional<double> ttft_s;
    std::optional<double> tpot_s;
    std::optional<bool> stalls;

    void add(OptionList& list);
    // Where the time per output token lies along an axis.
    void add_beside_tpot(OptionList& list);

    // What was given takes the place of what is there.
    void apply(ServiceLimits& limits) const;
};

} // namespace llmroofline::cli
