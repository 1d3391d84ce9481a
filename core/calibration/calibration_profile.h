// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A fitted calibration: the offsets of its parameters by level, how surely they are known, how far
// measurements lie from the fit, and what it was fitted on. A plain value; once made it does not change and
// may be shared between threads.
//
// The spread of a prediction is the standard deviation of the logarithm of its time; it makes the 90 % interval.
// Formula: core/cost/FORMULAS.md, 'Calibration'.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/calibration/calibration_parameters.h"
#include "core/hardware/accelerator.h"

namespace llmroofline {

struct CalibrationOffsets {
    CalibrationLevel level = CalibrationLevel::general;
    // Vendor, architecture, accelerator id, kind of stack, software, "software version", link kind; "" for general.
    std::string key;
    CalibrationVector coordinates{};

    bool operator==(const CalibrationOffsets&) const = default;
};

// A covariance is its lower triangle by rows: (i, j ≤ i) is at i(i+1)/2 + j.
inline constexpr std::size_t calibration_triangle =
    calibration_parameter_count * (calibration_parameter_count + 1) / 2;
using CalibrationCovariance = std::array<double, calibration_triangle>;

// The covariance of the coordinates of what is named. An empty name stands for any of its kind.
struct CalibrationUncertainty {
    std::string family;
    std::string accelerator;
    std::string software;
    CalibrationCovariance covariance{};

    bool operator==(const CalibrationUncertainty&) const = default;
};

struct ValueRange {
    double least = 0;
    double greatest = 0;

    bool operator==(const ValueRange&) const = default;
    bool holds(double value) const { return value >= least && value <= greatest; }
};

// One line of the error table: of some rows, |predicted/measured − 1| of the published quantity.
struct CalibrationError {
    std::string what; // "in sample", "leaving out each model", …
    double rows = 0;
    double median = 0;
    double mean = 0;
    double pairs = 0;    // of rows that differ in the accelerator alone
    double winners = 0;  // share of those whose winner is right; says nothing where there are none
    double coverage = 0; // share of rows within the 90 % interval

    bool operator==(const CalibrationError&) const = default;
};

// One line of the table of ratios: of pairs of accelerators on one workload, how far predicted ratios lie from measured
// ones (core/fit/ratio_report.h). Shares are weighted so that every workload counts as one.
struct CalibrationRatio {
    std::string what;
    double pairs = 0;
    double workloads = 0;
    double bound_median = 0;  // error of the ratio without a calibration
    double bound_winners = 0; // and its share of right winners
    double median = 0;
    double told = 0;     // share of pairs that are measured more than 10 % apart
    double winners = 0;  // share of right winners among those
    double decided = 0;  // share of pairs whose interval leaves out 1
    double coverage = 0; // share of measured ratios within the 90 % interval

    bool operator==(const CalibrationRatio&) const = default;
};

inline constexpr std::string_view closed_loop_software = "closed loop";
// Stands behind a stack's name for its closed loops, which are fitted apart.
inline constexpr std::string_view serving_suffix = " serving";

struct CalibrationProfile {
    std::string id;
    std::string name;
    std::string command;             // that fits it
    std::string prior;               // profile it was fitted on top of; empty: the general priors
    std::vector<std::string> files;  // it was fitted on
    double rows = 0;                 // used of them
    std::vector<std::string> models; // measured
    std::vector<CalibrationError> errors;
    std::vector<CalibrationRatio> ratios;

    ValueRange batch;
    ValueRange sequence;
    ValueRange group;                // accelerators of one run
    ValueRange parameters_b;         // of the model, in billions
    ValueRange query_heads = {1, 8}; // of a KV head
    std::vector<std::string> types;  // of weights, activations and KV cache: "fp8/fp8/fp8"

    // These spreads are what leaving out adds, for static batches and for closed loops.
    double model_spread = 0;
    double accelerator_spread = 0;
    double serving_model_spread = 0;
    double serving_accelerator_spread = 0;
    // These hold beyond the ranges above: what leaving out a class of shapes adds.
    double shape_spread = 0;
    double serving_shape_spread = 0;
    double offline_spread = 0; // what an unknown batch adds
    // Of the variance of a prediction, the part that every accelerator has in common: it falls out of a ratio.
    double shared_variance = 0;
    double general_spread = 0;                     // residuals, of software never measured
    std::map<std::string, double> software_spread; // residuals
    // The residuals' spread of an accelerator with a software stack, where a fit on top of a prior measured them.
    std::map<std::pair<std::string, std::string>, double> setup_spread;

    // The software that an accelerator (by id), a family or any ("") runs unless told otherwise, and a closed loop's
    // (closed_loop_software): "software version" or "software".
    std::map<std::string, std::string> default_software;

    std::vector<CalibrationOffsets> offsets;
    std::vector<CalibrationUncertainty> uncertainties;

    bool operator==(const CalibrationProfile&) const = default;

    const CalibrationOffsets* find(CalibrationLevel level, std::string_view key) const;
};

// Says how accelerators are joined, as far as pooling cares: "NVLink", "PCIe", or "other".
std::string_view link_kind(const Accelerator& accelerator);

// A profile as it holds for one accelerator with one software stack.
struct ResolvedCalibration {
    CalibrationVector coordinates{};
    CalibrationCovariance covariance{};
    double residual_spread = 0;
    std::string software; // its level's key; empty: none that the profile knows
    std::string version;
    bool software_unknown = false; // was named, but the profile has no such stack
    bool version_unknown = false;  // … has the stack, but not this release of it
    bool accelerator_measured = false;
    bool family_measured = false;
    bool software_measured = false;
};

// Returns the stack of a closed loop: the one that is named, as it serves; where none is named, the usual one.
std::string serving_software(const CalibrationProfile& profile, std::string_view software);

// `software` is a stack's name, alone or followed by a blank and a version, which is matched by its release
// (software_version.h); empty: the accelerator's default.
ResolvedCalibration resolve(const CalibrationProfile& profile, const Accelerator& accelerator,
                            std::string_view software = {});

// Returns the standard deviation of log t that the parameters' covariance makes, by the gradient of log t.
double parameter_spread(const CalibrationCovariance& covariance, const CalibrationVector& gradient);

} // namespace llmroofline
