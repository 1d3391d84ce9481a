// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The time of a request's decode steps at one batch: a step a token, or, where tokens are drafted, rounds of drafts and
// a verification; drafts by the model's own modules have steps of their own (core/cost/FORMULAS.md, 'Requests'). It holds the decoding alone, no prefill of others.
//
// Seconds; tokens. Plain value; belongs to one thread.
#pragma once

#include <algorithm>

#include "core/comparison/comparison.h"
#include "core/request/cumulative_time.h"
#include "core/step/step_time.h"

namespace llmroofline {

class DecodeTime {
public:
    DecodeTime(const Request& request, Formulas formulas, double draft_modules = 0)
        : request_(request), formulas_(formulas), draft_modules_(draft_modules) {}

    bool drafts() const { return request_.drafted_tokens > 0; }
    StepTime& step() { return step_; }
    StepTime& verification() { return verification_; } // only where it drafts

    // Of one module, where the model's own draft: its first pass of a round, and one beyond the modules' number.
    bool has_modules() const { return draft_modules_ > 0; }
    StepTime& first_draft() { return first_draft_; }
    StepTime& further_draft() { return further_draft_; }
    bool drafts_further() const { return drafted() > draft_modules_; }

    // Names a figure without which there are no times.
    const Missing& missing() const;

    // The context of the first token's step.
    double first_context(double input) const { return formulas_ == Formulas::published ? input : input + 1; }
    // Of all `output` tokens of a request.
    StepParts parts(double input, double output) const;
    // Of one token at context s.
    double at(double s) const;
    // parts(input, output).total() is up_to(input + output) − up_to(input), up_to being this function.
    CumulativeTime up_to() const;

private:
    double drafted() const { return static_cast<double>(request_.drafted_tokens); }

    double first_passes() const { return std::min(drafted(), draft_modules_); }
    double further_passes() const { return drafted() - first_passes(); }

    Request request_;
    Formulas formulas_;
    double draft_modules_;
    StepTime step_;
    StepTime verification_;
    StepTime first_draft_;
    StepTime further_draft_;
};

} // namespace llmroofline
