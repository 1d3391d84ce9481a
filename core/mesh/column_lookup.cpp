// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/column_lookup.h"

#include <algorithm>
#include <cmath>

#include "core/mesh/fast_log2.h"

namespace llmroofline {

namespace {

double log2_of(double value) {
    return fast_log2(static_cast<float>(value));
}

// How many columns a formula that is right at both ends is off in the middle.
double off_in_the_middle(std::span<const double> values, double at_middle) {
    const std::size_t middle = values.size() / 2;
    return std::abs(at_middle - static_cast<double>(middle));
}

} // namespace

ColumnLookup::ColumnLookup(std::span<const double> sequences) : sequences_(sequences) {
    const double last = static_cast<double>(sequences.size() - 1);
    const double low = sequences.front();
    const double high = sequences.back();
    if (last == 0)
        return;
    const double middle = sequences[sequences.size() / 2];
    const double linear = last / (high - low);
    const double in_ratio = last / (log2_of(high) - log2_of(low));
    in_ratio_ = low > 0 && off_in_the_middle(sequences, in_ratio * (log2_of(middle) - log2_of(low))) <
                               off_in_the_middle(sequences, linear * (middle - low));
    columns_per_unit_ = in_ratio_ ? in_ratio : linear;
    offset_ = -columns_per_unit_ * (in_ratio_ ? log2_of(low) : low);
}

std::size_t ColumnLookup::guess(double from) const {
    const double at = columns_per_unit_ * (in_ratio_ ? log2_of(from) : from) + offset_;
    return static_cast<std::size_t>(std::clamp(at, 0.0, static_cast<double>(sequences_.size() - 1)));
}

std::size_t ColumnLookup::first_above(double from) const {
    if (!(from >= sequences_.front()))
        return 0;
    if (from >= sequences_.back())
        return sequences_.size();
    std::size_t column = guess(from);
    constexpr int steps = 4;
    for (int i = 0; i < steps; ++i) {
        if (sequences_[column] <= from)
            ++column;
        else if (sequences_[column - 1] > from)
            --column;
        else
            return column;
    }
    return static_cast<std::size_t>(
        std::distance(sequences_.begin(), std::upper_bound(sequences_.begin(), sequences_.end(), from)));
}

} // namespace llmroofline
