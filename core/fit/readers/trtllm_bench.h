// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The report of TensorRT-LLM's trtllm-bench (--report_json; tensorrt_llm/bench/dataclasses/reporting.py): engine (model,
// version, dtype, kv_cache_dtype, quantization), machine (name), world_info (tp_size, pp_size, ep_size, max_batch_size),
// request_info (num_requests, avg_num_concurrent_requests, mean lengths), performance, streaming_metrics (avg_tpot_ms)
// where it streamed, decoding_stats where it speculated. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/fit/readers/benchmark_run.h"

namespace llmroofline {

inline constexpr std::string_view trtllm_bench_name = "trtllm-bench";

bool is_trtllm_bench(const YamlNode& record);
void read_trtllm_bench(const YamlNode& record, const std::string& file, std::vector<BenchmarkRun>& runs);

} // namespace llmroofline
