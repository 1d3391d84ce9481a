// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What readers of several programs do alike with a run. Pure functions.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "core/fit/readers/benchmark_run.h"

namespace llmroofline {

// Of the requests of a run, what may fail: the others are measured at a load that holds all the same.
inline constexpr double most_failures = 0.05;
// A mean accepted length above this is speculation.
inline constexpr double plain_length = 1.001;

BenchmarkRun run_at(const YamlNode& record, const std::string& file);

void leave_out(BenchmarkRun& run, ErrorCode code, std::vector<std::string> arguments);
void refuse_failures(BenchmarkRun& run, double failed, double completed);
void refuse_replicas(BenchmarkRun& run, std::optional<std::int64_t> replicas);
void refuse_speculation(BenchmarkRun& run, std::optional<double> accepted_length);

// A checkpoint's name with the types that it says.
void add_checkpoint(BenchmarkRun& run, std::string_view name);
// What an engine says of its types wins over what the name does.
void add_quantization(BenchmarkRun& run, std::string_view quantization, std::string_view kv_cache);

std::optional<std::int64_t> first_whole(const YamlNode& record, std::initializer_list<std::string_view> keys);
std::optional<double> least_of(std::initializer_list<std::optional<double>> values); // positive ones

} // namespace llmroofline
