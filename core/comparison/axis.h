// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One axis of a mesh: whole numbers, ascending, written as on the command line: `32`, `1,8,64`,
// `START:STOP:STEP` (STOP included when hit) or `START:STOP:xN` (geometric, N values rounded to whole
// numbers, both ends exact, duplicates dropped).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/result.h"

namespace llmroofline {

enum class AxisKind { linear, geometric, listed };

struct Axis {
    AxisKind kind = AxisKind::listed;
    std::int64_t start = 1;
    std::int64_t stop = 1;
    std::int64_t step = 1;            // linear
    std::int64_t count = 1;           // geometric
    std::vector<std::int64_t> listed; // listed

    bool operator==(const Axis&) const = default;

    static Axis linear(std::int64_t start, std::int64_t stop, std::int64_t step);
    static Axis geometric(std::int64_t start, std::int64_t stop, std::int64_t count);
    static Axis list(std::vector<std::int64_t> values);

    std::vector<double> values() const;
    std::string to_string() const;
};

inline constexpr std::int64_t axis_greatest_value = 100'000'000;
inline constexpr std::int64_t axis_greatest_count = 8192;

// `key` names the option in an error ("batch", "seq").
Result<Axis> parse_axis(std::string_view key, std::string_view text);

} // namespace llmroofline
