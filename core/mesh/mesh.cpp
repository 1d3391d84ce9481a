// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/mesh.h"

#include <algorithm>
#include <bit>
#include <cstdint>

#include "core/mesh/vector_width.h"

namespace llmroofline {

namespace {

// In short counters, which a compiler puts into vectors.
template <class Value>
[[gnu::always_inline]] inline WinnerShare count_winners(std::span<const Value> cells, Value even) {
    WinnerShare share;
    constexpr std::size_t block = 1 << 14;
    for (std::size_t begin = 0; begin < cells.size(); begin += block) {
        std::uint32_t a = 0;
        std::uint32_t b = 0;
        std::uint32_t equal = 0;
        const std::span<const Value> part = cells.subspan(begin, std::min(block, cells.size() - begin));
        for (const Value cell : part) {
            a += static_cast<std::uint32_t>(cell > even);
            b += static_cast<std::uint32_t>(cell < even);
            equal += static_cast<std::uint32_t>(cell == even);
        }
        share.a += a;
        share.b += b;
        share.equal += equal;
    }
    // Neither more, less nor equal: not a number.
    share.not_available = cells.size() - share.a - share.b - share.equal;
    return share;
}

LLMROOFLINE_WIDEST_VECTORS WinnerShare count_picture(const float* cells, std::size_t count) {
    return count_winners<float>({cells, count}, 0);
}

// Without the sign, bits of numbers are in the order of the numbers.
LLMROOFLINE_WIDEST_VECTORS std::uint32_t greatest_bits(const float* cells, std::size_t count) {
    std::uint32_t greatest = 0;
    for (std::size_t i = 0; i < count; ++i)
        greatest = std::max(greatest, std::bit_cast<std::uint32_t>(cells[i]) & 0x7fffffffu);
    return greatest;
}

} // namespace

WinnerShare winner_share(const MeshFigures& mesh) {
    return count_winners<double>(mesh.ratio, 1);
}

WinnerShare winner_share(const MeshPicture& mesh) {
    return count_picture(mesh.log2_ratio.data(), mesh.log2_ratio.size());
}

float greatest_advantage(const MeshPicture& mesh) {
    if (!mesh.available())
        return 0;
    return std::bit_cast<float>(greatest_bits(mesh.log2_ratio.data(), mesh.log2_ratio.size()));
}

} // namespace llmroofline
