// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/date.h"

#include <gtest/gtest.h>

namespace llmroofline {
namespace {

TEST(Date, ReadsDaysMonthsAndYears) {
    EXPECT_EQ(parse_date("2026-10-10"), (Date{2026, 10, 10}));
    EXPECT_EQ(parse_date("2026-02"), (Date{2026, 2, 0}));
    EXPECT_EQ(parse_date("2025"), (Date{2025, 0, 0}));
    EXPECT_EQ(parse_date("2024-02-29"), (Date{2024, 2, 29}));
}

TEST(Date, RefusesWhatIsNone) {
    for (const char* text :
         {"",           "2026-10-1",  "2026-1-10",  "26-10-10",    "2026-13-01", "2026-00-01", "2026-02-29",
          "2026-04-31", "2026-10-00", "2026/10/10", "2026-10-10 ", " 2026",      "1969",       "2101",
          "10.10.2026", "2026-10-1x", "yesterday",  "2026-",       "+2026",      "-2026"}) {
        EXPECT_EQ(parse_date(text), std::nullopt) << text;
    }
    EXPECT_EQ(parse_date_in("date", "soon").errors().front(),
              (Error{ErrorCode::expected_date, {"date", "soon"}, {}}));
}

TEST(Date, WritesWhatItReads) {
    for (const char* text : {"2026-10-10", "2026-02", "2025", "2000-01-09"}) {
        EXPECT_EQ(to_string(*parse_date(text)), text);
    }
}

// Counted by hand: 21 days of October, 28 of November.
TEST(Date, CountsDays) {
    const auto days = [](const char* from, const char* to) {
        return days_between(*parse_date(from), *parse_date(to));
    };
    EXPECT_EQ(days("2026-10-10", "2026-11-28"), 49);
    EXPECT_EQ(days("2026-11-28", "2026-10-10"), -49);
    EXPECT_EQ(days("2026-11-28", "2026-11-28"), 0);
    EXPECT_EQ(days("2024-02-28", "2024-03-01"), 2); // a leap year
    EXPECT_EQ(days("2025", "2026"), 365);           // from the first day that it may mean
    EXPECT_EQ(days("2026-10", "2026-10-31"), 30);
}

TEST(Date, TodayIsADay) {
    const Date now = today();
    EXPECT_EQ(parse_date(to_string(now)), now);
    EXPECT_GE(days_between({2025, 1, 1}, now), 0);
}

} // namespace
} // namespace llmroofline
