// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The time of prompts. A replica's steps take up to a budget of tokens: a prompt that is longer goes through in whole
// steps of its own, and what is left of it, or a shorter one, shares a step with as many others as the budget holds. So
// many prompts pay for a step together: its weights, its experts, its fixed time. Serial prompts share none. Budget 0: a
// step takes all prompts whole. The published formulas know that only. Formulas: core/cost/FORMULAS.md, 'Requests'.
//
// Of steps that are shared at more batches than one can be built, those of batch_grid.h are, and what lies between is
// taken to be straight. The steps follow one another through the stages of a pipeline.
//
// Seconds; tokens. Belongs to one thread.
#pragma once

#include <functional>
#include <map>
#include <utility>

#include "core/comparison/comparison.h"
#include "core/cost/queries.h"
#include "core/cost/shard.h"
#include "core/step/step_time.h"

namespace llmroofline {

class PrefillTime {
public:
    // Builds a prefill step of these queries at a batch of the whole group.
    using Build = std::function<void(const Queries& queries, double batch, StepTime& time)>;

    PrefillTime(const Request& request, Formulas formulas, const Shard& shard);

    void set_batch(const Build& build, double batch);
    Missing missing() const { return whole_.missing(); }

    // One prompt alone on its replica.
    StepParts one(const Build& build, double input);
    // All prompts of the batch, one behind the other where they share no step.
    StepParts all(const Build& build, double input);
    // Prompts a second that a stream of them goes through at, the whole group's.
    double per_second(const Build& build, double input);

private:
    // What goes through the pipeline, as if a stage did all: the sum of the steps, and the longest of them.
    struct Jobs {
        StepParts sum;
        StepParts longest;
    };
    Jobs jobs_of_one(const Build& build, double input);
    // The share of one prompt of those that share steps.
    Jobs jobs_of_each(const Build& build, double input);
    Jobs inner_steps(double input) const; // whole ones of a long prompt
    StepParts shared(const Build& build, double input, double prompts);
    StepParts through_stages(const Jobs& jobs) const;

    double computed(double input) const { return (1 - prefix_hit_) * input; }
    double inner_count(double input) const;
    double parts_of(double sequences) const; // micro-batches of a step

    double budget_; // 0: none
    double prefix_hit_;
    bool shares_;
    double replicas_;
    bool even_replicas_; // of a closed loop
    double stage_share_; // of all layers, the slowest stage's
    double micro_batches_;
    double batch_ = 0;
    double one_batch_ = 0; // one sequence a replica
    double prompts_ = 1;   // of the fullest replica
    StepTime whole_;       // all prompts in one step
    StepTime whole_one_;
    StepTime inner_;
    // What is left behind so many whole steps, by their number and the index of the batch.
    std::map<std::pair<std::size_t, std::size_t>, StepTime> shared_;
};

} // namespace llmroofline
