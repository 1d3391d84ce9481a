// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/pair.h"

#include <algorithm>
#include <cmath>

#include "core/cost/operators.h"

namespace llmroofline {

namespace {

bool divide_alike(const Shard& a, const Shard& b, const Workload& workload) {
    return a.layout == b.layout && a.node_size == b.node_size && a.types == b.types &&
           (workload.attention != AttentionKernel::tiled || a.l2_bytes == b.l2_bytes);
}

} // namespace

PairEvaluator::PairEvaluator(const Comparison& comparison, Method method, double least_s, double greatest_s)
    : comparison_(comparison), method_(method), greatest_s_(greatest_s),
      shard_a_(shard_of(comparison.model, comparison.a)), shard_b_(shard_of(comparison.model, comparison.b)),
      roofs_a_(comparison.a, comparison.workload, method),
      roofs_b_(comparison.b, comparison.workload, method),
      same_operators_(divide_alike(shard_a_, shard_b_, comparison.workload)) {
    if (comparison.formulas == Formulas::exact) {
        plan_a_.emplace(shard_a_, comparison.workload, method, roofs_a_, least_s, greatest_s);
        plan_b_.emplace(shard_b_, comparison.workload, method, roofs_b_, least_s, greatest_s);
    }
}

void PairEvaluator::set_batch(double batch, StepDetail detail) {
    batch_ = batch;
    if (plan_a_) {
        plan_a_->build(batch, time_a_, detail);
        plan_b_->build(batch, time_b_, detail);
        return;
    }
    const auto build = [&](const Shard& shard, OperatorSet& operators) {
        build_operators(shard, comparison_.workload, comparison_.formulas, method_, batch, greatest_s_,
                        operators);
    };
    build(shard_a_, operators_a_);
    if (!same_operators_)
        build(shard_b_, operators_b_);
    time_a_.build(operators_a_, roofs_a_);
    time_b_.build(same_operators_ ? operators_a_ : operators_b_, roofs_b_);
}

double PairEvaluator::done_in_step(double s) const {
    if (method_ == Method::global) {
        if (whole_batch_ != batch_) {
            build_operators(shard_of(comparison_.model, {}), comparison_.workload, comparison_.formulas,
                            method_, batch_, greatest_s_, operators_whole_);
            whole_batch_ = batch_;
        }
        return operators_whole_.figures(operators_whole_.operators().front(), s).flops;
    }
    return batch_ * (comparison_.workload.phase == Phase::prefill ? s : 1);
}

double PairEvaluator::log2_ratio(double s) const {
    return std::log2(time_b_.at(s) / time_a_.at(s));
}

void PairEvaluator::crossings(double ratio, double low, double high, std::vector<double>& found) const {
    found.clear();
    if (!time_a_.available() || !time_b_.available())
        return;

    // While experts are still being hit the times are no polynomials: halve the interval. Both times are
    // smooth there, so one sign change between two columns is what there is to find.
    const double varying = std::max(time_a_.varying_until(), time_b_.varying_until());
    if (low < varying) {
        const double end = std::min(high, varying);
        const auto difference = [&](double s) { return time_b_.at(s) - ratio * time_a_.at(s); };
        double left = low;
        double right = end;
        const double sign = difference(left);
        if (sign * difference(right) < 0) {
            for (int i = 0; i < 60 && right - left > 1e-12 * right; ++i) {
                const double middle = 0.5 * (left + right);
                (sign * difference(middle) > 0 ? left : right) = middle;
            }
            found.push_back(0.5 * (left + right));
        }
        low = end;
    }

    const auto a = time_a_.segments();
    const auto b = time_b_.segments();
    std::size_t i = 0;
    std::size_t j = 0;
    double start = low;
    while (start < high) {
        while (i + 1 < a.size() && a[i + 1].from <= start)
            ++i;
        while (j + 1 < b.size() && b[j + 1].from <= start)
            ++j;
        double end = high;
        if (i + 1 < a.size())
            end = std::min(end, a[i + 1].from);
        if (j + 1 < b.size())
            end = std::min(end, b[j + 1].from);
        const Roots crossing = roots(b[j].time - ratio * a[i].time);
        for (int k = 0; k < crossing.count; ++k)
            if (crossing.at[k] > start && crossing.at[k] <= end && crossing.at[k] < high)
                found.push_back(crossing.at[k]);
        start = end;
    }
}

} // namespace llmroofline
