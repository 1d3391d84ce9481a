// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The commands: each gives the text it prints, or the faults that refused its input. Nothing is written
// before all of it is known.
#pragma once

#include <string>

#include "app/cli/options.h"
#include "core/calibration/calibration_profile.h"
#include "core/catalog/catalog.h"
#include "core/io/result.h"

namespace llmroofline::cli {

Result<std::string> run_gpus(const Options& options, const Catalog& catalog);
Result<std::string> run_models(const Options& options, const Catalog& catalog);
Result<std::string> run_roofline(const Options& options, const Comparison& comparison);
Result<std::string> run_operators(const Options& options, const Comparison& comparison);
Result<std::string> run_mesh(const Options& options, const Comparison& comparison);
Result<std::string> run_estimate(const Options& options, const Comparison& comparison);
Result<std::string> run_rank(const Options& options, const Comparison& comparison, const Catalog& catalog);

// Without a measurement file the calibration's error table.
Result<std::string> run_validate(const Options& options, const Catalog& catalog);

struct CalibrateReport {
    std::string text;
    CalibrationProfile profile;
    std::string measurements; // as CSV
};
Result<CalibrateReport> run_calibrate(const Options& options, const Catalog& catalog);

// `faulty` says whether any file has a fault: the lines are printed all the same.
struct CheckReport {
    std::string text;
    bool faulty = false;
};
CheckReport run_check(const Options& options, const Catalog& catalog);

// One value where a command takes one point: the axis' own, or `otherwise` if it was not given. More than one
// value is wrong usage: empty.
std::optional<double> single_value(const std::optional<Axis>& axis, double otherwise);

} // namespace llmroofline::cli
