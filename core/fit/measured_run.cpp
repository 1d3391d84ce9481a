// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/measured_run.h"

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

constexpr auto queue = static_cast<std::size_t>(CalibrationParameter::queue_share);
constexpr double step = 1e-5;       // of a coordinate
constexpr double other_value = 0.5; // of a parameter, relatively: what changes asks for it

// The same operator in a set of its own.
void copy_into(OperatorSet& target, const OperatorSet& from, const Operator& op) {
    const auto pieces = from.pieces(op);
    Operator& added = target.add(op, pieces.front().work);
    added.joins_kernel = op.joins_kernel;
    added.heads_per_kv_head = op.heads_per_kv_head;
    added.decoding = op.decoding;
    for (const WorkPiece& piece : pieces.subspan(1))
        target.add_piece(piece.from, piece.work);
}

OperatorSet empty_like(const OperatorSet& set) {
    OperatorSet result;
    result.clear(set.batch());
    result.hits = set.hits;
    result.expert_tokens = set.expert_tokens;
    result.decoding = set.decoding;
    return result;
}

} // namespace

MeasuredRun::Part::Part(const Measurement& measurement, Phase phase, double sequences, double times_,
                        double others_)
    : times(times_), others(others_), first(std::max(measurement.input, 1.0)), last(first),
      workload(workload_of(measurement, phase)), roofs(measurement.group, workload) {
    if (phase == Phase::decode && measurement.output >= 1) {
        first = measurement.input + 1;
        last = measurement.input + measurement.output;
    }
    build_operators(shard_of(measurement.model, measurement.group), workload, Formulas::exact,
                    Method::operator_by_operator, sequences, measurement.input + measurement.output + 1,
                    operators);
}

double MeasuredRun::Part::seconds_of(const OperatorSet& some) {
    time.build(some, roofs);
    if (!time.available())
        return std::numeric_limits<double>::quiet_NaN();
    return first == last ? time.at(first) : time.sum(first, last).total();
}

double MeasuredRun::Part::seconds(const CalibrationVector* values) {
    if (values != nullptr)
        roofs.calibrate(*values);
    return (1 + others * roofs.queue_share()) * seconds_of(operators);
}

std::vector<std::size_t> MeasuredRun::Part::parameters_of(const Operator& op) {
    CalibrationVector values = calibration_values(calibration_centre());
    const auto roof = [&] {
        roofs.calibrate(values);
        return roofs.roof_for(op);
    };
    const auto here = roof();
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double kept = values[i];
        values[i] *= other_value;
        if (roof() != here)
            result.push_back(i);
        values[i] = kept;
    }
    return result;
}

std::vector<std::size_t> MeasuredRun::Part::parameters_of_exchanges(const OperatorSet& exchanges) {
    CalibrationVector values = calibration_values(calibration_centre());
    const auto seconds = [&] {
        roofs.calibrate(values);
        return seconds_of(exchanges);
    };
    const double here = seconds();
    std::vector<std::size_t> result;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double kept = values[i];
        values[i] *= other_value;
        if (seconds() != here)
            result.push_back(i);
        values[i] = kept;
    }
    return result;
}

// Which parameters an operator asks for is a matter of kinds and types, not of values.
void MeasuredRun::Part::find_shares() {
    for (const Operator& op : operators.operators()) {
        std::vector<std::size_t> parameters = parameters_of(op);
        auto share = std::find_if(shares.begin(), shares.end(),
                                  [&](const Share& one) { return one.parameters == parameters; });
        if (share == shares.end())
            share = shares.insert(shares.end(), {empty_like(operators), std::move(parameters)});
        copy_into(share->operators, operators, op);
    }
    Share exchanges{empty_like(operators), {}};
    for (const Communication& communication : operators.communications())
        exchanges.operators.add(communication);
    exchanges.parameters = parameters_of_exchanges(exchanges.operators);
    shares.push_back(std::move(exchanges));
}

// Times add up, and what every step takes besides cancels in a difference.
void MeasuredRun::Part::add_gradient(CalibrationVector values, const CalibrationVector& coordinates,
                                     CalibrationVector& gradient) {
    roofs.calibrate(values);
    const double waiting = 1 + others * roofs.queue_share();
    if (others > 0)
        gradient[queue] += times * others * seconds_of(operators) *
                           (calibration_value(queue, coordinates[queue] + step) - values[queue]) / step;
    for (const Share& share : shares) {
        roofs.calibrate(values);
        const double here = seconds_of(share.operators);
        for (const std::size_t i : share.parameters) {
            const double kept = values[i];
            values[i] = calibration_value(i, coordinates[i] + step);
            roofs.calibrate(values);
            gradient[i] += times * waiting * (seconds_of(share.operators) - here) / step;
            values[i] = kept;
        }
    }
}

MeasuredRun::MeasuredRun(const Measurement& measurement) : measurement_(measurement) {
    const double batch = measurement.batch;
    const double output = measurement.output;
    // A mean step, or all of them.
    const double of_steps = measurement.phase == MeasuredPhase::decode && output >= 1 ? 1 / output : 1;
    const bool decodes = measurement.phase != MeasuredPhase::prefill;
    if (measurement.phase != MeasuredPhase::decode) {
        if (measurement.closed_loop)
            parts_.emplace_back(measurement, Phase::prefill, 1, 1, batch - 1);
        else
            parts_.emplace_back(measurement, Phase::prefill, batch, 1);
    }
    if (decodes && measurement.closed_loop && measurement.input >= 1 && output >= 1 && batch > 1)
        parts_.emplace_back(measurement, Phase::prefill, 1, (batch - 1) * of_steps);
    if (decodes)
        parts_.emplace_back(measurement, Phase::decode, batch, of_steps);
    bound_ = total(nullptr);
    for (const Part& part : parts_)
        if (!part.time.available())
            missing_ = missing_error(part.time.missing(), measurement.group.accelerator.id,
                                     measurement.group.node_size());
    if (!missing_)
        for (Part& part : parts_)
            part.find_shares();
}

bool MeasuredRun::depends_on(std::size_t parameter) const {
    return std::any_of(parts_.begin(), parts_.end(), [&](const Part& part) {
        return (parameter == queue && part.others > 0) ||
               std::any_of(part.shares.begin(), part.shares.end(), [&](const Share& share) {
                   return std::find(share.parameters.begin(), share.parameters.end(), parameter) !=
                          share.parameters.end();
               });
    });
}

double MeasuredRun::total(const CalibrationVector* values) {
    double result = 0;
    for (Part& part : parts_)
        result += part.times * part.seconds(values);
    return result;
}

double MeasuredRun::seconds(const CalibrationVector& values) {
    return total(&values);
}

double MeasuredRun::log_seconds(const CalibrationVector& coordinates, CalibrationVector* gradient) {
    const CalibrationVector values = calibration_values(coordinates);
    const double time = seconds(values);
    if (gradient == nullptr)
        return std::log(time);
    *gradient = {};
    for (Part& part : parts_)
        part.add_gradient(values, coordinates, *gradient);
    for (double& one : *gradient)
        one /= time;
    return std::log(time);
}

} // namespace llmroofline
