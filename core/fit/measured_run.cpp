// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/measured_run.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/cost/operators.h"
#include "core/io/numbers.h"

namespace llmroofline {

namespace {

Workload workload_of(const Measurement& measurement, Phase phase) {
    Workload workload;
    workload.phase = phase;
    workload.precision = measurement.precision;
    return workload;
}

constexpr auto queue = static_cast<std::size_t>(CalibrationParameter::queue_share);
constexpr auto overlap_loss = static_cast<std::size_t>(CalibrationParameter::overlap_loss);
constexpr double step = 1e-4;       // of a coordinate, where differences are taken
constexpr double other_value = 0.5; // of a parameter, relatively: what changes asks for it

// The values with which a step takes no time besides its operators' compute and traffic.
CalibrationVector without_fixed_times(CalibrationVector values) {
    for (const CalibrationParameter one :
         {CalibrationParameter::kernel_launch, CalibrationParameter::elementwise_launch,
          CalibrationParameter::attention_launch, CalibrationParameter::decode_step,
          CalibrationParameter::prefill_step})
        values[static_cast<std::size_t>(one)] = 0;
    return values;
}

// To which power of a value a time goes that is its amount over this rate.
double power_of_time(double rate, double rate_at_other_value) {
    return std::log(rate / rate_at_other_value) / std::log(other_value);
}

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
    : times(times_), others(others_), first(std::max(measurement.cached + measurement.input, 1.0)),
      last(first), workload(workload_of(measurement, phase)), roofs(measurement.group, workload) {
    const double context = measurement.cached + measurement.input;
    if (phase == Phase::decode && measurement.output >= 1) {
        first = context + 1;
        last = context + measurement.output;
    }
    const double greatest = context + measurement.output + 1;
    const Shard shard = shard_of(measurement.model, measurement.group);
    if (phase == Phase::prefill && measurement.cached > 0)
        exact::build(shard, workload, Queries::after_prefix(measurement.cached / context), sequences,
                     operators, greatest);
    else
        build_operators(shard, workload, Formulas::exact, Method::operator_by_operator, sequences, greatest,
                        operators);
}

double MeasuredRun::Part::seconds_of(const OperatorSet& some) {
    time.build(some, roofs);
    if (!time.available())
        return std::numeric_limits<double>::quiet_NaN();
    return first == last ? time.at(first) : time.sum(first, last).total();
}

StepParts MeasuredRun::Part::parts_of(const OperatorSet& some) {
    time.build(some, roofs);
    return first == last ? time.parts_at(first) : time.sum(first, last);
}

double MeasuredRun::Part::seconds(const CalibrationVector* values) {
    if (values != nullptr)
        roofs.calibrate(*values);
    return (1 + others * roofs.queue_share()) * seconds_of(operators);
}

// Which parameters an operator asks for is a matter of kinds and types, not of values.
std::vector<MeasuredRun::Influence> MeasuredRun::Part::influences_on(const Operator& op) {
    CalibrationVector values = calibration_values(calibration_centre());
    const auto roof = [&] {
        roofs.calibrate(values);
        return *roofs.roof_for(op);
    };
    const Roof here = roof();
    std::vector<Influence> result;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double kept = values[i];
        values[i] *= other_value;
        const Roof other = roof();
        values[i] = kept;
        if (other == here)
            continue;
        Influence& influence = result.emplace_back();
        influence.parameter = i;
        if (here.peak)
            influence.compute_power = power_of_time(*here.peak, *other.peak);
        influence.memory_power = power_of_time(here.bandwidth, other.bandwidth);
        influence.is_overlap_loss = other.overlap_loss != here.overlap_loss;
        influence.is_launch = other.launch != here.launch;
    }
    return result;
}

std::vector<std::size_t> MeasuredRun::Part::parameters_of_exchanges() {
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

void MeasuredRun::Part::find_shares() {
    for (const Operator& op : operators.operators()) {
        std::vector<Influence> influences = influences_on(op);
        auto share = std::find_if(shares.begin(), shares.end(),
                                  [&](const Share& one) { return one.influences == influences; });
        if (share == shares.end())
            share = shares.insert(shares.end(), {empty_like(operators), std::move(influences)});
        copy_into(share->operators, operators, op);
        share->launches += op.count * (last - first + 1);
    }
    exchanges = empty_like(operators);
    for (const Communication& communication : operators.communications())
        exchanges.add(communication);
    parameters_of_the_exchanges = parameters_of_exchanges();
}

// An operator takes max(c, m) + κ·min(c, m) + launch; at the ridge exactly the side that the engine counts it
// to holds.
void MeasuredRun::Part::add_gradient_of(const Share& share, const CalibrationVector& values,
                                        const CalibrationVector& coordinates, CalibrationVector& gradient) {
    CalibrationVector bare = without_fixed_times(values);
    bare[overlap_loss] = 0;
    roofs.calibrate(bare);
    const StepParts longer = parts_of(share.operators);
    bare[overlap_loss] = 1;
    roofs.calibrate(bare);
    const StepParts both = parts_of(share.operators);
    const double shorter_memory = both.compute - longer.compute; // m of what is bound by compute
    const double shorter_compute = both.memory - longer.memory;
    const double kappa = values[overlap_loss];
    const double by_compute = longer.compute + kappa * shorter_compute;
    const double by_memory = longer.memory + kappa * shorter_memory;
    for (const Influence& influence : share.influences) {
        const std::size_t i = influence.parameter;
        const double powers = influence.compute_power * by_compute + influence.memory_power * by_memory;
        double by_value = powers / values[i];
        if (influence.is_overlap_loss)
            by_value += shorter_compute + shorter_memory;
        if (influence.is_launch)
            by_value += share.launches;
        gradient[i] += by_value * calibration_slope(i, coordinates[i]);
    }
}

void MeasuredRun::Part::add_gradient_of_exchanges(CalibrationVector values,
                                                  const CalibrationVector& coordinates,
                                                  CalibrationVector& gradient) {
    for (const std::size_t i : parameters_of_the_exchanges) {
        const double kept = values[i];
        const auto seconds_at = [&](double coordinate) {
            values[i] = calibration_value(i, coordinate);
            roofs.calibrate(values);
            return seconds_of(exchanges);
        };
        const double more = seconds_at(coordinates[i] + step);
        gradient[i] += (more - seconds_at(coordinates[i] - step)) / (2 * step);
        values[i] = kept;
    }
}

void MeasuredRun::Part::add_gradient(const CalibrationVector& values, const CalibrationVector& coordinates,
                                     CalibrationVector& gradient) {
    CalibrationVector of_step{};
    for (const Share& share : shares)
        add_gradient_of(share, values, coordinates, of_step);
    add_gradient_of_exchanges(values, coordinates, of_step);
    roofs.calibrate(values);
    const double waiting = 1 + others * roofs.queue_share();
    for (std::size_t i = 0; i < gradient.size(); ++i)
        gradient[i] += times * waiting * of_step[i];
    if (others > 0)
        gradient[queue] +=
            times * others * seconds_of(operators) * calibration_slope(queue, coordinates[queue]);
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
    least_ =
        measurement.closed_loop && decodes ? parts_.back().times * parts_.back().seconds(nullptr) : bound_;
    for (const Part& part : parts_)
        if (!part.time.available())
            missing_ = missing_error(part.time.missing(), measurement.group.accelerator.id,
                                     measurement.group.node_size());
    if (!missing_)
        for (Part& part : parts_)
            part.find_shares();
}

namespace {

std::optional<Error> faster_than(double least, const Measurement& measurement) {
    constexpr double rounding = 0.98;
    const double measured = measurement.seconds();
    if (!(measured < rounding * least))
        return std::nullopt;
    return Error{
        ErrorCode::faster_than_bound, {format_fixed(least / measured, 2)}, {"", measurement.line, 0}};
}

} // namespace

std::optional<Error> faster_than_bound(const MeasuredRun& run, const Measurement& measurement) {
    return run.missing() ? std::nullopt : faster_than(run.least_seconds(), measurement);
}

WorkloadKey workload_key(const Measurement& row) {
    const Precision& types = row.precision;
    const ParallelLayout& layout = row.group.layout;
    return {row.group.accelerator.id,
            row.model_id,
            {types.weights, types.activations, types.kv_cache, types.expert_weights},
            types.int4_group_size,
            {layout.tensor, layout.pipeline, layout.expert, layout.data, row.stages},
            row.closed_loop,
            {row.batch, row.input, row.output, row.cached},
            row.phase};
}

const RunChecks::Known& RunChecks::known(const Measurement& measurement) {
    const auto [found, is_new] = known_.try_emplace(workload_key(measurement));
    if (is_new) {
        const MeasuredRun run(measurement);
        found->second = {run.missing(), run.least_seconds()};
    }
    return found->second;
}

std::optional<Error> RunChecks::mark(const Measurement& measurement) {
    const Known& run = known(measurement);
    return run.missing ? std::nullopt : faster_than(run.least, measurement);
}

bool MeasuredRun::depends_on(std::size_t parameter) const {
    return std::any_of(parts_.begin(), parts_.end(), [&](const Part& part) {
        const auto& of_exchanges = part.parameters_of_the_exchanges;
        return (parameter == queue && part.others > 0) ||
               std::find(of_exchanges.begin(), of_exchanges.end(), parameter) != of_exchanges.end() ||
               std::any_of(part.shares.begin(), part.shares.end(), [&](const Share& share) {
                   return std::any_of(share.influences.begin(), share.influences.end(),
                                      [&](const Influence& one) { return one.parameter == parameter; });
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
