// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/largest_rectangle.h"

namespace llmroofline {

// Row by row the height of the run above each column, and a stack of columns of rising height.
std::optional<CellRectangle> largest_rectangle(const std::vector<std::uint8_t>& cells, std::size_t width,
                                               std::uint8_t code, std::size_t least_width,
                                               std::size_t least_height) {
    std::optional<CellRectangle> best;
    std::size_t best_area = 0;
    std::vector<std::size_t> run(width + 1, 0);
    std::vector<std::size_t> stack;
    const std::size_t height = width == 0 ? 0 : cells.size() / width;
    for (std::size_t y = 0; y < height; ++y) {
        for (std::size_t x = 0; x < width; ++x)
            run[x] = cells[y * width + x] == code ? run[x] + 1 : 0;
        stack.clear();
        for (std::size_t x = 0; x <= width; ++x) {
            while (!stack.empty() && run[stack.back()] >= run[x]) {
                const std::size_t tall = run[stack.back()];
                stack.pop_back();
                const std::size_t left = stack.empty() ? 0 : stack.back() + 1;
                const std::size_t wide = x - left;
                if (wide >= least_width && tall >= least_height && wide * tall > best_area) {
                    best_area = wide * tall;
                    best = CellRectangle{left, x - 1, y + 1 - tall, y};
                }
            }
            stack.push_back(x);
        }
    }
    return best;
}

} // namespace llmroofline
