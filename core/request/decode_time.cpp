// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/decode_time.h"

namespace llmroofline {

const Missing& DecodeTime::missing() const {
    if (drafts() && !verification_.available())
        return verification_.missing();
    if (has_modules() && !first_draft_.available())
        return first_draft_.missing();
    return step_.missing();
}

StepParts DecodeTime::parts(double input, double output) const {
    const double first = first_context(input);
    const double last = first + output - 1;
    if (!drafts())
        return step_.sum(first, last);
    const auto sum = [&](const StepTime& time) { return time.sum(first + drafted(), last + drafted()); };
    StepParts rounds = sum(verification_);
    if (!has_modules()) {
        rounds += drafted() * request_.draft_cost * step_.sum(first, last);
    } else {
        rounds += first_passes() * sum(first_draft_);
        if (drafts_further())
            rounds += further_passes() * sum(further_draft_);
    }
    return 1 / request_.tokens_per_verification() * rounds;
}

double DecodeTime::at(double s) const {
    if (!drafts())
        return step_.at(s);
    double round = verification_.at(s + drafted());
    if (!has_modules()) {
        round += drafted() * request_.draft_cost * step_.at(s);
    } else {
        round += first_passes() * first_draft_.at(s + drafted());
        if (drafts_further())
            round += further_passes() * further_draft_.at(s + drafted());
    }
    return round / request_.tokens_per_verification();
}

CumulativeTime DecodeTime::up_to() const {
    CumulativeTime sum;
    if (!drafts()) {
        sum.add(step_, 1, formulas_ == Formulas::published ? -1 : 0);
        return sum;
    }
    sum.add(verification_, 1, drafted());
    if (!has_modules()) {
        sum.add(step_, drafted() * request_.draft_cost);
    } else {
        sum.add(first_draft_, first_passes(), drafted());
        if (drafts_further())
            sum.add(further_draft_, further_passes(), drafted());
    }
    sum.scale(1 / request_.tokens_per_verification());
    return sum;
}

} // namespace llmroofline
