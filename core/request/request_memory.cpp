// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/request_memory.h"

#include <algorithm>
#include <cmath>

#include "core/cost/draft_shard.h"
#include "core/model/draft_module.h"

namespace llmroofline {

namespace {

Workload decoding(Workload workload) {
    workload.phase = Phase::decode;
    return workload;
}

// The step that takes the most of the prompts: how many of the group's sequences, and tokens of each.
struct PromptStep {
    double batch;
    double tokens;
};

PromptStep fullest_prompt_step(const Request& request, const AcceleratorGroup& group, double batch,
                               double input) {
    const double replicas = static_cast<double>(group.layout.data);
    const double one_each = std::min(batch, replicas);
    const double tokens = (1 - request.prefix_hit) * input;
    const double budget = static_cast<double>(request.prefill_chunk);
    if (budget > 0 && tokens >= budget)
        return {one_each, budget};
    if (request.prompt_steps == PromptSteps::serial)
        return {one_each, tokens};
    // As full as the budget allows, not in whole prompts: more of a prompt then never takes less memory.
    const double of_all =
        replicas == 1 ? batch
                      : replicas * std::ceil(batch / replicas); // as many as the fullest replica has, on each
    return {budget > 0 ? std::min(of_all, replicas * budget / tokens) : of_all, tokens};
}

} // namespace

RequestMemory::RequestMemory(const Comparison& comparison, const AcceleratorGroup& group)
    : comparison_(comparison), group_(group), decode_workload_(decoding(workload_of(comparison))),
      decode_(comparison.model, decode_workload_, group),
      prefill_(comparison.model, decode_workload_, group, true),
      draft_modules_(static_cast<double>(draft_modules_in_use(comparison.model, comparison.request))) {
    if (draft_modules_ > 0)
        draft_.emplace(draft_module(comparison.model), decode_workload_, draft_group(group));
}

MemoryUse RequestMemory::mixed(double batch, double input, double context) {
    if (batch != decode_batch_) {
        decode_.set_batch(batch);
        if (draft_)
            draft_->set_batch(batch);
        decode_batch_ = batch;
    }
    MemoryUse use = decode_.at(context);
    const PromptStep step = fullest_prompt_step(comparison_.request, group_, batch, input);
    prefill_.set_batch(step.batch, Queries::chunk(step.tokens, true));
    use.activations = std::max(use.activations, prefill_.at(input).activations);
    if (draft_) { // its activations are those of one layer, as the model's
        const MemoryUse module = draft_->at(context);
        use.weights += draft_modules_ * module.weights;
        use.kv_cache += draft_modules_ * module.kv_cache;
        use.activations = std::max(use.activations, module.activations);
    }
    return use;
}

RequestFit::RequestFit(const Comparison& comparison, const AcceleratorGroup& group)
    : first_(comparison, group) {
    if (comparison.decode_group)
        decoding_.emplace(comparison, *comparison.decode_group);
}

bool RequestFit::operator()(double batch, double input, double output) {
    return decoding_ ? first_.fits(batch, input, 0) && decoding_->fits(batch, input, output)
                     : first_.fits(batch, input, output);
}

double greatest_that_fits(double most, const std::function<bool(double)>& fits) {
    if (fits(most))
        return most;
    if (most <= 1 || !fits(1))
        return 0;
    double low = 1;
    double high = 2;
    while (high < most && fits(high)) {
        low = high;
        high *= 2;
    }
    high = std::min(high, std::ceil(most));
    while (high - low > 1) {
        const double middle = std::floor(low + (high - low) / 2);
        (fits(middle) ? low : high) = middle;
    }
    return low;
}

double RequestFit::greatest(double most, double input, double output) {
    return greatest_that_fits(most, [&](double batch) { return (*this)(batch, input, output); });
}

MemoryUse request_memory(const Comparison& comparison, const AcceleratorGroup& group, double batch,
                         double input, double output) {
    return RequestMemory(comparison, group).at(batch, input, output);
}

bool request_fits(const Comparison& comparison, const AcceleratorGroup& group, double batch, double input,
                  double output) {
    return RequestFit(comparison, group)(batch, input, output);
}

} // namespace llmroofline
