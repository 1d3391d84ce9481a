// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// llama-bench of llama.cpp (tools/llama-bench/llama-bench.cpp): a record a test. Its JSON and JSON lines are records as
// they are, its CSV and its Markdown table become such. `backends` and `gpu_info` say what it ran on; older versions have
// `cuda`, `metal`, `vulkan` … in their place, and no `n_depth`. A test is a prompt (n_prompt), generated tokens (n_gen)
// behind n_depth tokens, or both. Its SQL is not read. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "core/fit/readers/benchmark_run.h"
#include "core/io/result.h"

namespace llmroofline {

inline constexpr std::string_view llama_bench_name = "llama-bench";

bool is_llama_bench(const YamlNode& record);
void read_llama_bench(const YamlNode& record, const std::string& file, std::vector<BenchmarkRun>& runs);

// Of the first lines of a text.
bool is_llama_bench_csv(std::string_view head);
bool is_llama_bench_markdown(std::string_view head);
bool is_llama_bench_sql(std::string_view head);

// As records. Faults: those of the CSV reader.
Result<std::vector<YamlNode>> llama_bench_csv(std::string_view text, std::string_view file);
std::vector<YamlNode> llama_bench_markdown(std::string_view text);

} // namespace llmroofline
