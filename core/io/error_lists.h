// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lists of faults in which each stands once: two sides are often refused for the same reason. Pure functions.
#pragma once

#include <algorithm>

#include "core/io/result.h"

namespace llmroofline {

inline void add_new(Errors& all, const Errors& more) {
    for (const Error& error : more)
        if (std::find(all.begin(), all.end(), error) == all.end())
            all.push_back(error);
}

// Of two results of which one at least has nothing to give.
template <class A, class B> Errors faults_of_both(const Result<A>& a, const Result<B>& b) {
    Errors errors = a ? Errors{} : a.errors();
    if (!b)
        add_new(errors, b.errors());
    return errors;
}

} // namespace llmroofline
