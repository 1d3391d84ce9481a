// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/measured_run.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/cost/operators.h"
#include "core/io/numbers.h"
#include "core/request/batch_grid.h"
#include "core/request/prompt_sharing.h"

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
    added.rows_per_kv_head = op.rows_per_kv_head;
    added.latent = op.latent;
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

MeasuredRun::Part::Part(const Measurement& measurement, Phase phase, const PrefillStep& step, double times_,
                        double others_)
    : times(times_), others(others_), first(step.first), last(step.last), stride(step.stride),
      workload(workload_of(measurement, phase)), roofs(measurement.group, workload) {
    exact::build(shard_of(measurement.model, measurement.group), workload, step.queries, step.sequences,
                 operators, measurement.context() + measurement.output + 1);
}

double MeasuredRun::Part::seconds_of(const OperatorSet& some) {
    time.build(some, roofs);
    if (!time.available())
        return std::numeric_limits<double>::quiet_NaN();
    return first == last ? time.at(first) : time.sum(first, last, stride).total();
}

StepParts MeasuredRun::Part::parts_of(const OperatorSet& some) {
    time.build(some, roofs);
    return first == last ? time.parts_at(first) : time.sum(first, last, stride);
}

double MeasuredRun::Part::seconds(const CalibrationVector* values) {
    if (values != nullptr)
        roofs.calibrate(*values);
    return (times + others * roofs.queue_share()) * seconds_of(operators);
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
        share->launches += op.count * ((last - first) / stride + 1);
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
    const double count = times + others * roofs.queue_share();
    for (std::size_t i = 0; i < gradient.size(); ++i)
        gradient[i] += count * of_step[i];
    if (others != 0)
        gradient[queue] += others * seconds_of(operators) * calibration_slope(queue, coordinates[queue]);
}

// A prompt's whole steps, its end alone, and its end as it shares a step, between two batches that are built.
std::vector<MeasuredRun::PrefillStep> MeasuredRun::prefill_steps(const Measurement& measurement) {
    const double batch = measurement.at_once();
    const double input = std::max(measurement.input, 1.0);
    const double replicas = static_cast<double>(measurement.group.layout.data);
    const double one_each = std::min(batch, replicas);
    const double prompts = std::max(1.0, batch / replicas);
    constexpr auto budget = static_cast<double>(usual_prefill_chunk);
    const PromptSharing sharing = share_prefill_steps(budget, input, prompts);
    const double done = sharing.inner_steps * budget;
    const double cached = measurement.cached;
    // In a pipeline the slowest stage sets the pace, and the last step goes through the others, too.
    const double pace = shard_of(measurement.model, measurement.group).stage_share();
    const double parts =
        std::clamp(sharing.together, 1.0, static_cast<double>(measurement.group.layout.micro_batches));
    std::vector<PrefillStep> steps;
    if (sharing.inner_steps > 0)
        steps.push_back({Queries::chunk(budget, false), one_each, cached + budget, cached + done, budget,
                         pace, pace * prompts});
    const auto end = [&](double sequences, double of_one, double of_all) {
        if (of_one == 0 && of_all == 0)
            return;
        for (PrefillStep& step : steps)
            if (step.queries.grows() && step.sequences == sequences) {
                step.of_one += of_one;
                step.of_all += of_all;
                return;
            }
        const double context = cached + input;
        steps.push_back(
            {Queries::after_tokens(0, cached + done), sequences, context, context, 1, of_one, of_all});
    };
    end(one_each, 1, 0);
    const double turns = pace * prompts * parts / sharing.together + 1 - pace;
    if (sharing.inner_steps == 0 && sharing.together == prompts) {
        end(batch, 0, turns);
        return steps;
    }
    const std::size_t below = batch_grid::index_below(sharing.together);
    const double above = batch_grid::share_above(below, sharing.together);
    const auto sequences = [&](std::size_t index) {
        return index == 0 ? one_each : batch_grid::batch_at(index) * replicas;
    };
    end(sequences(below), 0, turns * (1 - above));
    if (above > 0)
        end(sequences(below + 1), 0, turns * above);
    return steps;
}

void MeasuredRun::add_static() {
    const double context = std::max(measurement_.context(), 1.0);
    const Queries queries =
        measurement_.cached > 0 ? Queries::after_prefix(measurement_.cached / context) : Queries::prefill();
    if (measurement_.phase != MeasuredPhase::decode)
        parts_.emplace_back(measurement_, Phase::prefill,
                            PrefillStep{queries, measurement_.batch, context, context}, 1, 0);
}

// A prompt alone counts `alone` times, all of them `all` times, and the difference, which is the others, besides as
// often as the queue has it.
void MeasuredRun::add_loop() {
    double alone = 0;
    double all = 0;
    double queued = 0;
    const bool decodes = measurement_.phase != MeasuredPhase::prefill;
    if (measurement_.batching != MeasuredBatching::closed_loop) {
        all = 1;
        if (measurement_.phase == MeasuredPhase::decode && measurement_.output >= 1)
            all /= measurement_.output;
    } else {
        if (measurement_.phase != MeasuredPhase::decode) {
            alone = 1;
            queued = 1;
        }
        if (decodes && measurement_.input >= 1 && measurement_.output >= 1) {
            const double interrupted =
                measurement_.phase == MeasuredPhase::decode ? 1 / measurement_.output : 1;
            all += interrupted;
            alone -= interrupted;
        }
    }
    for (const PrefillStep& step : prefill_steps(measurement_)) {
        const double times = alone * step.of_one + all * step.of_all;
        const double others = queued * (step.of_all - step.of_one);
        if (times != 0 || others != 0)
            parts_.emplace_back(measurement_, Phase::prefill, step, times, others);
    }
}

MeasuredRun::MeasuredRun(const Measurement& measurement) : measurement_(measurement) {
    const double output = measurement.output;
    if (measurement.is_loop())
        add_loop();
    else
        add_static();
    if (measurement.phase != MeasuredPhase::prefill) {
        // A mean step, or all of them.
        const double of_steps = measurement.phase == MeasuredPhase::decode && output >= 1 ? 1 / output : 1;
        const double context = measurement.context();
        const double first = output >= 1 ? context + 1 : std::max(context, 1.0);
        const double last = output >= 1 ? context + output : first;
        parts_.emplace_back(measurement, Phase::decode,
                            PrefillStep{Queries::decode(), measurement.at_once(), first, last}, of_steps, 0);
    }
    bound_ = total(nullptr);
    least_ = measurement.is_loop() && measurement.phase != MeasuredPhase::prefill
                 ? rounds() * parts_.back().seconds(nullptr)
                 : bound_;
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
        const auto& of_exchanges = part.parameters_of_the_exchanges;
        return (parameter == queue && part.others != 0) ||
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
        result += part.seconds(values);
    return rounds() * result;
}

// What more requests than memory holds wait for, and what a rate counts them as.
double MeasuredRun::rounds() const {
    const bool all = measurement_.phase == MeasuredPhase::end_to_end || measurement_.is_rate();
    return all ? measurement_.batch / measurement_.at_once() : 1;
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
        one *= rounds() / time;
    return std::log(time);
}

} // namespace llmroofline
