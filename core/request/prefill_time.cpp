// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/prefill_time.h"

#include <algorithm>
#include <cmath>

#include "core/request/batch_grid.h"
#include "core/request/prompt_sharing.h"

namespace llmroofline {

namespace {

StepParts longer(const StepParts& a, const StepParts& b) {
    return a.total() > b.total() ? a : b;
}

} // namespace

PrefillTime::PrefillTime(const Request& request, Formulas formulas, const Shard& shard)
    : budget_(formulas == Formulas::published ? 0 : static_cast<double>(request.prefill_chunk)),
      prefix_hit_(request.prefix_hit),
      shares_(formulas == Formulas::published || request.prompt_steps == PromptSteps::shared),
      replicas_(static_cast<double>(shard.layout.data)), even_replicas_(shard.even_replicas),
      stage_share_(shard.stage_share()), micro_batches_(static_cast<double>(shard.layout.micro_batches)) {}

void PrefillTime::set_batch(const Build& build, double batch) {
    const double one_batch = std::min(batch, replicas_);
    const bool renew_one = one_batch != one_batch_;
    batch_ = batch;
    one_batch_ = one_batch;
    // At least one sequence is on a replica at once.
    const double share = batch / replicas_;
    prompts_ = std::max(1.0, even_replicas_ || replicas_ == 1 ? share : std::ceil(share));
    build(Queries::after_prefix(prefix_hit_), shares_ ? batch : one_batch, whole_);
    if (!renew_one)
        return;
    shared_.clear();
    build(Queries::after_prefix(prefix_hit_), one_batch, whole_one_);
    if (budget_ > 0)
        build(Queries::chunk(budget_, false), one_batch, inner_);
}

double PrefillTime::inner_count(double input) const {
    return share_prefill_steps(budget_, computed(input), prompts_).inner_steps;
}

double PrefillTime::parts_of(double sequences) const {
    return std::clamp(sequences, 1.0, micro_batches_);
}

PrefillTime::Jobs PrefillTime::inner_steps(double input) const {
    const double count = inner_count(input);
    if (count == 0)
        return {};
    const double cached = prefix_hit_ * input;
    return {inner_.sum(cached + budget_, cached + count * budget_, budget_),
            inner_.parts_at(cached + count * budget_)};
}

StepParts PrefillTime::shared(const Build& build, double input, double prompts) {
    const auto inner = static_cast<std::size_t>(inner_count(input));
    const auto at = [&](std::size_t index) {
        const auto [found, is_new] = shared_.try_emplace({inner, index});
        if (is_new)
            build(Queries::after_tokens(prefix_hit_, static_cast<double>(inner) * budget_),
                  index == 0 ? one_batch_ : batch_grid::batch_at(index) * replicas_, found->second);
        return found->second.parts_at(input);
    };
    const std::size_t below = batch_grid::index_below(prompts);
    const double share = batch_grid::share_above(below, prompts);
    if (share == 0)
        return at(below);
    StepParts parts = (1 - share) * at(below);
    parts += share * at(below + 1);
    return parts;
}

PrefillTime::Jobs PrefillTime::jobs_of_one(const Build& build, double input) {
    Jobs jobs = inner_steps(input);
    const StepParts end = inner_count(input) == 0 ? whole_one_.parts_at(input) : shared(build, input, 1);
    jobs.sum += end;
    jobs.longest = longer(jobs.longest, end);
    return jobs;
}

PrefillTime::Jobs PrefillTime::jobs_of_each(const Build& build, double input) {
    if (!shares_)
        return jobs_of_one(build, input);
    Jobs jobs = inner_steps(input);
    const double together = share_prefill_steps(budget_, computed(input), prompts_).together;
    const StepParts end = inner_count(input) == 0 && together == prompts_ ? whole_.parts_at(input)
                                                                          : shared(build, input, together);
    jobs.sum += parts_of(together) / together * end;
    jobs.longest = longer(jobs.longest, end);
    return jobs;
}

StepParts PrefillTime::through_stages(const Jobs& jobs) const {
    if (stage_share_ == 1)
        return jobs.sum;
    // The longest goes through all stages; the slowest stage sets the pace of the others.
    StepParts time = stage_share_ * jobs.sum;
    time += (1 - stage_share_) * jobs.longest;
    return time;
}

StepParts PrefillTime::one(const Build& build, double input) {
    return through_stages(jobs_of_one(build, input));
}

StepParts PrefillTime::all(const Build& build, double input) {
    Jobs jobs = jobs_of_each(build, input);
    jobs.sum = prompts_ * jobs.sum;
    return through_stages(jobs);
}

double PrefillTime::per_second(const Build& build, double input) {
    return one_batch_ / (stage_share_ * jobs_of_each(build, input).sum.total());
}

} // namespace llmroofline
