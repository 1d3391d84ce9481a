// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the figures claim to be: a bound, or a calibrated prediction, by which profile and with which error.
// The global method is a bound always.
#pragma once

#include <string>

#include "core/comparison/comparison.h"

namespace llmroofline::cli {

std::string claim_text(const Workload& workload, Method method); // a sentence and the line's end

} // namespace llmroofline::cli
