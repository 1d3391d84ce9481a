// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// log2 of a positive normal float, within 1e-6 absolute, exact at powers of two (so that equal times give
// exactly 0). Without a branch or a library call, so that a compiler turns a loop of it into vector code; NaN
// and what is not positive is the caller's to mask.
#pragma once

#include <bit>
#include <cstdint>

namespace llmroofline {

inline float fast_log2(float x) {
    const std::uint32_t bits = std::bit_cast<std::uint32_t>(x);
    // Bring the mantissa into [√½, √2): the series is then centred on 1.
    const std::uint32_t shifted = bits - 0x3f3504f3u;
    const std::int32_t exponent = static_cast<std::int32_t>(shifted) >> 23;
    const float m = std::bit_cast<float>((shifted & 0x007fffffu) + 0x3f3504f3u);
    // log2(m) = 2/ln2 · atanh(z), z = (m − 1)/(m + 1), |z| ≤ 0.1716: five odd terms reach float precision.
    const float z = (m - 1.0f) / (m + 1.0f);
    const float z2 = z * z;
    const float series =
        2.8853900818f +
        z2 * (0.9617966939f + z2 * (0.5770780164f + z2 * (0.4121985831f + z2 * 0.3205988980f)));
    return static_cast<float>(exponent) + z * series;
}

} // namespace llmroofline
