// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decision/group_step.h"

#include "core/cost/operators.h"

namespace llmroofline {

GroupStep::GroupStep(const Comparison& comparison, const AcceleratorGroup& group, Method method,
                     double least_s, double greatest_s)
    : comparison_(comparison), method_(method), greatest_s_(greatest_s),
      shard_(shard_of(comparison.model, group)), roofs_(group, comparison.workload, method) {
    if (comparison.formulas == Formulas::exact)
        plan_.emplace(shard_, comparison.workload, method, roofs_, least_s, greatest_s);
}

void GroupStep::set_batch(double batch) {
    batch_ = batch;
    if (plan_) {
        plan_->build(batch, time_);
        return;
    }
    build_operators(shard_, comparison_.workload, comparison_.formulas, method_, batch, greatest_s_,
                    operators_);
    time_.build(operators_, roofs_);
}

double GroupStep::tokens(double s) const {
    return comparison_.workload.phase == Phase::prefill ? batch_ * s : batch_;
}

double GroupStep::seconds_per_token(double s) const {
    return time_.at(s) / tokens(s);
}

void GroupStep::seconds_per_token(std::span<const double> sequences, std::span<double> out) const {
    const std::span<const TimeSegment> segments = time_.segments();
    std::size_t segment = 0;
    for (std::size_t x = 0; x < sequences.size(); ++x) {
        const double s = sequences[x];
        while (segment + 1 < segments.size() && s > segments[segment + 1].from)
            ++segment;
        const double seconds = segments[segment].time(s);
        out[x] = (s <= time_.varying_until() ? time_.complete(seconds, s) : seconds) / tokens(s);
    }
}

} // namespace llmroofline
