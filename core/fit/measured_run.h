// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The time of a measured run as the engine computes it under given parameters: the same operators, roofs and
// step times as in a mesh. Static batches: prefill of `input` tokens, decode steps s = input + 1 … input +
// output. Closed loop, as in core/request/request_time.h: prompts share prefill steps up to the token budget;
// the first token waits for its own prompt and for a share of all the others', and each decode step is
// interrupted by a 1/output of these. Offline and under a server's limits all prompts and all decode steps take their
// turn. Where memory holds fewer requests than there are, as many run at once, and the whole takes as many rounds.
//
// The gradient is exact but for rounding, also where compute and traffic take equally long: there a finite
// difference would straddle the kink of max(c, m) and mix the slopes of both sides. It follows from the
// engine's own times of the operators that ask for the same parameters: under an overlap loss of 0 and of 1
// they tell the sums of c and m on either side of the ridge, and c and m are powers of the parameters'
// values. What exchanges and the step itself take is smooth, and is differenced. Keeps its operators and
// working memory; belongs to one thread at a time.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "core/calibration/calibration_profile.h"
#include "core/cost/operator.h"
#include "core/cost/queries.h"
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
    // Below which no run can be: of a closed loop the steps of its own requests alone, since prompts that
    // share steps cost less than one after the other.
    double least_seconds() const { return least_; }

    // Its time may depend on the parameter.
    bool depends_on(std::size_t parameter) const;

private:
    // How a parameter enters an operator's time.
    struct Influence {
        std::size_t parameter = 0;
        double compute_power = 0; // c is proportional to this power of its value
        double memory_power = 0;  // as m is to this one
        bool is_overlap_loss = false;
        bool is_launch = false;

        bool operator==(const Influence&) const = default;
    };
    // Operators that the same parameters touch in the same way.
    struct Share {
        OperatorSet operators;
        std::vector<Influence> influences;
        double launches = 0; // in all the steps of the part
    };
    // Like steps of a prefill: what is computed, of how many sequences, at s = first, first + stride … last; how often
    // one prompt alone takes them, and how often all prompts do, sharing steps.
    struct PrefillStep {
        Queries queries;
        double sequences = 1;
        double first = 1;
        double last = 1;
        double stride = 1;
        double of_one = 0;
        double of_all = 0;
    };
    static std::vector<PrefillStep> prefill_steps(const Measurement& measurement);
    void add_static();
    void add_loop();

    // One kind of step of the run: its operators and how often it counts.
    struct Part {
        Part(const Measurement& measurement, Phase phase, const PrefillStep& step, double times,
             double others);

        double seconds(const CalibrationVector* values);
        void add_gradient(const CalibrationVector& values, const CalibrationVector& coordinates,
                          CalibrationVector& gradient);
        double seconds_of(const OperatorSet& some);
        StepParts parts_of(const OperatorSet& some);
        void add_gradient_of(const Share& share, const CalibrationVector& values,
                             const CalibrationVector& coordinates, CalibrationVector& gradient);
        void add_gradient_of_exchanges(CalibrationVector values, const CalibrationVector& coordinates,
                                       CalibrationVector& gradient);
        void find_shares();
        std::vector<Influence> influences_on(const Operator& op);
        std::vector<std::size_t> parameters_of_exchanges();

        double times;  // the steps count so often, a negative number if others count them too often,
        double others; // and so often more, times the share of the queue
        double first;  // steps at s = first, first + stride … last
        double last;
        double stride;
        Workload workload;
        OperatorSet operators;
        Roofs roofs;
        StepTime time;
        std::vector<Share> shares;
        OperatorSet exchanges; // and the step itself
        std::vector<std::size_t> parameters_of_the_exchanges;
    };

    double total(const CalibrationVector* values);
    double rounds() const;

    const Measurement& measurement_;
    std::vector<Part> parts_;
    std::optional<Error> missing_;
    double bound_ = 0;
    double least_ = 0;
};

} // namespace llmroofline
