// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/request_time.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/calibration/calibration_profile.h"
#include "core/cost/operators.h"
#include "core/request/request_memory.h"

namespace llmroofline {

namespace {

Workload in_phase(Workload workload, Phase phase) {
    workload.phase = phase;
    return workload;
}

bool is_plain(const Request& request) {
    return request.batching == Batching::fixed && request.prefill_chunk == 0 && request.prefix_hit == 0 &&
           request.drafted_tokens == 0;
}

Workload stack_of(const Comparison& comparison) {
    Workload workload = comparison.workload;
    workload.software = request_software(comparison);
    return workload;
}

} // namespace

std::string request_software(const Comparison& comparison) {
    const Workload& workload = comparison.workload;
    return workload.calibration && comparison.request.batching == Batching::closed_loop
               ? serving_software(*workload.calibration, workload.software)
               : workload.software;
}

Errors refused_request(const Comparison& comparison, const AcceleratorGroup& group) {
    Errors errors;
    const auto add = [&](const Errors& more) {
        for (const Error& error : more)
            if (std::find(errors.begin(), errors.end(), error) == errors.end())
                errors.push_back(error);
    };
    for (const Phase phase : {Phase::prefill, Phase::decode})
        add(refused(comparison.model, in_phase(comparison.workload, phase), comparison.formulas,
                    Method::operator_by_operator, group));
    if (comparison.decode_group)
        add(refused(comparison.model, comparison.workload, comparison.formulas, Method::operator_by_operator,
                    *comparison.decode_group));
    if (comparison.formulas == Formulas::published &&
        (!is_plain(comparison.request) || comparison.decode_group))
        errors.push_back({ErrorCode::published_needs_plain_request, {}, {}});
    return errors;
}

RequestTime::RequestTime(const Comparison& comparison, const AcceleratorGroup& group, double greatest_s)
    : comparison_(comparison), group_(group), decode_group_(comparison.decode_group.value_or(group)),
      prefill_workload_(in_phase(comparison.workload, Phase::prefill)),
      decode_workload_(in_phase(comparison.workload, Phase::decode)),
      greatest_s_(greatest_s + static_cast<double>(comparison.request.drafted_tokens)),
      shard_(shard_of(comparison.model, group_)), decode_shard_(shard_of(comparison.model, decode_group_)),
      roofs_(group_, stack_of(comparison)), decode_roofs_(decode_group_, stack_of(comparison)),
      decode_(comparison.request, comparison.formulas), loop_(comparison.request, comparison.formulas) {}

void RequestTime::build(const Queries& queries, double batch, StepTime& time) const {
    exact::build(shard_, prefill_workload_, queries, batch, operators_, greatest_s_);
    time.build(operators_, roofs_);
}

void RequestTime::set_batch(double batch) {
    const Request& request = comparison_.request;
    batch_ = batch;
    prefill_batch_ = prefilled_together(request, group_, batch);
    if (comparison_.formulas == Formulas::published) {
        build_operators(shard_, prefill_workload_, Formulas::published, Method::operator_by_operator,
                        prefill_batch_, greatest_s_, operators_);
        prefill_.build(operators_, roofs_);
    } else if (request.prefill_chunk > 0) {
        build(Queries::chunk(static_cast<double>(request.prefill_chunk), false), prefill_batch_, prefill_);
    } else {
        build(Queries::after_prefix(request.prefix_hit), prefill_batch_, prefill_);
    }
    build_decode(batch, decode_);
}

void RequestTime::build_decode(double batch, DecodeTime& time) const {
    build_operators(decode_shard_, decode_workload_, comparison_.formulas, Method::operator_by_operator,
                    batch, greatest_s_, operators_);
    time.step().build(operators_, decode_roofs_);
    if (time.drafts()) {
        exact::build(decode_shard_, decode_workload_,
                     Queries::verification(static_cast<double>(comparison_.request.drafted_tokens) + 1),
                     batch, operators_, greatest_s_);
        time.verification().build(operators_, decode_roofs_);
    }
}

Missing RequestTime::missing() const {
    return prefill_.available() ? decode_.missing() : prefill_.missing();
}

StepParts RequestTime::prefill(double input) const {
    const double chunk = static_cast<double>(comparison_.request.prefill_chunk);
    if (chunk == 0) {
        const StepParts parts = prefill_.parts_at(input);
        return through_stages(parts, parts);
    }
    // The last chunk is what is left, up to a whole one.
    const double cached = comparison_.request.prefix_hit * input;
    const double inner = std::max(0.0, std::ceil((input - cached) / chunk) - 1);
    build(Queries::chunk(input - cached - inner * chunk, true), prefill_batch_, last_chunk_);
    const StepParts last = last_chunk_.parts_at(input);
    if (inner == 0)
        return through_stages(last, last);
    StepParts all = last;
    all += prefill_.sum(cached + chunk, cached + inner * chunk, chunk);
    const StepParts last_whole = prefill_.parts_at(cached + inner * chunk);
    return through_stages(all, last.total() > last_whole.total() ? last : last_whole);
}

StepParts RequestTime::through_stages(const StepParts& all, const StepParts& longest) const {
    if (comparison_.formulas == Formulas::published || shard_.layout.pipeline == 1)
        return all;
    const double stages = static_cast<double>(shard_.layout.pipeline);
    // At least one sequence is in a stage at once.
    const double parts = std::clamp(prefill_batch_ / static_cast<double>(shard_.layout.data), 1.0,
                                    static_cast<double>(shard_.layout.micro_batches));
    StepParts time = parts / stages * all;
    time += (stages - 1) / stages * longest;
    return time;
}

double RequestTime::others() const {
    return comparison_.request.batching == Batching::fixed
               ? 0
               : std::max(0.0, batch_ / static_cast<double>(group_.layout.data) - 1);
}

double RequestTime::other_prefills() const {
    return comparison_.decode_group ? 0 : others();
}

StepParts RequestTime::first_token(double input) const {
    return (1 + others() * roofs_.queue_share()) * prefill(input);
}

StepParts RequestTime::decode(double input, double output) const {
    StepParts steps = decode_.parts(input, output);
    if (const double others = other_prefills(); others > 0)
        steps += others * prefill(input);
    return steps;
}

double RequestTime::waited(double input) const {
    const double others = other_prefills();
    return others > 0 ? others * prefill(input).total() : 0;
}

bool is_loop_apart(const Comparison& comparison) {
    return comparison.decode_group && comparison.request.batching == Batching::closed_loop;
}

LoopApart::Build RequestTime::decode_builder() const {
    return [this](double batch, DecodeTime& time) { build_decode(batch, time); };
}

LoopPoint RequestTime::loop_at(double input, double output) const {
    const Transfer sent = transfer_of(input);
    const LoopEntry entry = {first_token(input).total(), prefill_batch_ / prefill(input).total(),
                             sent.seconds, sent.per_s};
    return loop_.at(decode_builder(), batch_, input, output, entry);
}

double RequestTime::transfer(double input) const {
    return comparison_.decode_group ? transfer_of(input).seconds : 0;
}

RequestTime::Transfer RequestTime::transfer_of(double input) const {
    const Precision& precision = comparison_.workload.precision;
    const double element = bytes_per_element(precision.kv_cache, precision.int4_group_size);
    const double state = bytes_per_element(precision.activations, precision.int4_group_size);
    const auto one_way = [&](const AcceleratorGroup& group, const Shard& shard) {
        const auto rate = group.links.network_gb_s ? group.links.network_gb_s : group.accelerator.link_gb_s;
        if (!rate)
            return Transfer{std::numeric_limits<double>::quiet_NaN(), 0};
        const double replicas = static_cast<double>(shard.layout.data);
        const double of_a_replica = std::max(1.0, prefill_batch_ / replicas);
        const double bytes = of_a_replica / static_cast<double>(shard.layout.pipeline) *
                             (kv_bytes_per_sequence(shard.model, input, element) +
                              index_key_bytes_per_sequence(shard.model, input, element) +
                              state_bytes_per_sequence(shard.model, state));
        const double seconds = bytes / (*rate * 1e9);
        return Transfer{seconds, replicas * of_a_replica / seconds};
    };
    const Transfer sent = one_way(group_, shard_);
    const Transfer received = one_way(decode_group_, decode_shard_);
    if (std::isnan(sent.seconds) || std::isnan(received.seconds))
        return {std::numeric_limits<double>::quiet_NaN(), 0};
    return {std::max(sent.seconds, received.seconds), std::min(sent.per_s, received.per_s)};
}

RequestEstimate RequestTime::estimate(double input, double output) const {
    RequestEstimate estimate;
    estimate.accelerators = group_.accelerators();
    if (comparison_.decode_group)
        estimate.accelerators += decode_group_.accelerators();
    estimate.missing = missing();
    if (!estimate.missing) {
        estimate.transfer = transfer(input);
        if (std::isnan(estimate.transfer))
            estimate.missing = {MissingFigure::link};
    }
    if (estimate.missing)
        return estimate;
    estimate.prefill_parts = first_token(input);
    estimate.ttft = estimate.prefill_parts.total();
    if (is_loop_apart()) {
        estimate_loop_apart(estimate, input, output);
    } else {
        estimate.decode_parts = decode(input, output);
        estimate.decode = estimate.decode_parts.total();
        const double first = decode_.first_context(input);
        // Others' prefills come evenly between the tokens.
        const double interruption = waited(input) / output;
        estimate.tpot_first = decode_.at(first) + interruption;
        estimate.tpot_last = decode_.at(first + output - 1) + interruption;
    }
    estimate.tpot = estimate.decode / output;
    estimate.total = estimate.ttft + estimate.transfer + estimate.decode;
    estimate.tokens_per_s = batch_ * output / estimate.total;
    estimate.tokens_per_s_request = output / estimate.total;
    estimate.tokens_per_s_accelerator = estimate.tokens_per_s / static_cast<double>(estimate.accelerators);
    return estimate;
}

void RequestTime::estimate_loop_apart(RequestEstimate& estimate, double input, double output) const {
    const LoopPoint point = loop_at(input, output);
    estimate.limit = point.limit;
    estimate.decoding = point.decoding;
    // Who queues for the prefill waits for what binds it.
    estimate.prefill_parts = point.first_token / estimate.ttft * estimate.prefill_parts;
    estimate.ttft = point.first_token;
    estimate.decode = point.decode;
    const LoopApart::Build build = decode_builder();
    estimate.decode_parts = loop_.parts(build, point.decoding, input, output);
    const double first = decode_.first_context(input);
    estimate.tpot_first = loop_.step(build, point.decoding, first);
    estimate.tpot_last = loop_.step(build, point.decoding, first + output - 1);
}

Result<RequestEstimate> estimate_request(const Comparison& comparison, const AcceleratorGroup& group) {
    if (const Errors errors = refused_request(comparison, group); !errors.empty())
        return errors;
    const double batch = static_cast<double>(comparison.request.batch);
    const double input = static_cast<double>(comparison.request.input);
    const double output = static_cast<double>(comparison.request.output);
    RequestTime time(comparison, group, input + output);
    time.set_batch(batch);
    RequestEstimate estimate = time.estimate(input, output);
    estimate.memory =
        request_memory(comparison, comparison.decode_group.value_or(group), batch, input, output);
    estimate.fits = request_fits(comparison, group, batch, input, output);
    return estimate;
}

} // namespace llmroofline
