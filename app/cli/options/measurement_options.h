// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A file of measurements, or what a benchmark program wrote with what it does not say itself.
#pragma once

#include <string>

#include "app/cli/options/axis_options.h"
#include "app/cli/options/command_line.h"
#include "core/fit/benchmark_file.h"
#include "core/io/result.h"

namespace llmroofline::cli {

struct MeasurementOptions {
    std::string file;

    void add(OptionList& list, bool required);
    std::string usage_fault() const;
    Result<LoadedRows> load(const Catalog& catalog) const;

private:
    BenchmarkSetup setup_;
    std::string type_option_; // the last given
    AxisOptions axes_;
};

} // namespace llmroofline::cli
