// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/measured_run.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/cost/operators.h"

namespace llmroofline {

namespace {

Workload workload_of(const Measurement& measurement, Phase phase) {
    Workload workload;
    workload.phase = phase;
    workload.precision = measurement.precision;
    return workload;
}

} // namespace

MeasuredRun::Part::Part(const Measurement& measurement, Phase phase, double sequences, double times_)
    : times(times_), workload(workload_of(measurement, phase)), roofs(measurement.group, workload) {
    build_operators(shard_of(measurement.model, measurement.group), workload, Formulas::exact,
                    Method::operator_by_operator, sequences, measurement.input + measurement.output + 1,
                    operators);
}

double MeasuredRun::Part::seconds(const CalibrationVector* values, double first, double last) {
    if (values != nullptr)
        roofs.calibrate(*values);
    time.build(operators, roofs);
    if (!time.available())
        return std::numeric_limits<double>::quiet_NaN();
    return first == last ? time.at(first) : time.sum(first, last).total();
}

MeasuredRun::MeasuredRun(const Measurement& measurement) : measurement_(measurement) {
    const bool loop = measurement.closed_loop && measurement.phase == MeasuredPhase::decode;
    if (measurement.phase != MeasuredPhase::decode)
        prefill_.emplace(measurement, Phase::prefill, measurement.batch, 1);
    else if (loop && measurement.input >= 1 && measurement.output >= 1 && measurement.batch > 1)
        prefill_.emplace(measurement, Phase::prefill, 1, (measurement.batch - 1) / measurement.output);
    if (measurement.phase != MeasuredPhase::prefill) {
        const bool mean = measurement.phase == MeasuredPhase::decode && measurement.output >= 1;
        decode_.emplace(measurement, Phase::decode, measurement.batch, mean ? 1 / measurement.output : 1);
    }
    bound_seconds();
    for (const std::optional<Part>* part : {&prefill_, &decode_})
        if (*part && !(*part)->time.available())
            missing_ = missing_error((*part)->time.missing(), measurement.group.accelerator.id,
                                     measurement.group.node_size());
    if (!missing_)
        find_parameters();
}

// Which parameters the run's operators ask for is a matter of kinds and types, not of values.
void MeasuredRun::find_parameters() {
    CalibrationVector values = calibration_values(calibration_centre());
    const double time = seconds(values);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double kept = values[i];
        // By much, so that the shorter of two overlapping times shows, too, and the longer changes.
        bool changes = false;
        for (const double other : {0.1 * kept, std::min(0.999, 3 * kept), 10 * kept}) {
            values[i] = other;
            changes = changes || seconds(values) != time;
        }
        values[i] = kept;
        matters_[i] = changes;
    }
}

double MeasuredRun::total(const CalibrationVector* values) {
    double result = 0;
    if (prefill_)
        result += prefill_->times * prefill_->seconds(values, measurement_.input, measurement_.input);
    if (decode_) {
        const bool one_step = measurement_.output < 1;
        const double first = one_step ? std::max(measurement_.input, 1.0) : measurement_.input + 1;
        const double last = one_step ? first : measurement_.input + measurement_.output;
        result += decode_->times * decode_->seconds(values, first, last);
    }
    return result;
}

double MeasuredRun::seconds(const CalibrationVector& values) {
    return total(&values);
}

double MeasuredRun::bound_seconds() {
    return total(nullptr);
}

double MeasuredRun::log_seconds(const CalibrationVector& coordinates, CalibrationVector* gradient) {
    CalibrationVector values = calibration_values(coordinates);
    const double log_time = std::log(seconds(values));
    if (gradient == nullptr)
        return log_time;
    constexpr double step = 1e-5;
    for (std::size_t i = 0; i < values.size(); ++i) {
        (*gradient)[i] = 0;
        if (!matters_[i])
            continue;
        const double kept = values[i];
        values[i] = calibration_value(i, coordinates[i] + step);
        (*gradient)[i] = (std::log(seconds(values)) - log_time) / step;
        values[i] = kept;
    }
    return log_time;
}

} // namespace llmroofline
