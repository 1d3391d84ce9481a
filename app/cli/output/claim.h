// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the figures claim to be: a bound, or a calibrated prediction, by which profile and with which error.
// The global method is a bound always.
#pragma once

#include <string>

#include "core/comparison/comparison.h"

namespace llmroofline::cli {

// A sentence and the line's end. Of a mixture the bound holds for tokens that choose their experts alike and each on its
// own, unless all experts or the least are read.
std::string claim_text(const Comparison& comparison, Method method);

} // namespace llmroofline::cli
