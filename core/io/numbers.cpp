// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/numbers.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "core/io/utf8.h"

namespace llmroofline {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string_view without_sign(std::string_view text) {
    return !text.empty() && text.front() == '-' ? text.substr(1) : text;
}

// `from_chars` takes `inf`, `nan` and `010`; this keeps them from it.
bool looks_like_number(std::string_view text) {
    const std::string_view digits = without_sign(text);
    if (digits.empty() || (!is_digit(digits.front()) && digits.front() != '.')) {
        return false;
    }
    return !(digits.size() > 1 && digits[0] == '0' && is_digit(digits[1]));
}

std::errc read_double(std::string_view text, double& value) {
    if (!looks_like_number(text)) {
        return std::errc::invalid_argument;
    }
    const char* const end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, value);
    if (stopped != end) {
        return std::errc::invalid_argument;
    }
    return error;
}

Error out_of_range(std::string_view key, std::string_view text, double least, double greatest,
                   std::string_view unit) {
    return {ErrorCode::number_out_of_range,
            {std::string(key), shortened(text), format_shortest(least), format_shortest(greatest),
             std::string(unit)},
            {}};
}

} // namespace

std::optional<double> parse_double(std::string_view text) {
    double value = 0;
    if (read_double(text, value) != std::errc{}) {
        return std::nullopt;
    }
    return value;
}

std::optional<std::int64_t> parse_integer(std::string_view text) {
    if (!looks_like_number(text)) {
        return std::nullopt;
    }
    std::int64_t value = 0;
    const char* const end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, value);
    if (stopped != end) {
        return std::nullopt;
    }
    if (error == std::errc::result_out_of_range) {
        using Limits = std::numeric_limits<std::int64_t>;
        return text.front() == '-' ? Limits::min() : Limits::max();
    }
    if (error != std::errc{}) {
        return std::nullopt;
    }
    return value;
}

std::string format_shortest(double value) {
    constexpr double greatest_plain = 1e15;
    char buffer[32];
    std::to_chars_result result{};
    if (std::abs(value) <= greatest_plain && value == std::trunc(value)) {
        result = std::to_chars(buffer, buffer + sizeof buffer, static_cast<std::int64_t>(value));
    } else {
        result = std::to_chars(buffer, buffer + sizeof buffer, value);
    }
    return {buffer, result.ptr};
}

std::string format_fixed(double value, int digits) {
    char buffer[400]; // the greatest double has 309 digits before the point
    const auto end =
        std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, digits).ptr;
    return {buffer, end};
}

std::string hexadecimal(std::uint64_t value, std::size_t digits) {
    std::string text;
    for (; value > 0 || text.size() < digits; value >>= 4)
        text += "0123456789ABCDEF"[value & 0xF];
    std::reverse(text.begin(), text.end());
    return text;
}

Result<double> parse_number_in(std::string_view key, std::string_view text, const NumberRange& range) {
    double value = 0;
    const std::errc error = read_double(text, value);
    if (error == std::errc::invalid_argument) {
        return Error{
            ErrorCode::expected_number, {std::string(key), shortened(text), std::string(range.unit)}, {}};
    }
    if (error != std::errc{} || value < range.least || value > range.greatest) {
        return out_of_range(key, text, range.least, range.greatest, range.unit);
    }
    return value;
}

Result<std::int64_t> parse_integer_in(std::string_view key, std::string_view text,
                                      const IntegerRange& range) {
    const std::optional<std::int64_t> value = parse_integer(text);
    if (!value) {
        return Error{ErrorCode::expected_integer, {std::string(key), shortened(text)}, {}};
    }
    if (*value < range.least || *value > range.greatest) {
        return out_of_range(key, text, static_cast<double>(range.least), static_cast<double>(range.greatest),
                            "");
    }
    return *value;
}

} // namespace llmroofline
