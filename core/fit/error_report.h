// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How far predictions lie from measurements: errors of the published quantity |predicted/measured − 1|, the
// share of rows within their 90 % interval, and the share of pairs of accelerators whose winner is right.
// Pure.
#pragma once

#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "core/calibration/calibration_profile.h"
#include "core/fit/measurement.h"
#include "core/step/prediction_spread.h"

namespace llmroofline {

struct Prediction {
    const Measurement* measurement = nullptr;
    double log_seconds = 0;
    double spread = 0; // of log_seconds; 0: not stated
    // The log of the time without a calibration; −∞: not stated.
    double log_bound = -std::numeric_limits<double>::infinity();

    double error() const; // of the value
    // The 90 % interval ends at the bound.
    Spread interval() const;
    bool covers() const;
};

CalibrationError summarize(std::string what, const std::vector<Prediction>& predictions);

// prefill, decode and end-to-end runs, short or long in input and output (from 1024 tokens): what is left out
// together as a class of shapes.
std::string shape_class(const Measurement& measurement);

} // namespace llmroofline
