// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which column of a mesh lies above a sequence length. Axes are evenly spaced, linearly or in ratio, but for
// rounding and for listed values: the formula of such an axis says about where, the neighbours say exactly.
// Immutable; the axis' values must outlive it.
#pragma once

#include <cstddef>
#include <span>

namespace llmroofline {

class ColumnLookup {
public:
    // The values ascend.
    explicit ColumnLookup(std::span<const double> sequences);

    // The first column whose sequence length lies above `from`; the number of columns if there is none.
    std::size_t first_above(double from) const;

    std::span<const double> sequences() const { return sequences_; }

private:
    std::size_t guess(double from) const;

    std::span<const double> sequences_;
    bool in_ratio_ = false;
    double columns_per_unit_ = 0; // of s, or of log2 of s
    double offset_ = 0;
};

} // namespace llmroofline
