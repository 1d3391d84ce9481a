// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/step/prediction_spread.h"

#include <algorithm>
#include <cmath>

#include "core/cost/operators.h"

namespace llmroofline {

Interval interval_of(double figure, const Spread& spread) {
    return {figure / std::exp(interval_90 * spread.down), figure * std::exp(interval_90 * spread.up)};
}

Interval interval_of_rate(double rate, const Spread& spread_of_time) {
    const Interval time = interval_of(1, spread_of_time);
    return {rate / time.high, rate / time.low};
}

Spread cut_at_bound(Spread spread, double time, double bound) {
    if (bound > 0)
        spread.down = std::min(spread.down, std::max(0.0, std::log(time / bound)) / interval_90);
    return spread;
}

// What both err by alike leaves the variance of the difference; what a bound cuts off stays cut off.
Spread ratio_spread(const Spread& a, const Spread& b) {
    const double apart = a.up * a.up + b.up * b.up;
    const double kept = apart > 0 ? std::sqrt(std::max(0.0, 1 - 2 * a.shared * b.shared / apart)) : 1;
    Spread result;
    result.down = kept * std::hypot(a.up, b.down);
    result.up = kept * std::hypot(a.down, b.up);
    return result;
}

double prediction_spread(const CalibrationProfile& profile, const ResolvedCalibration& resolved,
                         const CalibrationVector& gradient, std::string_view model_id, bool in_range) {
    const bool model_measured =
        std::find(profile.models.begin(), profile.models.end(), model_id) != profile.models.end();
    const bool serving = resolved.software.ends_with(serving_suffix);
    const double of_parameters = parameter_spread(resolved.covariance, gradient);
    double variance = of_parameters * of_parameters + resolved.residual_spread * resolved.residual_spread;
    if (!model_measured)
        variance += std::pow(serving ? profile.serving_model_spread : profile.model_spread, 2);
    if (!resolved.accelerator_measured)
        variance += std::pow(serving ? profile.serving_accelerator_spread : profile.accelerator_spread, 2);
    if (!in_range)
        variance += std::pow(serving ? profile.serving_shape_spread : profile.shape_spread, 2);
    return std::sqrt(variance);
}

StepSpread::StepSpread(const Comparison& comparison, const AcceleratorGroup& group)
    : comparison_(comparison), shard_(shard_of(comparison.model, group)) {
    const Workload& workload = comparison.workload;
    if (!workload.calibration)
        return;
    resolved_ = resolve(*workload.calibration, group.accelerator, workload.software);
    range_ = ShapeRange(*workload.calibration, group, comparison.model, workload.precision);
    Workload uncalibrated = workload;
    uncalibrated.calibration = nullptr;
    bound_.push_back({Roofs(group, uncalibrated), {}});
    const Roofs roofs(group, workload);
    const CalibrationVector values = calibration_values(resolved_.coordinates);
    moved_.push_back({roofs, {}});
    for (std::size_t i = 0; i < values.size(); ++i) {
        CalibrationVector other = values;
        other[i] = calibration_value(i, resolved_.coordinates[i] + gradient_step);
        moved_.push_back({roofs, {}});
        moved_.back().roofs.calibrate(other);
    }
}

void StepSpread::set_batch(double batch, double greatest_s) {
    batch_ = batch;
    if (moved_.empty())
        return;
    build_operators(shard_, comparison_.workload, Formulas::exact, Method::operator_by_operator, batch,
                    greatest_s, operators_);
    for (std::vector<Moved>* const all : {&moved_, &bound_})
        for (Moved& one : *all)
            one.time.build(operators_, one.roofs);
}

Spread StepSpread::at(double s) const {
    if (moved_.empty())
        return {};
    CalibrationVector gradient{};
    const double here = moved_.front().time.at(s);
    for (std::size_t i = 0; i < gradient.size(); ++i)
        gradient[i] = (moved_[i + 1].time.at(s) / here - 1) / gradient_step;
    const CalibrationProfile& profile = *comparison_.workload.calibration;
    Spread spread =
        prediction_spread(profile, resolved_, gradient, comparison_.model.id, range_.holds(batch_, s));
    spread.shared = std::sqrt(profile.shared_variance) * spread.up;
    return cut_at_bound(spread, here, bound_.front().time.at(s));
}

Spread step_spread(const Comparison& comparison, const AcceleratorGroup& group, double batch, double s) {
    StepSpread spread(comparison, group);
    spread.set_batch(batch, s);
    return spread.at(s);
}

bool is_decided(double log_ratio, const Spread& a, const Spread& b) {
    return leaves_out_1(log_ratio, ratio_spread(a, b));
}

bool leaves_out_1(double log_ratio, const Spread& spread_of_ratio) {
    return log_ratio > interval_90 * spread_of_ratio.down || -log_ratio > interval_90 * spread_of_ratio.up;
}

} // namespace llmroofline
