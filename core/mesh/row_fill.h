// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fills mesh rows from segment lists: one template, in float for the picture and in double for the figures. A
// row costs its segments and one quadratic (or the quotient of two) a cell, however many operators there are.
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <span>

#include "core/roofline/step_time.h"

namespace llmroofline {

// The first column whose sequence length lies above `from`.
inline std::size_t first_column_above(std::span<const double> sequences, double from) {
    return static_cast<std::size_t>(
        std::distance(sequences.begin(), std::upper_bound(sequences.begin(), sequences.end(), from)));
}

// Seconds of each column. `columns` are the sequence lengths in Real, `sequences` the same in double.
template <class Real>
void fill_times(const StepTime& time, std::span<const double> sequences, std::span<const Real> columns,
                Real* out) {
    const std::size_t width = sequences.size();
    if (!time.available()) {
        std::fill(out, out + width, std::numeric_limits<Real>::quiet_NaN());
        return;
    }
    const auto segments = time.segments();
    std::size_t begin = 0;
    for (std::size_t i = 0; i < segments.size() && begin < width; ++i) {
        const std::size_t end =
            i + 1 < segments.size() ? first_column_above(sequences, segments[i + 1].from) : width;
        const Real c0 = static_cast<Real>(segments[i].time.c0);
        const Real c1 = static_cast<Real>(segments[i].time.c1);
        const Real c2 = static_cast<Real>(segments[i].time.c2);
        for (std::size_t x = begin; x < end; ++x)
            out[x] = c0 + columns[x] * (c1 + columns[x] * c2);
        begin = std::max(begin, end);
    }
    const std::size_t varying = first_column_above(sequences, time.varying_until());
    for (std::size_t x = 0; x < varying; ++x)
        out[x] = static_cast<Real>(time.complete(static_cast<double>(out[x]), sequences[x]));
}

} // namespace llmroofline
