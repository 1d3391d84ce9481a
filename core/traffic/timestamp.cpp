// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/timestamp.h"

#include <chrono>
#include <cstddef>

namespace llmroofline {

namespace {

// Takes `count` digits off the front.
std::optional<int> take_digits(std::string_view& text, std::size_t count) {
    if (text.size() < count)
        return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return std::nullopt;
        value = 10 * value + (text[i] - '0');
    }
    text.remove_prefix(count);
    return value;
}

bool take(std::string_view& text, char sign) {
    if (text.empty() || text.front() != sign)
        return false;
    text.remove_prefix(1);
    return true;
}

double take_fraction(std::string_view& text) {
    double value = 0;
    for (double place = 0.1; !text.empty() && text.front() >= '0' && text.front() <= '9'; place /= 10) {
        value += place * (text.front() - '0');
        text.remove_prefix(1);
    }
    return value;
}

// Seconds east of UTC; empty if what is left is no zone.
std::optional<double> take_zone(std::string_view text) {
    if (text.empty() || text == "Z" || text == "z")
        return 0.0;
    const double sign = text.front() == '-' ? -1 : 1;
    if (!take(text, '+') && !take(text, '-'))
        return std::nullopt;
    const auto hours = take_digits(text, 2);
    take(text, ':');
    const auto minutes = text.empty() ? std::optional(0) : take_digits(text, 2);
    if (!hours || !minutes || !text.empty() || *hours > 23 || *minutes > 59)
        return std::nullopt;
    return sign * (3600.0 * *hours + 60.0 * *minutes);
}

} // namespace

std::optional<double> parse_timestamp(std::string_view text) {
    namespace chrono = std::chrono;
    const auto year = take_digits(text, 4);
    if (!year || !take(text, '-'))
        return std::nullopt;
    const auto month = take_digits(text, 2);
    if (!month || !take(text, '-'))
        return std::nullopt;
    const auto day = take_digits(text, 2);
    if (!day || (!take(text, ' ') && !take(text, 'T')))
        return std::nullopt;
    const auto hour = take_digits(text, 2);
    if (!hour || !take(text, ':'))
        return std::nullopt;
    const auto minute = take_digits(text, 2);
    if (!minute || !take(text, ':'))
        return std::nullopt;
    const auto second = take_digits(text, 2);
    if (!second || *hour > 23 || *minute > 59 || *second > 60)
        return std::nullopt;
    const double fraction = take(text, '.') ? take_fraction(text) : 0;
    const auto zone = take_zone(text);
    const chrono::year_month_day date{chrono::year(*year), chrono::month(static_cast<unsigned>(*month)),
                                      chrono::day(static_cast<unsigned>(*day))};
    if (!zone || !date.ok())
        return std::nullopt;
    const auto days = chrono::sys_days(date).time_since_epoch().count();
    return 86400.0 * static_cast<double>(days) + 3600.0 * *hour + 60.0 * *minute + *second + fraction - *zone;
}

} // namespace llmroofline
