// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A file of measurements, or what a benchmark program printed with what it does not say itself.
#pragma once

#include <string>

#include "app/cli/options/axis_options.h"
#include "app/cli/options/command_line.h"
#include "core/fit/benchmark_json.h"
#include "core/io/result.h"

namespace llmroofline::cli {

struct MeasurementOptions {
    std::string file;

    void add(OptionList& list, bool required);
    std::string usage_fault() const;
    // As CSV: a measurement file as it is, or made of a benchmark's JSON.
    Result<std::string> csv() const;

private:
    BenchmarkSetup setup_;
    std::string type_option_; // the last given
    AxisOptions axes_;
};

} // namespace llmroofline::cli
