// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The time of a whole request, made of its steps. Decode steps run at s = input + 1 … input + output (published
// formulas: input … input + output − 1); their times are quadratics piece by piece, so the sum has a closed form: its
// cost is that of the operators, however many tokens. Nothing loops over tokens.
//
// Formulas, with chunks, prefix hits, speculation, closed loops and groups apart: core/cost/FORMULAS.md, 'Requests'.
//
// Seconds; tokens. Objects belong to one thread.
#pragma once

#include <optional>
#include <string>

#include "core/comparison/comparison.h"
#include "core/cost/memory.h"
#include "core/request/cumulative_time.h"
#include "core/request/decode_time.h"
#include "core/request/loop_apart.h"
#include "core/request/prefill_time.h"
#include "core/step/step_time.h"

namespace llmroofline {

// Says why a request cannot be computed on this group; empty if it can. Faults: those of `refused`,
// published_needs_plain_request and no_draft_modules.
Errors refused_request(const Comparison& comparison, const AcceleratorGroup& group);

// The stack whose calibration holds for the comparison's request: in a closed loop that of closed loops.
std::string request_software(const Comparison& comparison);

// A closed loop whose prefill and decode are apart: its throughput may hang on either group, or on the links.
bool is_loop_apart(const Comparison& comparison);

struct RequestEstimate {
    Missing missing; // the times then mean nothing
    double ttft = 0;
    double transfer = 0;
    double tpot = 0; // mean
    double tpot_first = 0;
    double tpot_last = 0;
    double decode = 0;
    double total = 0;
    double tokens_per_s = 0; // output tokens of the whole group
    double tokens_per_s_request = 0;
    double tokens_per_s_accelerator = 0;
    // A closed loop on two groups: requests that decode at once, and what the throughput hangs on.
    std::optional<double> decoding;
    LoopLimit limit = LoopLimit::loop;
    StepParts prefill_parts; // by what binds
    StepParts decode_parts;
    std::int64_t accelerators = 1; // of both groups where prefill and decode are apart
    double in_flight = 0; // requests at once: the batch, or as many as memory holds (core/request/waves.h)
    MemoryUse
        memory; // estimate_request: of the decoding group's fullest accelerator, at input + output tokens
    bool fits = false; // estimate_request: the whole batch at once, in every group that takes part
};

// One group at one batch: builds the steps once, then answers for any input and output.
class RequestTime {
public:
    // refused_request must have accepted it. `greatest_s` bounds input + output. The comparison gives model,
    // workload, formulas and request options; it must outlive this.
    RequestTime(const Comparison& comparison, const AcceleratorGroup& group, double greatest_s);

    void set_batch(double batch);

    // The estimate lacks the memory.
    RequestEstimate estimate(double input, double output) const;

    // Names a figure without which there are no times.
    Missing missing() const;
    StepParts prefill(double input) const;     // of all prompts, or, in a closed loop, of one a replica
    StepParts first_token(double input) const; // the prefill, and those waited for
    StepParts decode(double input, double output) const;
    // decode(input, output).total() is waited(input) + up_to(input + output) − up_to(input), up_to being this
    // function of the context's length, at the batch set last.
    CumulativeTime decode_up_to() const { return decode_.up_to(); }
    // A closed loop on two groups, whose decoding is at a batch of its own: only loop_at() has its times.
    bool is_loop_apart() const { return llmroofline::is_loop_apart(comparison_); }
    LoopPoint loop_at(double input, double output) const;
    double waited(double input) const;   // for others' prefills, in a closed loop
    double transfer(double input) const; // 0 where one group does both; NaN where a group states no link

private:
    struct Transfer {
        double seconds = 0;
        double per_s = 0; // sequences
    };
    Transfer transfer_of(double input) const;
    void build_prefill(const Queries& queries, double batch, StepTime& time) const;
    void build_decode(double batch, DecodeTime& time) const;
    void build_draft_prefill(const Queries& queries, double batch, StepTime& time) const;
    PrefillTime::Build draft_prefill_builder() const;
    StepParts all_prompts(double input) const; // with what the draft modules take in of them
    StepParts one_prompt(double input) const;
    double prompts_per_second(double input) const;
    void estimate_loop_apart(RequestEstimate& estimate, double input, double output) const;
    LoopApart::Build decode_builder() const;
    bool is_loop() const { return comparison_.request.batching == Batching::closed_loop; }
    StepParts others(double input) const; // prompts in flight on the same replica of a closed loop
    PrefillTime::Build prefill_builder() const;

    const Comparison& comparison_;
    AcceleratorGroup group_;
    AcceleratorGroup decode_group_;
    Workload prefill_workload_;
    Workload decode_workload_;
    double greatest_s_;
    double batch_ = 0;
    double prefill_batch_ = 0;
    Shard shard_;
    Shard decode_shard_;
    // Of one draft module, where the model's own draft; how many do.
    double draft_modules_;
    Transformer draft_;
    Shard draft_shard_;
    Shard decode_draft_shard_;
    Roofs roofs_;
    Roofs decode_roofs_;
    DecodeTime decode_;
    // Working memory.
    mutable OperatorSet operators_;
    mutable PrefillTime prefill_;
    mutable PrefillTime draft_prefill_; // of one module
    mutable LoopApart loop_;
};

// The comparison's request on one group. Requests that memory does not hold at once wait for their place.
Result<RequestEstimate> estimate_request(const Comparison& comparison, const AcceleratorGroup& group);

} // namespace llmroofline
