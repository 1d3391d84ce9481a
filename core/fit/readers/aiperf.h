// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// AIPerf's profile_export_aiperf.json (ai-dynamo/aiperf, docs/tutorials/working-with-profile-exports.md), and that of
// genai-perf before it: a metric a key with its `unit` and `avg`: request_throughput, request_latency,
// inter_token_latency, input_sequence_length, output_sequence_length, request_count, error_request_count; input_config
// with the model and the concurrency. What serves the requests it does not say. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/fit/readers/benchmark_run.h"

namespace llmroofline {

inline constexpr std::string_view aiperf_name = "AIPerf";

bool is_aiperf(const YamlNode& record);
void read_aiperf(const YamlNode& record, const std::string& file, std::vector<BenchmarkRun>& runs);

} // namespace llmroofline
