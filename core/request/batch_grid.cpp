// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/batch_grid.h"

#include <algorithm>
#include <cmath>

namespace llmroofline::batch_grid {

namespace {

constexpr std::size_t an_octave = 8;

} // namespace

double batch_at(std::size_t index) {
    if (index < an_octave)
        return static_cast<double>(index + 1);
    const std::size_t octave = (index - an_octave) / an_octave;
    const std::size_t step = (index - an_octave) % an_octave + 1;
    return std::ldexp(static_cast<double>(an_octave + step), static_cast<int>(octave));
}

std::size_t index_below(double n) {
    if (n < static_cast<double>(an_octave))
        return static_cast<std::size_t>(std::max(1.0, n)) - 1;
    const int octave = std::ilogb(n) - 3; // 8 is 2³
    const auto eighths = static_cast<std::size_t>(std::ldexp(n, -octave));
    return static_cast<std::size_t>(octave) * an_octave + eighths - 1;
}

double share_above(std::size_t index, double n) {
    const double from = batch_at(index);
    return n <= from ? 0 : (n - from) / (batch_at(index + 1) - from);
}

} // namespace llmroofline::batch_grid
