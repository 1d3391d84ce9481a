// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/predict.h"

#include <algorithm>
#include <cmath>

#include "core/fit/measured_run.h"
#include "core/fit/run_checks.h"
#include "core/step/prediction_spread.h"

namespace llmroofline {

ResolvedCalibration resolve(const CalibrationProfile& profile, const Measurement& measurement) {
    std::string software = measurement.version.empty() ? measurement.software : measurement.version;
    if (measurement.is_loop())
        software = serving_software(profile, software);
    return resolve(profile, measurement.group.accelerator, software);
}

Result<PredictedRun> predict(const CalibrationProfile& profile, const Measurement& measurement) {
    MeasuredRun run(measurement);
    if (run.missing())
        return *run.missing();
    const ResolvedCalibration resolved = resolve(profile, measurement);
    CalibrationVector gradient{};
    PredictedRun result;
    result.prediction.measurement = &measurement;
    result.mark = faster_than_bound(run, measurement);
    result.prediction.log_seconds = run.log_seconds(resolved.coordinates, &gradient);
    const ShapeRange range(profile, measurement.group, measurement.model, measurement.precision);
    result.prediction.spread =
        prediction_spread(profile, resolved, gradient, measurement.model_id,
                          measurement.stages == 1 &&
                              range.holds(measurement.at_once(), measurement.context() + measurement.output));
    result.prediction.log_bound = std::log(run.bound_seconds());
    if (!measurement.has_batch())
        result.prediction.spread = std::hypot(result.prediction.spread, profile.offline_spread);
    const double seconds = std::exp(result.prediction.log_seconds);
    const Interval within = interval_of(seconds, result.prediction.interval());
    result.predicted = measurement.value_of(seconds);
    const double one = measurement.value_of(within.low);
    const double other = measurement.value_of(within.high);
    result.low = std::min(one, other);
    result.high = std::max(one, other);
    result.outside = outside(profile, measurement.group, measurement.model, measurement.precision,
                             measurement.at_once(), measurement.context() + measurement.output, resolved);
    if (measurement.stages > 1 && std::find(result.outside.begin(), result.outside.end(),
                                            CalibrationDimension::group) == result.outside.end())
        result.outside.push_back(CalibrationDimension::group);
    return result;
}

} // namespace llmroofline
