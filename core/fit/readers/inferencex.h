// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Results of InferenceX, formerly InferenceMAX (SemiAnalysisAI/InferenceX, utils/process_result.py): a record a run, or a
// list of them: hw, model, framework, precision, isl, osl, conc (the client's cap), tp, ep, dp_attention, disagg,
// spec_decoding, times in seconds (mean_tpot, mean_ttft, mean_e2el), output tokens/s of one accelerator. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/fit/readers/benchmark_run.h"

namespace llmroofline {

inline constexpr std::string_view inferencex_name = "InferenceX";

bool is_inferencex(const YamlNode& record);
void read_inferencex(const YamlNode& record, const std::string& file, std::vector<BenchmarkRun>& runs);

} // namespace llmroofline
