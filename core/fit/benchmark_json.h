// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What benchmark programs print as JSON, as a measurement file (CSV, the columns of measurement.h):
//   llama-bench -o json          a list of runs: n_prompt, n_gen, n_depth, avg_ts. A prompt alone is a
//   prefill,
//                                generated tokens alone are decode at batch 1
//   vLLM benchmark_serving       mean_tpot_ms, max_concurrency, completed, total_input_tokens,
//                                total_output_tokens: a closed loop of that concurrency with the mean lengths
//   vLLM benchmark_latency       avg_latency in seconds: the whole time of a static batch; its batch and
//   lengths
//                                are not in the file
// They do not say, in words of our catalogs, what ran where: that comes with the call. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/comparison/comparison.h"
#include "core/io/result.h"

namespace llmroofline {

struct BenchmarkSetup {
    std::string gpu; // ids of the catalogs
    std::string model;
    std::string software; // empty: the program's own stack, llama.cpp CUDA or vLLM
    std::int64_t tensor = 1;
    Precision precision;
    std::optional<std::int64_t> batch; // of benchmark_latency
    std::optional<std::int64_t> input;
    std::optional<std::int64_t> output;
};

// Whether it looks like one of these rather than any other JSON, such as a model's configuration.
bool is_benchmark(std::string_view text);

// Faults: those of the JSON reader, unknown_benchmark, missing_key, benchmark_needs.
Result<std::string> measurements_of_benchmark(std::string_view text, std::string_view file,
                                              const BenchmarkSetup& setup);

} // namespace llmroofline
