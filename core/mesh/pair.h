// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The step times of A and B, point by point: what a mesh cell, the contour and a readout ask for. Keeps the
// row that it built last. Belongs to one thread; the Comparison must outlive it.
#pragma once

#include "core/comparison/comparison.h"
#include "core/roofline/step_time.h"

namespace llmroofline {

class PairEvaluator {
public:
    // Published formulas that are not defined for the comparison must have been refused before.
    PairEvaluator(const Comparison& comparison, Method method, double greatest_s);

    void set_batch(double batch);
    double batch() const { return operators_.batch(); }
    const OperatorSet& operators() const { return operators_; }
    const StepTime& time_a() const { return time_a_; }
    const StepTime& time_b() const { return time_b_; }

    // Tokens (operator method) or FLOPs (global method) of one step.
    double done_in_step(double s) const;
    // log2(t_B/t_A) at the current batch; NaN where it is not available.
    double log2_ratio(double s) const;

    // The sequence lengths strictly between `low` and `high` at which t_B = ratio·t_A: roots of the
    // difference of two quadratics, segment by segment. `found` is cleared first.
    void crossings(double ratio, double low, double high, std::vector<double>& found) const;

private:
    const Comparison& comparison_;
    Method method_;
    double greatest_s_;
    Roofs roofs_a_;
    Roofs roofs_b_;
    OperatorSet operators_;
    StepTime time_a_;
    StepTime time_b_;
};

} // namespace llmroofline
