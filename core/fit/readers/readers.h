// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The benchmark programs whose files are read, whatever the files are called: by what stands in them. JSON is streamed,
// so that a file with a line of every token is read as well (core/io/json_records.h). Safe from any thread.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/fit/readers/benchmark_run.h"
#include "core/io/result.h"

namespace llmroofline {

struct BenchmarkFile {
    std::string program; // the first record's
    std::vector<BenchmarkRun> runs;
};

// Whether a file is not a table of measurements: JSON, or what llama-bench writes else. False where it cannot be opened.
bool is_benchmark_file(const std::filesystem::path& path);

// Faults: those of opening and reading, unknown_benchmark, benchmark_is_sql.
Result<BenchmarkFile> read_benchmark(const std::filesystem::path& path);

} // namespace llmroofline
