// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The time of a measured run as the engine computes it under given parameters: the same operators, roofs and
// step times as in a mesh. Static batches: prefill of `input` tokens, decode steps s = input + 1 … input +
// output. Closed loop, as in core/request/request_time.h: the first token waits for a share of the other
// requests' prefills, of one sequence each, besides its own, and (b − 1)/output of them interrupt each decode
// step. The gradient is by finite differences of the engine's own times, of those
// operators alone that a parameter touches: an operator's roof tells which. Keeps its operators and working
// memory; belongs to one thread at a time.
#pragma once

#include <optional>
#include <vector>

#include "core/calibration/calibration_profile.h"
#include "core/cost/operator.h"
#include "core/fit/measurement.h"
#include "core/step/step_time.h"

namespace llmroofline {

class MeasuredRun {
public:
    // The measurement must outlive it.
    explicit MeasuredRun(const Measurement& measurement);

    // What keeps the run from having a time.
    const std::optional<Error>& missing() const { return missing_; }

    // Seconds, as Measurement::seconds means them. Nothing may be missing.
    double seconds(const CalibrationVector& values);
    // log of the seconds by the coordinates, and its gradient where asked for.
    double log_seconds(const CalibrationVector& coordinates, CalibrationVector* gradient = nullptr);
    // Uncalibrated.
    double bound_seconds() const { return bound_; }

    // Its time may depend on the parameter.
    bool depends_on(std::size_t parameter) const;

private:
    // Operators, or the exchanges and the step itself, that the same parameters touch.
    struct Share {
        OperatorSet operators;
        std::vector<std::size_t> parameters;
    };
    // One kind of step of the run: its operators and how often it counts.
    struct Part {
        Part(const Measurement& measurement, Phase phase, double sequences, double times, double others = 0);

        double seconds(const CalibrationVector* values);
        void add_gradient(CalibrationVector values, const CalibrationVector& coordinates,
                          CalibrationVector& gradient);
        double seconds_of(const OperatorSet& some);
        void find_shares();
        std::vector<std::size_t> parameters_of(const Operator& op);
        std::vector<std::size_t> parameters_of_exchanges(const OperatorSet& exchanges);

        double times;
        double others; // in front of which some wait: times grows by their share
        double first;  // steps at s = first … last
        double last;
        Workload workload;
        OperatorSet operators;
        Roofs roofs;
        StepTime time;
        std::vector<Share> shares;
    };

    double total(const CalibrationVector* values);

    const Measurement& measurement_;
    std::vector<Part> parts_;
    std::optional<Error> missing_;
    double bound_ = 0;
};

} // namespace llmroofline
