// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// vLLM's benchmarks without a server. Pure.
//   `vllm bench latency`, benchmarks/benchmark_latency.py (vllm/benchmarks/latency.py): avg_latency in seconds of a
//           static batch, whose size and lengths the record does not say
//   `vllm bench throughput`, benchmarks/benchmark_throughput.py (vllm/benchmarks/throughput.py): elapsed_time,
//           num_requests, total_num_tokens (prompts and outputs together), requests_per_second; how many were in flight
//           it does not say
//   the list beside it, NAME.pytorch.json (vllm/benchmarks/lib/utils.py, convert_to_pytorch_benchmark_format): a record a
//           metric, with all arguments of the run
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/fit/readers/benchmark_run.h"

namespace llmroofline {

inline constexpr std::string_view vllm_latency_name = "vLLM's bench latency";
inline constexpr std::string_view vllm_throughput_name = "vLLM's bench throughput";
inline constexpr std::string_view vllm_metrics_name = "vLLM's list of metrics";

bool is_vllm_latency(const YamlNode& record);
bool is_vllm_throughput(const YamlNode& record);
bool is_vllm_metric(const YamlNode& record);
void read_vllm_latency(const YamlNode& record, const std::string& file, std::vector<BenchmarkRun>& runs);
void read_vllm_throughput(const YamlNode& record, const std::string& file, std::vector<BenchmarkRun>& runs);
// Of a run's metrics the one from which the others follow.
void read_vllm_metric(const YamlNode& record, const std::string& file, std::vector<BenchmarkRun>& runs);

} // namespace llmroofline
