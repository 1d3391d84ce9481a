// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The step times of one group at any batch, by either set of formulas. Belongs to one thread; the Comparison must outlive
// it.
#pragma once

#include <optional>
#include <span>

#include "core/comparison/comparison.h"
#include "core/cost/shard.h"
#include "core/step/step_plan.h"
#include "core/step/step_time.h"

namespace llmroofline {

class GroupStep {
public:
    // What `refused` refuses must have been refused before. It answers for s in [least_s, greatest_s].
    GroupStep(const Comparison& comparison, const AcceleratorGroup& group, Method method, double least_s,
              double greatest_s);

    void set_batch(double batch);
    const StepTime& time() const { return time_; }
    // Seconds of a token: of the batch's in decode, of the prompts' in prefill.
    double seconds_per_token(double s) const;
    // The same along a row; `sequences` ascend, `out` has as many.
    void seconds_per_token(std::span<const double> sequences, std::span<double> out) const;

private:
    double tokens(double s) const; // of one step

    const Comparison& comparison_;
    Method method_;
    double greatest_s_;
    Shard shard_;
    Roofs roofs_;
    std::optional<StepPlan> plan_; // of the exact formulas
    OperatorSet operators_;
    StepTime time_;
    double batch_ = 0;
};

} // namespace llmroofline
