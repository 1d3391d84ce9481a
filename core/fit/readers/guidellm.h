// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// GuideLLM's report (benchmarks.json; src/guidellm/benchmark/schemas/generative of vllm-project/guidellm; before version
// 0.4 src/guidellm/benchmark/benchmark.py): `benchmarks`, a benchmark a strategy, with `metrics`, each a distribution by
// status: requests_per_second, request_concurrency, request_latency in seconds, prompt_token_count, output_token_count,
// inter_token_latency_ms. What serves the requests it does not say. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/fit/readers/benchmark_run.h"

namespace llmroofline {

inline constexpr std::string_view guidellm_name = "GuideLLM";

bool is_guidellm(const YamlNode& record);
void read_guidellm(const YamlNode& record, const std::string& file, std::vector<BenchmarkRun>& runs);

} // namespace llmroofline
