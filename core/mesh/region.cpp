// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/region.h"

#include <algorithm>
#include <cstdint>

#include "core/cost/operators.h"
#include "core/mesh/largest_rectangle.h"
#include "core/mesh/pair.h"

namespace llmroofline {

namespace {

constexpr int bounds = static_cast<int>(Bound::link) + 1;
constexpr std::uint8_t codes = (static_cast<int>(Winner::neither) + 1) * bounds * bounds;

std::uint8_t code_of(const RegionKind& kind) {
    return static_cast<std::uint8_t>(
        (static_cast<int>(kind.winner) * bounds + static_cast<int>(kind.bound_a)) * bounds +
        static_cast<int>(kind.bound_b));
}

RegionKind kind_of(std::uint8_t code) {
    return {static_cast<Winner>(code / (bounds * bounds)), static_cast<Bound>(code / bounds % bounds),
            static_cast<Bound>(code % bounds)};
}

} // namespace

std::vector<Region> regions(const Comparison& comparison, Method method, const Grid& grid,
                            std::size_t least_width, std::size_t least_height, double break_even) {
    std::vector<Region> result;
    if (grid.cells() == 0 || !refused(comparison, method).empty())
        return result;
    const std::size_t width = grid.x_values.size();
    const std::size_t height = grid.y_values.size();
    std::vector<RegionKind> cells(grid.cells());
    PairEvaluator pair(comparison, method, grid.x_values.front(), grid.x_values.back());
    for (std::size_t y = 0; y < height; ++y) {
        pair.set_batch(grid.y_values[y]);
        if (!pair.time_a().available() || !pair.time_b().available())
            return result;
        for (std::size_t x = 0; x < width; ++x) {
            const double s = grid.x_values[x];
            const double a = break_even * pair.time_a().at(s);
            const double b = pair.time_b().at(s);
            const Winner winner = a < b ? Winner::a : b < a ? Winner::b : Winner::neither;
            cells[y * width + x] = {winner, pair.time_a().bound_at(s), pair.time_b().bound_at(s)};
        }
    }
    return regions(cells, width, least_width, least_height);
}

std::vector<Region> regions(const std::vector<RegionKind>& kinds, std::size_t width, std::size_t least_width,
                            std::size_t least_height) {
    std::vector<Region> result;
    if (width == 0)
        return result;
    std::vector<std::uint8_t> cells;
    cells.reserve(kinds.size());
    for (const RegionKind& kind : kinds)
        cells.push_back(code_of(kind));
    for (std::uint8_t code = 0; code < codes; ++code) {
        if (std::find(cells.begin(), cells.end(), code) == cells.end())
            continue;
        if (const auto found = largest_rectangle(cells, width, code, std::max<std::size_t>(1, least_width),
                                                 std::max<std::size_t>(1, least_height)))
            result.push_back({kind_of(code), found->x0, found->x1, found->y0, found->y1});
    }
    std::sort(result.begin(), result.end(), [](const Region& left, const Region& right) {
        return left.width() * left.height() > right.width() * right.height();
    });
    return result;
}

} // namespace llmroofline
