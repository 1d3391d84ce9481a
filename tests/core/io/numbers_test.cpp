// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/numbers.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace llmroofline {
namespace {

TEST(ParseDouble, TakesDecimalNumbers) {
    EXPECT_EQ(parse_double("2039"), 2039.0);
    EXPECT_EQ(parse_double("-1"), -1.0);
    EXPECT_EQ(parse_double("0.23"), 0.23);
    EXPECT_EQ(parse_double(".5"), 0.5);
    EXPECT_EQ(parse_double("1e3"), 1000.0);
    EXPECT_EQ(parse_double("1.5E-3"), 0.0015);
    EXPECT_EQ(parse_double("0"), 0.0);
    EXPECT_EQ(parse_double("1e308"), 1e308);
}

TEST(ParseDouble, RefusesEverythingElse) {
    for (const char* const text :
         {"",    " 1",  "1 ",   "+1",   "010",      "00",     "-010",  "0x10", "nan",  ".nan",
          "NaN", "inf", ".inf", "-inf", "infinity", "1_000",  "1,000", "1,5",  "5 TB", "1e",
          "e3",  "--1", "-",    ".",    "1e400",    "1e-400", "1.2.3", "１"}) {
        EXPECT_FALSE(parse_double(text)) << text;
    }
}

TEST(ParseInteger, TakesDigitsAlone) {
    EXPECT_EQ(parse_integer("4096"), 4096);
    EXPECT_EQ(parse_integer("0"), 0);
    EXPECT_EQ(parse_integer("-7"), -7);
    for (const char* const text : {"", "010", "0x10", "1e3", "32.0", "+4", " 4", "4 ", "1_000", "4k", "-"}) {
        EXPECT_FALSE(parse_integer(text)) << text;
    }
}

TEST(ParseInteger, SaturatesBeyond64Bits) {
    EXPECT_EQ(parse_integer("9223372036854775807"), std::numeric_limits<std::int64_t>::max());
    EXPECT_EQ(parse_integer("99999999999999999999"), std::numeric_limits<std::int64_t>::max());
    EXPECT_EQ(parse_integer("-99999999999999999999"), std::numeric_limits<std::int64_t>::min());
}

TEST(FormatShortest, WritesNoMoreThanNeeded) {
    EXPECT_EQ(format_shortest(2039), "2039");
    EXPECT_EQ(format_shortest(0.1), "0.1");
    EXPECT_EQ(format_shortest(3.35), "3.35");
    EXPECT_EQ(format_shortest(1978.9), "1978.9");
    EXPECT_EQ(format_shortest(100000), "100000");
    EXPECT_EQ(format_shortest(-100000), "-100000");
    EXPECT_EQ(format_shortest(1e15), "1000000000000000");
    EXPECT_EQ(format_shortest(1e22), "1e+22");
    EXPECT_EQ(format_shortest(0), "0");
    EXPECT_EQ(format_shortest(0.1 + 0.2), "0.30000000000000004");
}

TEST(FormatShortest, ReadsBackTheSame) {
    for (double value = 1e-300; value < 1e300; value *= 7.3e11) {
        EXPECT_EQ(parse_double(format_shortest(value)), value);
        EXPECT_EQ(parse_double(format_shortest(-value)), -value);
    }
}

TEST(ParseNumberIn, NamesTheRange) {
    const NumberRange range = {0.001, 10000000, "GB/s"};
    EXPECT_EQ(*parse_number_in("bandwidth_gb_s", "4800", range), 4800.0);
    for (const char* const text : {"0", "-1", "1e308", "1e400", "1e-400"}) {
        const Result<double> result = parse_number_in("bandwidth_gb_s", text, range);
        ASSERT_FALSE(result) << text;
        const Error expected{
            ErrorCode::number_out_of_range, {"bandwidth_gb_s", text, "0.001", "10000000", "GB/s"}, {}};
        EXPECT_EQ(result.errors().front(), expected);
    }
    const Error expected{ErrorCode::expected_number, {"bandwidth_gb_s", "fast", "GB/s"}, {}};
    EXPECT_EQ(parse_number_in("bandwidth_gb_s", "fast", range).errors().front(), expected);
}

TEST(ParseIntegerIn, NamesTheRange) {
    const Result<std::int64_t> result = parse_integer_in("layers", "99999999999999999999", {1, 2000});
    const Error expected{
        ErrorCode::number_out_of_range, {"layers", "99999999999999999999", "1", "2000", ""}, {}};
    EXPECT_EQ(result.errors().front(), expected);
    EXPECT_EQ(parse_integer_in("layers", "80.5", {1, 2000}).errors().front().code,
              ErrorCode::expected_integer);
}

TEST(Numbers, HexadecimalHasItsDigits) {
    EXPECT_EQ(hexadecimal(0, 1), "0");
    EXPECT_EQ(hexadecimal(0x1b, 4), "001B");
    EXPECT_EQ(hexadecimal(0x10FFFF, 4), "10FFFF");
    EXPECT_EQ(hexadecimal(~std::uint64_t{0}, 16), "FFFFFFFFFFFFFFFF");
}

} // namespace
} // namespace llmroofline
