// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fits a calibration to measurements: robust non-linear least squares (Ceres Solver) on the logarithm of the
// time, with a Student-t loss (4 degrees of freedom, scale 6 %), since published tables hold slips, and a
// normal prior on every offset of every level (calibration_parameters.h). The normal equations at the
// solution give the covariance. Then each accelerator, each model and each shape class is left out in turn
// and predicted from the rest; what that shows makes the spreads of the intervals.
//
// With a prior profile, the fit says how the accelerators of the rows lie from what the prior predicts, so
// that a few rows suffice: their offsets start there, held by the prior's covariance. Software and versions
// that the prior does not know get offsets of their own. Everything else stays the prior's to the last digit:
// what it says of accelerators that are not in the rows does not change.
//
// Where a fit ends is a minimum of its objective, to a small fraction of every standard error (fit_minimum.h):
// on another processor it ends there, too. A fit of 900 rows takes a second or two, with all that is left out
// some twenty, shared among the threads. Pure.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/calibration/calibration_profile.h"
#include "core/fit/error_report.h"
#include "core/fit/measurement.h"

namespace llmroofline {

struct FitOptions {
    std::string id = "own";
    std::string name = "own measurements";
    std::string command;
    std::vector<std::string> files;
    std::shared_ptr<const CalibrationProfile> prior = nullptr; // none: the general priors
    // Begins there in place of the priors' centres: where it is the same fit's, that ends at once.
    std::shared_ptr<const CalibrationProfile> start = nullptr;
    bool leave_out = true; // else no errors but those in sample, and the spreads stay the prior's
    int threads = 1;
    // Called on the calling thread before each fit of its own, with how many of `of` have begun; false stops.
    // May be empty.
    std::function<bool(int done, int of)> progress = {};
};

// One row as the fit sees it.
struct FittedRow {
    int line = 0;
    double measured = 0;  // as in the file
    double predicted = 0; // in sample
    double low = 0;       // the ends of its 90 % interval
    double high = 0;
};

struct FitResult {
    CalibrationProfile profile;
    std::vector<FittedRow> rows;
};

// What the rows' own fit says of each when it, and all that it is left out with, is not in the fit; with the spreads
// that its profile states. The rows must outlive it. No prior; faults as below.
enum class LeftOut;
struct LeftOutPredictions {
    std::vector<Prediction> predictions;
    double shared_variance = 0;
};
Result<LeftOutPredictions> fit_left_out(const std::vector<Measurement>& rows, LeftOut what,
                                        const FitOptions& options);

// Faults: nothing_to_fit (no row with weight), fit_failed, fit_stopped. Rows whose time has no rate must have
// been left out.
Result<FitResult> fit_calibration(const std::vector<Measurement>& rows, const FitOptions& options);

} // namespace llmroofline
