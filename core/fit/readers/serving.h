// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Clients that load a server with requests, and print one record of means. Pure.
//   vLLM    `vllm bench serve` and benchmarks/benchmark_serving.py (vllm/benchmarks/serve.py): completed, failed,
//           total_input_tokens, total_output_tokens, request_throughput, mean_ttft_ms, mean_tpot_ms, mean_e2el_ms where
//           asked for, max_concurrency, model_id, spec_decode_acceptance_length, and what --metadata adds: `tp`
//   SGLang  python/sglang/bench_serving.py, JSON lines: much the same, with mean_e2e_latency_ms, concurrency, accept_length,
//           random_input_len, and server_info of newer versions; the oldest have medians alone
// In flight were throughput × latency requests (Little's law), no more than there were prompts and the client allowed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/fit/readers/benchmark_run.h"

namespace llmroofline {

inline constexpr std::string_view vllm_serve_name = "vLLM's bench serve";
inline constexpr std::string_view sglang_serve_name = "SGLang's bench_serving";

bool is_vllm_serve(const YamlNode& record);
bool is_sglang_serve(const YamlNode& record);
void read_vllm_serve(const YamlNode& record, const std::string& file, std::vector<BenchmarkRun>& runs);
void read_sglang_serve(const YamlNode& record, const std::string& file, std::vector<BenchmarkRun>& runs);

} // namespace llmroofline
