// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/decode_time.h"

namespace llmroofline {

const Missing& DecodeTime::missing() const {
    return drafts() && !verification_.available() ? verification_.missing() : step_.missing();
}

StepParts DecodeTime::parts(double input, double output) const {
    const double first = first_context(input);
    const double last = first + output - 1;
    StepParts steps = step_.sum(first, last);
    if (!drafts())
        return steps;
    StepParts rounds = verification_.sum(first + drafted(), last + drafted());
    rounds += drafted() * request_.draft_cost * steps;
    return 1 / request_.tokens_per_verification() * rounds;
}

double DecodeTime::at(double s) const {
    if (!drafts())
        return step_.at(s);
    return (verification_.at(s + drafted()) + drafted() * request_.draft_cost * step_.at(s)) /
           request_.tokens_per_verification();
}

CumulativeTime DecodeTime::up_to() const {
    CumulativeTime sum;
    if (!drafts()) {
        sum.add(step_, 1, formulas_ == Formulas::published ? -1 : 0);
        return sum;
    }
    sum.add(verification_, 1, drafted());
    sum.add(step_, drafted() * request_.draft_cost);
    sum.scale(1 / request_.tokens_per_verification());
    return sum;
}

} // namespace llmroofline
