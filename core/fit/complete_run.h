// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One run of a benchmark's file in the words of the catalogs, with what its file leaves unsaid from the setup: the rules
// of benchmark_file.h, run by run. Private to core/fit. Pure.
#pragma once

#include <optional>
#include <string>

#include "core/fit/benchmark_file.h"

namespace llmroofline {

// As a row of a table of measurements.
struct CompleteRun {
    std::string gpu; // ids
    std::string model;
    std::string software;
    std::string version;
    std::int64_t tensor = 1;
    std::int64_t pipeline = 1;
    std::int64_t expert = 1;
    Precision precision;
    double batch = 1;
    bool is_closed_loop = false;
    double input = 0;
    double output = 0;
    double cached = 0;
    MeasuredPhase phase = MeasuredPhase::decode;
    MeasuredMetric metric = MeasuredMetric::latency_ms;
    double value = 0; // 0: not said
};

// What keeps it from being complete; `complete` holds what is known all the same.
std::optional<Error> complete_run(const BenchmarkRun& run, const BenchmarkSetup& setup,
                                  const Catalog& catalog, CompleteRun& complete);

} // namespace llmroofline
