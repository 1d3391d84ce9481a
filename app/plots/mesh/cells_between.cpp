// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/mesh/cells_between.h"

namespace llmroofline::gui {

Between cells_between(const AxisSpan& shown, const AxisSpan& whole, std::size_t cells, int pixels) {
    Between between;
    const double last = static_cast<double>(cells - 1);
    for (int i = 0; i < pixels; ++i) {
        const double axis = shown.low + (i + 0.5) / pixels * shown.size();
        const double cell = (axis - whole.low) / whole.size() * static_cast<double>(cells) - 0.5;
        const double held = std::clamp(cell, 0.0, last);
        const int at = std::clamp(static_cast<int>(held), 0, std::max(0, static_cast<int>(cells) - 2));
        between.at.push_back(at);
        between.share.push_back(static_cast<float>(held - at));
    }
    return between;
}

} // namespace llmroofline::gui
