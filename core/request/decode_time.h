// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The time of a request's decode steps at one batch: a step a token, or, where tokens are drafted, rounds of drafts and
// a verification (core/cost/FORMULAS.md, 'Requests'). It holds the decoding alone, no prefill of others.
//
// Seconds; tokens. Plain value; belongs to one thread.
#pragma once

#include "core/comparison/comparison.h"
#include "core/request/cumulative_time.h"
#include "core/step/step_time.h"

namespace llmroofline {

class DecodeTime {
public:
    DecodeTime(const Request& request, Formulas formulas) : request_(request), formulas_(formulas) {}

    bool drafts() const { return request_.drafted_tokens > 0; }
    StepTime& step() { return step_; }
    StepTime& verification() { return verification_; } // only where it drafts

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

    Request request_;
    Formulas formulas_;
    StepTime step_;
    StepTime verification_;
};

} // namespace llmroofline
