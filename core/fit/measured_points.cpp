// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/measured_points.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/cost/operators.h"
#include "core/cost/types_in_use.h"
#include "core/service/service_level.h"
#include "core/step/operator_table.h"

namespace llmroofline {

namespace {

MeasuredPhase measured_phase(Phase phase) {
    return phase == Phase::prefill ? MeasuredPhase::prefill : MeasuredPhase::decode;
}

MeasuredPhase measured_phase(RequestMetric metric) {
    return metric == RequestMetric::ttft   ? MeasuredPhase::prefill
           : metric == RequestMetric::tpot ? MeasuredPhase::decode
                                           : MeasuredPhase::end_to_end;
}

// Steps run at s = input + 1 … input + output.
double step_length(const Measurement& row) {
    if (row.phase != MeasuredPhase::decode)
        return row.input;
    return row.output < 1 ? std::max(row.input, 1.0) : row.input + 0.5 * (row.output + 1);
}

bool takes_up_as_much(DataType one, DataType other) {
    return nominal_bits(one) == nominal_bits(other);
}

// The fastest row of each side at each place.
class Places {
public:
    void add(const Measurement& row, const Comparison& comparison) {
        const bool on_a = is_measured_on(row, comparison, comparison.a);
        const bool on_b = is_measured_on(row, comparison, comparison.b);
        if (!on_a && !on_b)
            return;
        MeasuredPoint& point = points_[{row.batch, row.input, row.output}];
        point.at = {row.batch, step_length(row), row.input, row.output};
        const auto take = [&](const Measurement*& best) {
            if (best == nullptr || row.seconds() < best->seconds())
                best = &row;
        };
        if (on_a)
            take(point.a);
        if (on_b)
            take(point.b);
    }

    std::vector<MeasuredPoint> all() const {
        std::vector<MeasuredPoint> points;
        for (const auto& [place, point] : points_)
            points.push_back(point);
        return points;
    }

private:
    std::map<std::tuple<double, double, double>, MeasuredPoint> points_;
};

} // namespace

std::optional<double> MeasuredPoint::ratio() const {
    return a && b ? std::optional(b->seconds() / a->seconds()) : std::nullopt;
}

bool is_measured_on(const Measurement& row, const Comparison& comparison, const AcceleratorGroup& group) {
    const TypesInUse shown = types_in_use(comparison.model, comparison.workload.precision, group);
    const TypesInUse own = types_in_use(row.model, row.precision, row.group);
    return row.group.accelerator.id == group.accelerator.id && row.group.layout == group.layout &&
           row.model_id == comparison.model.id && row.cached == 0 &&
           takes_up_as_much(own.weights, shown.weights) &&
           takes_up_as_much(own.activations, shown.activations) &&
           takes_up_as_much(own.kv_cache, shown.kv_cache) && takes_up_as_much(own.experts, shown.experts);
}

std::vector<MeasuredPoint> measured_steps(const std::vector<Measurement>& rows,
                                          const Comparison& comparison) {
    Places places;
    for (const Measurement& row : rows)
        if (!row.is_loop() && row.phase == measured_phase(comparison.workload.phase))
            places.add(row, comparison);
    return places.all();
}

std::vector<MeasuredPoint> measured_requests(const std::vector<Measurement>& rows,
                                             const Comparison& comparison, Quantity x, Quantity y,
                                             RequestMetric metric) {
    const Request& request = comparison.request;
    const auto is_shown = [&](Quantity quantity, double value, std::int64_t own) {
        return x == quantity || y == quantity || value == static_cast<double>(own);
    };
    Places places;
    for (const Measurement& row : rows)
        if (row.batching == (request.batching == Batching::closed_loop ? MeasuredBatching::closed_loop
                                                                       : MeasuredBatching::fixed) &&
            row.phase == measured_phase(metric) && is_shown(Quantity::batch, row.batch, request.batch) &&
            is_shown(Quantity::input, row.input, request.input) &&
            (row.phase == MeasuredPhase::prefill || row.output >= 1) &&
            (row.phase == MeasuredPhase::prefill || is_shown(Quantity::output, row.output, request.output)))
            places.add(row, comparison);
    return places.all();
}

std::vector<MeasuredPoint> measured_points(const std::vector<Measurement>& rows,
                                           const Comparison& comparison) {
    if (std::holds_alternative<TrafficView>(comparison.view)) {
        const RequestView seen;
        return measured_requests(rows, in_closed_loop(comparison), seen.x, seen.y, seen.metric);
    }
    // What was measured at one batch is neither side's own best, nor a candidate among others.
    if (std::holds_alternative<ServiceLevelView>(comparison.view) ||
        kind_of(comparison.view).group == ViewGroup::candidates)
        return {};
    const auto* const requests = std::get_if<RequestView>(&comparison.view);
    return requests ? measured_requests(rows, comparison, requests->x, requests->y, requests->metric)
                    : measured_steps(rows, comparison);
}

std::vector<AchievedPoint> achieved_points(const std::vector<Measurement>& rows, const Comparison& comparison,
                                           std::span<const AcceleratorGroup* const> groups) {
    std::vector<AchievedPoint> points;
    for (const Measurement& row : rows) {
        if (row.is_loop() || row.phase != measured_phase(comparison.workload.phase))
            continue;
        for (std::size_t i = 0; i < groups.size(); ++i) {
            const AcceleratorGroup& group = *groups[i];
            if (!is_measured_on(row, comparison, group) ||
                !refused(comparison.model, comparison.workload, Formulas::exact, Method::global, group)
                     .empty())
                continue;
            const OperatorRow layers = operator_table(comparison.model, comparison.workload, Formulas::exact,
                                                      Method::global, group, row.batch, step_length(row))
                                           .rows.front();
            points.push_back(
                {i, layers.intensity, layers.count * layers.figures.flops / row.seconds(), &row});
        }
    }
    return points;
}

} // namespace llmroofline
