// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Numbers as text, the same in every locale. What is read must be a number from end to end: no blanks, no
// `+`, no leading zeros (`010` is 8 to some readers and 10 to others), no hexadecimal, no separators, no
// `nan`, no `inf`. Free functions without state, safe from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/io/result.h"

namespace llmroofline {

// Reads a decimal number, with or without fraction and exponent. It is empty for anything else, and for what no
// double holds (1e400).
std::optional<double> parse_double(std::string_view text);

// Reads decimal digits with an optional `-`. A number beyond 64 bits gives the nearest that they hold, so that the
// caller's range check refuses it.
std::optional<std::int64_t> parse_integer(std::string_view text);

// The shortest text that reads back as the same double; whole numbers up to 10^15 in plain digits.
std::string format_shortest(double value);
// With so many digits behind the point, whatever the locale.
std::string format_fixed(double value, int digits);
// Capital letters, with leading zeros up to so many digits.
std::string hexadecimal(std::uint64_t value, std::size_t digits);

// The range in which a figure must lie. Both ends are allowed.
struct NumberRange {
    double least = 0;
    double greatest = 0;
    std::string_view unit = {}; // "" if it has none
};

struct IntegerRange {
    std::int64_t least = 0;
    std::int64_t greatest = 0;
};

// The number in `text`, or one fault without a place: expected_number (expected_integer),
// number_out_of_range.
Result<double> parse_number_in(std::string_view key, std::string_view text, const NumberRange& range);
Result<std::int64_t> parse_integer_in(std::string_view key, std::string_view text, const IntegerRange& range);

} // namespace llmroofline
