// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Cells that several of the deciding commands have: money and energy of a token, and why there is none.
#pragma once

#include <string>
#include <vector>

#include "app/cli/output/table.h"
#include "core/comparison/comparison.h"
#include "core/io/result.h"
#include "core/measure/measure.h"

namespace llmroofline::cli {

// Empty where the side has no price, or no power.
Cell usd_per_million_cell(const Comparison& comparison, const AcceleratorGroup& group,
                          const Measuring& measuring, double tokens_per_s);
Cell joule_per_token_cell(const Comparison& comparison, const AcceleratorGroup& group,
                          const Measuring& measuring, double tokens_per_s);

// All faults in one text.
std::string reason(const Errors& errors);

// What the figures are held against, as the end of a heading: `; per USD, on demand`.
std::string measuring_text(const Measuring& measuring);

// One line each, of what has no figure.
std::string notes(const std::vector<std::string>& lines);

} // namespace llmroofline::cli
