// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A date as precisely as a source gives it: a day, a month or a year of the Gregorian calendar, written as in
// ISO 8601: `2026-10-10`, `2026-10`, `2026`. Plain value, safe to copy between threads; the functions have no
// state.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/io/result.h"

namespace llmroofline {

struct Date {
    int year = 0;
    int month = 0; // 1 to 12; 0: the year alone is known
    int day = 0;   // 1 to 31; 0: not known

    bool operator==(const Date&) const = default;
};

// Empty for anything else, and for days that do not exist. Years from 1970 to 2100.
std::optional<Date> parse_date(std::string_view text);
// The same as one fault without a place: expected_date.
Result<Date> parse_date_in(std::string_view key, std::string_view text);

std::string to_string(const Date& date);

// From the first day that `from` may mean to the first that `to` may mean; negative if `to` comes before.
int days_between(const Date& from, const Date& to);

// By the system's clock, in UTC.
Date today();

} // namespace llmroofline
