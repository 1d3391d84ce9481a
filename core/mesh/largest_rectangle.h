// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The largest rectangle of a grid of which every cell has the same code: where words about these cells are true wherever
// they stand. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace llmroofline {

// Columns x0 … x1 and rows y0 … y1, both ends included.
struct CellRectangle {
    std::size_t x0 = 0, x1 = 0, y0 = 0, y1 = 0;

    std::size_t width() const { return x1 - x0 + 1; }
    std::size_t height() const { return y1 - y0 + 1; }
    bool operator==(const CellRectangle&) const = default;
};

// Of `cells`, row-major and `width` a row; empty where none is as large as asked for.
std::optional<CellRectangle> largest_rectangle(const std::vector<std::uint8_t>& cells, std::size_t width,
                                               std::uint8_t code, std::size_t least_width,
                                               std::size_t least_height);

} // namespace llmroofline
