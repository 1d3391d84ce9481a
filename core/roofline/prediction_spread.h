// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How sure a calibrated time is: the standard deviation of its logarithm, as calibration_profile.h defines
// it. The gradient is taken by finite differences, so that one call costs some twenty evaluations: for single
// figures and coarse grids. Pure.
#pragma once

#include <functional>

#include "core/comparison/comparison.h"
#include "core/roofline/calibration_profile.h"

namespace llmroofline {

inline constexpr double interval_90 = 1.6448536269514722; // standard deviations each way

// By the gradient of the log of a time.
double prediction_spread(const CalibrationProfile& profile, const ResolvedCalibration& resolved,
                         const CalibrationVector& gradient, std::string_view model_id);

// Of any time that is computed from the comparison, on this group: `log_time` is asked for comparisons that
// differ in the calibration alone. 0 without a calibration.
double prediction_spread(const Comparison& comparison, const AcceleratorGroup& group,
                         const std::function<double(const Comparison&)>& log_time);

// Of one step of the comparison's phase on the group.
double step_spread(const Comparison& comparison, const AcceleratorGroup& group, double batch, double s);

// Of A's and B's steps the quicker is told apart with 90 % confidence: |log(t_B/t_A)| is beyond the interval
// of both spreads. What both share (software, general offsets) counts twice: undecided rather too often.
bool is_decided(double log_ratio, double spread_a, double spread_b);

} // namespace llmroofline
