// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How sure a calibrated time is: the standard deviation of its logarithm, as calibration_profile.h defines
// it, and the interval that it makes. The gradient is taken by finite differences of the engine's own times,
// so that a figure costs some twenty evaluations. Pure but for StepSpread, which keeps working memory and
// belongs to one thread.
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

// The 90 % interval of a figure whose logarithm has that spread: of a time, a rate or a ratio alike.
Interval interval_of(double figure, double spread);

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
    double at(double s) const;

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
};

double step_spread(const Comparison& comparison, const AcceleratorGroup& group, double batch, double s);

// Says whether the quicker of A's and B's steps is told apart with 90 % confidence: |log(t_B/t_A)| is beyond the
// interval of both spreads. What both share (software, general offsets) counts twice, so a cell is undecided rather
// too often.
bool is_decided(double log_ratio, double spread_a, double spread_b);

} // namespace llmroofline
