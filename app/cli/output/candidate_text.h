// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A winner map in words: a row for each candidate, with its wins and what it costs beyond the best mix.
#pragma once

#include <span>
#include <string>

#include "core/mesh/candidate_table.h"

namespace llmroofline::cli {

std::string candidate_text(const Comparison& comparison, std::span<const AcceleratorGroup> groups,
                           const CandidateTable& made);

} // namespace llmroofline::cli
