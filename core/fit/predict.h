// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a calibration says of a measured run, with its 90 % interval, without touching a parameter. Pure.
#pragma once

#include "core/calibration/calibration_profile.h"
#include "core/fit/error_report.h"
#include "core/fit/measurement.h"
#include "core/io/result.h"
#include "core/step/calibration_range.h"

namespace llmroofline {

// What holds for the measurement's accelerator and software; where it names none, for what is usual there.
ResolvedCalibration resolve(const CalibrationProfile& profile, const Measurement& measurement);

struct PredictedRun {
    Prediction prediction;
    double predicted = 0; // in the measurement's unit, as are the ends of its 90 % interval
    double low = 0;
    double high = 0;
    std::vector<CalibrationDimension> outside; // empty: within the calibrated range
    std::optional<Error> mark;                 // faster_than_bound
};

// Faults: a figure that the accelerator lacks (rate_missing, link_missing).
Result<PredictedRun> predict(const CalibrationProfile& profile, const Measurement& measurement);

} // namespace llmroofline
