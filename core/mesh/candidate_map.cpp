// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/candidate_map.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace llmroofline {

namespace {

constexpr float no_cost = std::numeric_limits<float>::quiet_NaN();

void add_plates(CandidateMap& map, std::size_t width) {
    constexpr std::uint8_t nobody = 0xFF;
    std::vector<std::uint8_t> winners;
    winners.reserve(map.cells.size());
    for (const CandidateCell& cell : map.cells)
        winners.push_back(cell.winner == no_winner ? nobody : static_cast<std::uint8_t>(cell.winner));
    const std::size_t height = map.cells.size() / width;
    for (std::size_t i = 0; i < map.beyond.size(); ++i) {
        const auto code = static_cast<std::uint8_t>(i);
        for (std::size_t n = 0; n < most_plates; ++n) {
            const auto found = largest_rectangle(winners, width, code, std::max<std::size_t>(1, width / 16),
                                                 std::max<std::size_t>(1, height / 24));
            if (!found)
                break;
            map.plates.push_back({static_cast<int>(i), *found});
            for (std::size_t y = found->y0; y <= found->y1; ++y)
                std::fill_n(winners.begin() + static_cast<std::ptrdiff_t>(y * width + found->x0),
                            found->width(), nobody);
        }
    }
    std::stable_sort(
        map.plates.begin(), map.plates.end(), [](const CandidatePlate& one, const CandidatePlate& other) {
            return one.cells.width() * one.cells.height() > other.cells.width() * other.cells.height();
        });
}

} // namespace

CandidateMap candidate_map(const std::vector<CandidateCosts>& costs, std::size_t width) {
    CandidateMap map;
    map.cells = winner_map(costs);
    for (const CandidateCosts& of_one : costs) {
        std::vector<float>& beyond = map.beyond.emplace_back(map.cells.size(), no_cost);
        map.lacks.push_back(of_one.lacks);
        for (std::size_t i = 0; i < map.cells.size(); ++i)
            if (map.cells[i].winner != no_winner && !std::isnan(of_one.costs[i])) {
                const auto winner = static_cast<std::size_t>(map.cells[i].winner);
                beyond[i] = static_cast<float>(std::log2(of_one.costs[i] / costs[winner].costs[i]));
            }
    }
    for (const CandidateCell& cell : map.cells) {
        map.open_by_prices |= !cell.decided_by_prices;
        map.open_by_calibration |= !cell.decided_by_calibration;
    }
    if (width > 0)
        add_plates(map, width);
    return map;
}

} // namespace llmroofline
