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
      roofs_(group_, stack_of(comparison)), decode_roofs_(decode_group_, stack_of(comparison)) {}

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
        build_operators(decode_shard_, decode_workload_, Formulas::published, Method::operator_by_operator,
                        batch, greatest_s_, operators_);
        decode_.build(operators_, decode_roofs_);
        return;
    }
    if (request.prefill_chunk > 0)
        build(Queries::chunk(static_cast<double>(request.prefill_chunk), false), prefill_batch_, prefill_);
    else
        build(Queries::after_prefix(request.prefix_hit), prefill_batch_, prefill_);
    exact::build(decode_shard_, decode_workload_, Queries::decode(), batch, operators_, greatest_s_);
    decode_.build(operators_, decode_roofs_);
    if (request.drafted_tokens > 0) {
        exact::build(decode_shard_, decode_workload_,
                     Queries::verification(static_cast<double>(request.drafted_tokens) + 1), batch,
                     operators_, greatest_s_);
        verify_.build(operators_, decode_roofs_);
    }
}

Missing RequestTime::missing() const {
    if (!prefill_.available())
        return prefill_.missing();
    if (comparison_.request.drafted_tokens > 0 && !verify_.available())
        return verify_.missing();
    return decode_.missing();
}

StepParts RequestTime::prefill(double input) const {
    const double chunk = static_cast<double>(comparison_.request.prefill_chunk);
    if (chunk == 0)
        return prefill_.parts_at(input);
    // The last chunk is what is left, up to a whole one.
    const double cached = comparison_.request.prefix_hit * input;
    const double inner = std::max(0.0, std::ceil((input - cached) / chunk) - 1);
    build(Queries::chunk(input - cached - inner * chunk, true), prefill_batch_, last_chunk_);
    StepParts parts = last_chunk_.parts_at(input);
    if (inner > 0)
        parts += prefill_.sum(cached + chunk, cached + inner * chunk, chunk);
    return parts;
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
    const Request& request = comparison_.request;
    const double first = comparison_.formulas == Formulas::published ? input : input + 1;
    const double last = first + output - 1;
    StepParts steps = decode_.sum(first, last);
    if (request.drafted_tokens > 0) {
        const double drafted = static_cast<double>(request.drafted_tokens);
        StepParts rounds = verify_.sum(first + drafted, last + drafted);
        rounds += drafted * request.draft_cost * steps;
        steps = 1 / request.tokens_per_verification() * rounds;
    }
    if (const double others = other_prefills(); others > 0)
        steps += others * prefill(input);
    return steps;
}

double RequestTime::waited(double input) const {
    const double others = other_prefills();
    return others > 0 ? others * prefill(input).total() : 0;
}

CumulativeTime RequestTime::decode_up_to() const {
    const Request& request = comparison_.request;
    CumulativeTime sum;
    if (request.drafted_tokens == 0) {
        sum.add(decode_, 1, comparison_.formulas == Formulas::published ? -1 : 0);
        return sum;
    }
    const double drafted = static_cast<double>(request.drafted_tokens);
    sum.add(verify_, 1, drafted);
    sum.add(decode_, drafted * request.draft_cost);
    sum.scale(1 / request.tokens_per_verification());
    return sum;
}

double RequestTime::decode_step(double s) const {
    const Request& request = comparison_.request;
    if (request.drafted_tokens == 0)
        return decode_.at(s);
    const double drafted = static_cast<double>(request.drafted_tokens);
    return (verify_.at(s + drafted) + drafted * request.draft_cost * decode_.at(s)) /
           request.tokens_per_verification();
}

double RequestTime::transfer(double input) const {
    if (!comparison_.decode_group)
        return 0;
    const Precision& precision = comparison_.workload.precision;
    const double element = bytes_per_element(precision.kv_cache, precision.int4_group_size);
    const double state = bytes_per_element(precision.activations, precision.int4_group_size);
    const auto time = [&](const AcceleratorGroup& group, const Shard& shard) {
        const auto rate = group.links.network_gb_s ? group.links.network_gb_s : group.accelerator.link_gb_s;
        if (!rate)
            return std::numeric_limits<double>::quiet_NaN();
        const double held = std::max(1.0, prefill_batch_ / static_cast<double>(shard.layout.data)) /
                            static_cast<double>(shard.layout.pipeline);
        const double bytes = held * (kv_bytes_per_sequence(shard.model, input, element) +
                                     index_key_bytes_per_sequence(shard.model, input, element) +
                                     state_bytes_per_sequence(shard.model, state));
        return bytes / (*rate * 1e9);
    };
    const double sent = time(group_, shard_);
    const double received = time(decode_group_, decode_shard_);
    return std::isnan(sent) || std::isnan(received) ? std::numeric_limits<double>::quiet_NaN()
                                                    : std::max(sent, received);
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
    estimate.decode_parts = decode(input, output);
    estimate.ttft = estimate.prefill_parts.total();
    estimate.decode = estimate.decode_parts.total();
    estimate.tpot = estimate.decode / output;
    const double first = comparison_.formulas == Formulas::published ? input : input + 1;
    // Others' prefills come evenly between the tokens.
    const double interruption = waited(input) / output;
    estimate.tpot_first = decode_step(first) + interruption;
    estimate.tpot_last = decode_step(first + output - 1) + interruption;
    estimate.total = estimate.ttft + estimate.transfer + estimate.decode;
    estimate.tokens_per_s = batch_ * output / estimate.total;
    estimate.tokens_per_s_request = output / estimate.total;
    estimate.tokens_per_s_accelerator = estimate.tokens_per_s / static_cast<double>(estimate.accelerators);
    return estimate;
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
