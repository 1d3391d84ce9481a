// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roofline/prediction_spread.h"

#include <algorithm>
#include <cmath>

#include "core/cost/operators.h"
#include "core/roofline/step_time.h"

namespace llmroofline {

namespace {

// The profile without what no time is computed from, with its general offsets there to be moved.
CalibrationProfile movable(const CalibrationProfile& profile) {
    CalibrationProfile result;
    result.default_software = profile.default_software;
    result.offsets = profile.offsets;
    if (result.find(CalibrationLevel::general, {}) == nullptr)
        result.offsets.push_back({});
    return result;
}

CalibrationVector& general_of(CalibrationProfile& profile) {
    return std::find_if(profile.offsets.begin(), profile.offsets.end(),
                        [](const CalibrationOffsets& one) { return one.level == CalibrationLevel::general; })
        ->coordinates;
}

} // namespace

double prediction_spread(const CalibrationProfile& profile, const ResolvedCalibration& resolved,
                         const CalibrationVector& gradient, std::string_view model_id) {
    const bool model_measured =
        std::find(profile.models.begin(), profile.models.end(), model_id) != profile.models.end();
    const double of_parameters = parameter_spread(resolved.covariance, gradient);
    double variance = of_parameters * of_parameters + resolved.residual_spread * resolved.residual_spread;
    if (!model_measured)
        variance += profile.model_spread * profile.model_spread;
    if (!resolved.accelerator_measured)
        variance += profile.accelerator_spread * profile.accelerator_spread;
    return std::sqrt(variance);
}

double prediction_spread(const Comparison& comparison, const AcceleratorGroup& group,
                         const std::function<double(const Comparison&)>& log_time) {
    if (!comparison.workload.calibration)
        return 0;
    const CalibrationProfile& profile = *comparison.workload.calibration;
    constexpr double step = 1e-4;
    CalibrationVector gradient{};
    const double here = log_time(comparison);
    for (std::size_t i = 0; i < gradient.size(); ++i) {
        auto moved = std::make_shared<CalibrationProfile>(movable(profile));
        general_of(*moved)[i] += step;
        Comparison other = comparison;
        other.workload.calibration = std::move(moved);
        gradient[i] = (log_time(other) - here) / step;
    }
    return prediction_spread(profile, resolve(profile, group.accelerator, comparison.workload.software),
                             gradient, comparison.model.id);
}

double step_spread(const Comparison& comparison, const AcceleratorGroup& group, double batch, double s) {
    OperatorSet operators;
    build_operators(shard_of(comparison.model, group), comparison.workload, Formulas::exact,
                    Method::operator_by_operator, batch, s, operators);
    StepTime time;
    return prediction_spread(comparison, group, [&](const Comparison& other) {
        time.build(operators, Roofs(group, other.workload));
        return std::log(time.at(s));
    });
}

bool is_decided(double log_ratio, double spread_a, double spread_b) {
    return std::abs(log_ratio) > interval_90 * std::hypot(spread_a, spread_b);
}

} // namespace llmroofline
