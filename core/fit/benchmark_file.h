// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Measurements from whatever file: a table of measurement.h, or what a benchmark program wrote (readers/readers.h). What
// the file says of a run wins; the setup says the rest, in words of the catalogs. Where both say something they must say
// the same, unless the setup is but a default. A run that is no measurement, or of which something is unknown, is left out
// with its reason.
//
// A load is what it was: throughput × latency, no more than there were prompts and the client or the engine allowed.
// Lengths are means, of which a twentieth more or less is the same; `batch` may be more than the load, as a cap is.
// Free functions without state, safe from any thread.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/catalog/catalog.h"
#include "core/fit/measurement.h"
#include "core/fit/readers/readers.h"
#include "core/hardware/precision.h"
#include "core/io/result.h"

namespace llmroofline {

struct BenchmarkSetup {
    std::string gpu; // ids of the catalogs, or names that they know
    std::string model;
    std::string software; // empty: the file's
    std::optional<std::int64_t> tensor;
    Precision precision;
    std::optional<std::int64_t> batch;
    std::optional<std::int64_t> input;
    std::optional<std::int64_t> output;
    bool is_default = false; // holds where the file is silent, and never contradicts it
};

struct LoadedRows {
    std::string program;  // of the benchmark; empty for a table of measurements
    std::string csv;      // the table as it is, or made of the runs that can be used
    MeasurementFile file; // lines and places are those of the file read
};

// Faults of a run: what keeps it out (readers/benchmark_run.h), benchmark_needs, benchmark_differs, type_not_known,
// missing_key, unknown_accelerator, unknown_model, ambiguous_name, and those of a row of measurement.h.
LoadedRows complete_benchmark(const BenchmarkFile& file, const BenchmarkSetup& setup, const Catalog& catalog);

// Faults: those of read_benchmark() and load_measurements().
Result<LoadedRows> load_rows(const std::filesystem::path& path, const BenchmarkSetup& setup,
                             const Catalog& catalog);

} // namespace llmroofline
