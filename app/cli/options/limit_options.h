// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Limits on the time to first token and the time per output token.
#pragma once

#include "app/cli/options/command_line.h"
#include "core/service/service_level.h"

namespace llmroofline::cli {

struct LimitOptions {
    ServiceLimits limits;

    void add(OptionList& list);
    // Where the time per output token lies along an axis.
    void add_beside_tpot(OptionList& list);
};

} // namespace llmroofline::cli
