// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/request_time.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/calibration/calibration_profile.h"
#include "core/cost/draft_shard.h"
#include "core/cost/operators.h"
#include "core/io/error_lists.h"
#include "core/model/draft_module.h"
#include "core/request/request_memory.h"
#include "core/request/waves.h"

namespace llmroofline {

namespace {

Workload in_phase(Workload workload, Phase phase) {
    workload.phase = phase;
    return workload;
}

bool is_plain(const Request& request) {
    const bool is_whole = request.prefill_chunk == 0 || request.prefill_chunk == usual_prefill_chunk;
    return request.batching == Batching::fixed && is_whole && request.prompt_steps == PromptSteps::shared &&
           request.prefix_hit == 0 && request.drafted_tokens == 0;
}

// Replicas of a closed loop have the same number in flight on average.
Shard shard_for(const Transformer& model, const Comparison& comparison, const AcceleratorGroup& group) {
    Shard shard = shard_of(model, group);
    shard.even_replicas = comparison.request.batching == Batching::closed_loop;
    return shard;
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
    const auto add = [&](const Errors& more) { add_new(errors, more); };
    for (const Phase phase : {Phase::prefill, Phase::decode})
        add(refused(comparison.model, in_phase(comparison.workload, phase), comparison.formulas,
                    Method::operator_by_operator, group));
    if (comparison.decode_group)
        add(refused(comparison.model, comparison.workload, comparison.formulas, Method::operator_by_operator,
                    *comparison.decode_group));
    if (comparison.formulas == Formulas::published &&
        (!is_plain(comparison.request) || comparison.decode_group))
        errors.push_back({ErrorCode::published_needs_plain_request, {}, {}});
    if (comparison.request.drafts_by_modules() && comparison.model.mtp_modules == 0)
        errors.push_back({ErrorCode::no_draft_modules, {comparison.model.name}, {}});
    return errors;
}

RequestTime::RequestTime(const Comparison& comparison, const AcceleratorGroup& group, double greatest_s)
    : comparison_(comparison), group_(group), decode_group_(comparison.decode_group.value_or(group)),
      prefill_workload_(in_phase(comparison.workload, Phase::prefill)),
      decode_workload_(in_phase(comparison.workload, Phase::decode)),
      greatest_s_(greatest_s + static_cast<double>(comparison.request.drafted_tokens)),
      shard_(shard_for(comparison.model, comparison, group_)),
      decode_shard_(shard_for(comparison.model, comparison, decode_group_)),
      draft_modules_(static_cast<double>(draft_modules_in_use(comparison.model, comparison.request))),
      draft_(draft_modules_ > 0 ? draft_module(comparison.model) : Transformer{}),
      draft_shard_(draft_modules_ > 0 ? shard_for(draft_, comparison, draft_group(group_)) : Shard{}),
      decode_draft_shard_(draft_modules_ > 0 ? shard_for(draft_, comparison, draft_group(decode_group_))
                                             : Shard{}),
      roofs_(group_, stack_of(comparison)), decode_roofs_(decode_group_, stack_of(comparison)),
      decode_(comparison.request, comparison.formulas, draft_modules_),
      prefill_(comparison.request, comparison.formulas, shard_),
      draft_prefill_(comparison.request, comparison.formulas, draft_shard_),
      loop_(comparison.request, comparison.formulas, draft_modules_) {}

void RequestTime::build_prefill(const Queries& queries, double batch, StepTime& time) const {
    if (comparison_.formulas == Formulas::published)
        build_operators(shard_, prefill_workload_, Formulas::published, Method::operator_by_operator, batch,
                        greatest_s_, operators_);
    else
        exact::build(shard_, prefill_workload_, queries, batch, operators_, greatest_s_);
    time.build(operators_, roofs_);
}

PrefillTime::Build RequestTime::prefill_builder() const {
    return
        [this](const Queries& queries, double batch, StepTime& time) { build_prefill(queries, batch, time); };
}

void RequestTime::build_draft_prefill(const Queries& queries, double batch, StepTime& time) const {
    exact::build(draft_shard_, prefill_workload_, queries, batch, operators_, greatest_s_);
    time.build(operators_, roofs_);
}

PrefillTime::Build RequestTime::draft_prefill_builder() const {
    return [this](const Queries& queries, double batch, StepTime& time) {
        build_draft_prefill(queries, batch, time);
    };
}

// Every module takes the prompt in behind the model, for a cache of its own.
StepParts RequestTime::all_prompts(double input) const {
    StepParts parts = prefill_.all(prefill_builder(), input);
    if (draft_modules_ > 0)
        parts += draft_modules_ * draft_prefill_.all(draft_prefill_builder(), input);
    return parts;
}

StepParts RequestTime::one_prompt(double input) const {
    StepParts parts = prefill_.one(prefill_builder(), input);
    if (draft_modules_ > 0)
        parts += draft_modules_ * draft_prefill_.one(draft_prefill_builder(), input);
    return parts;
}

double RequestTime::prompts_per_second(double input) const {
    const double of_model = prefill_.per_second(prefill_builder(), input);
    if (draft_modules_ == 0)
        return of_model;
    return 1 / (1 / of_model + draft_modules_ / draft_prefill_.per_second(draft_prefill_builder(), input));
}

void RequestTime::set_batch(double batch) {
    batch_ = batch;
    prefill_batch_ = is_loop() ? std::min(batch, static_cast<double>(group_.layout.data)) : batch;
    prefill_.set_batch(prefill_builder(), batch);
    if (draft_modules_ > 0)
        draft_prefill_.set_batch(draft_prefill_builder(), batch);
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
    const auto build_draft = [&](const Queries& queries, StepTime& pass) {
        exact::build(decode_draft_shard_, decode_workload_, queries, batch, operators_, greatest_s_);
        pass.build(operators_, decode_roofs_);
    };
    if (time.has_modules()) {
        const double verified = static_cast<double>(comparison_.request.drafted_tokens) + 1;
        build_draft(Queries::after_verification(verified), time.first_draft());
        if (time.drafts_further())
            build_draft(Queries::decode(), time.further_draft());
    }
}

Missing RequestTime::missing() const {
    const Missing of_prefill = prefill_.missing();
    if (!of_prefill && draft_modules_ > 0 && draft_prefill_.missing())
        return draft_prefill_.missing();
    return of_prefill ? of_prefill : decode_.missing();
}

StepParts RequestTime::prefill(double input) const {
    return is_loop() ? one_prompt(input) : all_prompts(input);
}

StepParts RequestTime::others(double input) const {
    if (!is_loop())
        return {};
    const StepParts all = all_prompts(input);
    const StepParts own = one_prompt(input);
    return std::max(0.0, 1 - own.total() / all.total()) * all;
}

StepParts RequestTime::first_token(double input) const {
    StepParts parts = prefill(input);
    if (is_loop() && roofs_.queue_share() > 0)
        parts += roofs_.queue_share() * others(input);
    return parts;
}

StepParts RequestTime::decode(double input, double output) const {
    StepParts steps = decode_.parts(input, output);
    if (!comparison_.decode_group)
        steps += others(input);
    return steps;
}

double RequestTime::waited(double input) const {
    return comparison_.decode_group ? 0 : others(input).total();
}

bool is_loop_apart(const Comparison& comparison) {
    return comparison.decode_group && comparison.request.batching == Batching::closed_loop;
}

LoopApart::Build RequestTime::decode_builder() const {
    return [this](double batch, DecodeTime& time) { build_decode(batch, time); };
}

LoopPoint RequestTime::loop_at(double input, double output) const {
    const Transfer sent = transfer_of(input);
    const LoopEntry entry = {first_token(input).total(), prompts_per_second(input), sent.seconds, sent.per_s};
    return loop_.at(decode_builder(), batch_, input, output, entry);
}

double RequestTime::transfer(double input) const {
    return comparison_.decode_group ? transfer_of(input).seconds : 0;
}

RequestTime::Transfer RequestTime::transfer_of(double input) const {
    const TypesInUse types = types_in_use(comparison_.model, comparison_.workload.precision, group_);
    const double element = types.kv_bytes();
    const double state = types.activation_bytes();
    const auto one_way = [&](const AcceleratorGroup& group, const Shard& shard, const Shard& draft_of_shard) {
        const auto rate = group.links.network_gb_s ? group.links.network_gb_s : group.accelerator.link_gb_s;
        if (!rate)
            return Transfer{std::numeric_limits<double>::quiet_NaN(), 0};
        const double replicas = static_cast<double>(shard.layout.data);
        const double of_a_replica = std::max(1.0, shard.of_replica(prefill_batch_));
        const auto cached = [&](const Transformer& model) {
            return kv_bytes_per_sequence(model, input, element) +
                   index_key_bytes_per_sequence(model, input, element);
        };
        const double of_modules = draft_modules_ > 0 ? draft_modules_ * cached(draft_of_shard.model) : 0;
        const double bytes =
            of_a_replica *
            (shard.stage_share() * (cached(shard.model) + state_bytes_per_sequence(shard.model, state)) +
             of_modules);
        const double seconds = bytes / (*rate * 1e9);
        return Transfer{seconds, replicas * of_a_replica / seconds};
    };
    const Transfer sent = one_way(group_, shard_, draft_shard_);
    const Transfer received = one_way(decode_group_, decode_shard_, decode_draft_shard_);
    if (std::isnan(sent.seconds) || std::isnan(received.seconds))
        return {std::numeric_limits<double>::quiet_NaN(), 0};
    return {std::max(sent.seconds, received.seconds), std::min(sent.per_s, received.per_s)};
}

RequestEstimate RequestTime::estimate(double input, double output) const {
    RequestEstimate estimate;
    estimate.in_flight = batch_;
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
    const double in_flight = requests_in_flight(comparison, group);
    RequestEstimate estimate;
    if (in_flight < batch) {
        estimate = Waves(comparison, group, input + output).at(batch, in_flight, input, output);
    } else {
        RequestTime time(comparison, group, input + output);
        time.set_batch(batch);
        estimate = time.estimate(input, output);
    }
    estimate.memory =
        request_memory(comparison, comparison.decode_group.value_or(group), batch, input, output);
    estimate.fits = request_fits(comparison, group, batch, input, output);
    return estimate;
}

} // namespace llmroofline
