// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Between which cells of a mesh the pixels of a panel lie. Pure.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "app/plots/base/panel_geometry.h"

namespace llmroofline::gui {

// For each pixel the two cells whose middles it lies between: `at`, the next, and how far towards that.
struct Between {
    std::vector<int> at;
    std::vector<float> share;

    std::size_t nearest(std::size_t pixel, std::size_t cells) const {
        return std::min(cells - 1, static_cast<std::size_t>(at[pixel]) + (share[pixel] >= 0.5F ? 1U : 0U));
    }
};

Between cells_between(const AxisSpan& shown, const AxisSpan& whole, std::size_t cells, int pixels);

} // namespace llmroofline::gui
