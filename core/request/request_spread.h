// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How sure the times of a calibrated request are: the standard deviations of their logarithms, by finite
// differences of the estimate itself. Where another group decodes, the interval is that of the group's own
// parameters. Keeps working memory; belongs to one thread.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "core/request/request_time.h"
#include "core/step/prediction_spread.h"

namespace llmroofline {

// The spread of each time; throughputs have the total's. Without a calibration all are 0.
struct RequestSpreads {
    Spread ttft;
    Spread tpot; // and the whole decode time
    Spread tpot_first;
    Spread tpot_last;
    Spread total;
};

class RequestSpread {
public:
    // refused_request must have accepted it; `greatest_s` bounds input + output.
    RequestSpread(const Comparison& comparison, const AcceleratorGroup& group, double greatest_s);

    void set_batch(double batch);
    // Nothing must be missing.
    RequestSpreads at(double input, double output) const;

private:
    struct Moved {
        std::unique_ptr<Comparison> comparison;
        RequestTime time;
    };

    ResolvedCalibration resolved_;
    ShapeRange range_;
    double batch_ = 0;
    std::vector<Moved> moved_; // as it is, then each coordinate moved by gradient_step
    std::vector<Moved> bound_; // without the calibration: one, or none
};

// The comparison as it is, then with each of its calibration's coordinates moved by gradient_step: what a gradient of
// its requests is taken from. Empty without a calibration.
std::vector<std::unique_ptr<Comparison>> moved_calibrations(const Comparison& comparison);

// The same without its calibration: its bounds.
std::unique_ptr<Comparison> without_calibration(const Comparison& comparison);

// The spread of one time, from its gradient; `bound` is the time without a calibration, below which no interval reaches.
Spread request_spread(const CalibrationProfile& profile, const ResolvedCalibration& resolved,
                      const CalibrationVector& gradient, std::string_view model_id, bool in_range,
                      double seconds, double bound);

// The spreads of the comparison's request on one group.
RequestSpreads request_spreads(const Comparison& comparison, const AcceleratorGroup& group);

// Resolves the profile for the group's accelerator with the stack that serves the comparison's request.
ResolvedCalibration resolve_request(const Comparison& comparison, const AcceleratorGroup& group);

} // namespace llmroofline
