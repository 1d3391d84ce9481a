// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/date.h"

#include <algorithm>
#include <chrono>

#include "core/io/utf8.h"

namespace llmroofline {

namespace {

constexpr int least_year = 1970;
constexpr int greatest_year = 2100;

// Exactly that many digits; -1 for anything else.
int digits(std::string_view text, std::size_t count) {
    if (text.size() < count) {
        return -1;
    }
    int value = 0;
    for (const char c : text.substr(0, count)) {
        if (c < '0' || c > '9') {
            return -1;
        }
        value = value * 10 + (c - '0');
    }
    return value;
}

std::chrono::sys_days first_day(const Date& date) {
    return std::chrono::year_month_day(std::chrono::year(date.year),
                                       std::chrono::month(static_cast<unsigned>(std::max(date.month, 1))),
                                       std::chrono::day(static_cast<unsigned>(std::max(date.day, 1))));
}

std::string two_digits(int value) {
    return (value < 10 ? "-0" : "-") + std::to_string(value);
}

} // namespace

std::optional<Date> parse_date(std::string_view text) {
    constexpr std::size_t year_end = 4;
    constexpr std::size_t month_end = 7;
    constexpr std::size_t day_end = 10;
    if (text.size() != year_end && text.size() != month_end && text.size() != day_end) {
        return std::nullopt;
    }
    Date date;
    date.year = digits(text, year_end);
    if (date.year < least_year || date.year > greatest_year) {
        return std::nullopt;
    }
    if (text.size() == year_end) {
        return date;
    }
    date.month = text[year_end] == '-' ? digits(text.substr(year_end + 1), 2) : -1;
    if (date.month < 1 || date.month > 12) {
        return std::nullopt;
    }
    if (text.size() == month_end) {
        return date;
    }
    date.day = text[month_end] == '-' ? digits(text.substr(month_end + 1), 2) : -1;
    const std::chrono::year_month_day exact(std::chrono::year(date.year),
                                            std::chrono::month(static_cast<unsigned>(date.month)),
                                            std::chrono::day(static_cast<unsigned>(std::max(date.day, 0))));
    return exact.ok() ? std::optional(date) : std::nullopt;
}

Result<Date> parse_date_in(std::string_view key, std::string_view text) {
    if (const std::optional<Date> date = parse_date(text)) {
        return *date;
    }
    return Error{ErrorCode::expected_date, {std::string(key), shortened(text)}, {}};
}

std::string to_string(const Date& date) {
    std::string text = std::to_string(date.year);
    if (date.month > 0) {
        text += two_digits(date.month);
    }
    if (date.month > 0 && date.day > 0) {
        text += two_digits(date.day);
    }
    return text;
}

int days_between(const Date& from, const Date& to) {
    return static_cast<int>((first_day(to) - first_day(from)).count());
}

Date today() {
    const std::chrono::year_month_day now(
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    return {static_cast<int>(now.year()), static_cast<int>(static_cast<unsigned>(now.month())),
            static_cast<int>(static_cast<unsigned>(now.day()))};
}

} // namespace llmroofline
