// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roofline/step_sum.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace llmroofline {

namespace {

// Σ p(s), s = first … last, from the middle: s = m + d, Σd = 0, Σd² = n(n² − 1)/12. Nothing cancels.
double sum(const Quadratic& p, double first, double last) {
    const double n = last - first + 1;
    const double m = 0.5 * (first + last);
    return n * (p(m) + p.c2 * (n * n - 1) / 12);
}

} // namespace

double sum_of_steps(const StepTime& time, double first, double last) {
    if (!time.available())
        return std::numeric_limits<double>::quiet_NaN();
    const auto segments = time.segments();
    double result = 0;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        // A segment holds above its `from`, up to and including the next one's.
        const double from = i == 0 ? first : std::max(first, std::floor(segments[i].from) + 1);
        const double until =
            i + 1 < segments.size() ? std::min(last, std::floor(segments[i + 1].from)) : last;
        if (from <= until)
            result += sum(segments[i].time, from, until);
    }
    return result;
}

} // namespace llmroofline
