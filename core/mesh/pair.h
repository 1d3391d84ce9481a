// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The step times of A and B, point by point: what a mesh cell, the contour and a readout ask for. Keeps the
// row that it built last. Belongs to one thread; the Comparison must outlive it.
#pragma once

#include <optional>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/cost/shard.h"
#include "core/step/step_plan.h"
#include "core/step/step_time.h"

namespace llmroofline {

class PairEvaluator {
public:
    // The pair answers for sequence lengths from least_s to greatest_s. What `refused` refuses on either side must
    // have been refused before.
    PairEvaluator(const Comparison& comparison, Method method, double least_s, double greatest_s);

    // Without parts neither side is asked what binds it.
    void set_batch(double batch, StepDetail detail = StepDetail::parts);
    double batch() const { return batch_; }
    const StepTime& time_a() const { return time_a_; }
    const StepTime& time_b() const { return time_b_; }

    // Returns the tokens (operator method) or FLOPs of the whole model (global method) of one step.
    double done_in_step(double s) const;
    // Returns log2(t_B/t_A) at the current batch; NaN where it is not available.
    double log2_ratio(double s) const;

    // The sequence lengths strictly between `low` and `high` at which t_B = ratio·t_A: roots of the
    // difference of two quadratics, segment by segment. `found` is cleared first.
    void crossings(double ratio, double low, double high, std::vector<double>& found) const;

private:
    const Comparison& comparison_;
    Method method_;
    double greatest_s_;
    Shard shard_a_;
    Shard shard_b_;
    Roofs roofs_a_;
    Roofs roofs_b_;
    // The plans of the exact formulas; by the published ones the operators of each row are built.
    std::optional<StepPlan> plan_a_;
    std::optional<StepPlan> plan_b_;
    bool same_operators_; // both sides divide the model alike
    double batch_ = 0;
    OperatorSet operators_a_;
    OperatorSet operators_b_;
    mutable OperatorSet operators_whole_; // of the global method, where its FLOPs were asked for
    mutable double whole_batch_ = 0;      // that they are of
    StepTime time_a_;
    StepTime time_b_;
};

} // namespace llmroofline
