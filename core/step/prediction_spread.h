// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How sure a calibrated time is: the standard deviation of its logarithm, as calibration_profile.h defines
// it, and the interval that it makes, which ends at the bound: no time is shorter. The gradient is taken by
// finite differences of the engine's own times, so that a figure costs some twenty evaluations. Pure but for
// StepSpread, which keeps working memory and belongs to one thread.
#pragma once

#include <array>
#include <vector>

#include "core/calibration/calibration_profile.h"
#include "core/comparison/comparison.h"
#include "core/cost/operator.h"
#include "core/cost/shard.h"
#include "core/step/calibration_range.h"
#include "core/step/step_time.h"

namespace llmroofline {

inline constexpr double interval_90 = 1.6448536269514722; // standard deviations each way
inline constexpr double gradient_step = 1e-4;             // of a coordinate

struct Interval {
    double low = 0;
    double high = 0;
};

// Of the logarithm of a time: the standard deviations that make the two ends of its interval. Downwards it is less
// where the bound cuts the interval short.
struct Spread {
    double down = 0;
    double up = 0;
    // The part, also a standard deviation, by which every accelerator errs alike: it falls out of a ratio.
    double shared = 0;

    Spread() = default;
    Spread(double both) : down(both), up(both) {} // not cut, nothing shared

    bool stated() const { return up > 0; }
    bool operator==(const Spread&) const = default;
};

// The 90 % interval of a time with that spread, of its reciprocal (a rate), or of a ratio with a ratio's.
Interval interval_of(double figure, const Spread& spread);
Interval interval_of_rate(double rate, const Spread& spread_of_time);

// Ends the interval at the bound. `bound` is of the same time; a prediction below it has nothing below.
Spread cut_at_bound(Spread spread, double time, double bound);

// The spread of t_B/t_A.
Spread ratio_spread(const Spread& a, const Spread& b);

// Returns the spread by the gradient of the log of a time; `in_range` is ShapeRange::holds.
double prediction_spread(const CalibrationProfile& profile, const ResolvedCalibration& resolved,
                         const CalibrationVector& gradient, std::string_view model_id, bool in_range = true);

// The spread of one step of the comparison's phase on the group, at one batch and any sequence length. Without a
// calibration every spread is 0.
class StepSpread {
public:
    // The comparison must outlive it.
    StepSpread(const Comparison& comparison, const AcceleratorGroup& group);

    void set_batch(double batch, double greatest_s);
    Spread at(double s) const;

private:
    struct Moved {
        Roofs roofs;
        StepTime time;
    };

    const Comparison& comparison_;
    Shard shard_;
    ResolvedCalibration resolved_;
    ShapeRange range_;
    double batch_ = 0;
    OperatorSet operators_;
    std::vector<Moved> moved_; // as it is, then each coordinate moved by gradient_step
    std::vector<Moved> bound_; // without the calibration: one, or none
};

Spread step_spread(const Comparison& comparison, const AcceleratorGroup& group, double batch, double s);

// Says whether the quicker of A's and B's steps is told apart with 90 % confidence: the interval of t_B/t_A leaves
// out 1.
bool is_decided(double log_ratio, const Spread& a, const Spread& b);
// The same of a ratio whose own spread is known.
bool leaves_out_1(double log_ratio, const Spread& spread_of_ratio);

} // namespace llmroofline
