// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/axis.h"

#include <gtest/gtest.h>

namespace llmroofline {
namespace {

using Values = std::vector<double>;

Values values_of(std::string_view text) {
    const Result<Axis> axis = parse_axis("seq", text);
    EXPECT_TRUE(axis) << text;
    return axis ? axis->values() : Values{};
}

TEST(Axis, OneValueAndLists) {
    EXPECT_EQ(values_of("32"), (Values{32}));
    EXPECT_EQ(values_of("1,8,64"), (Values{1, 8, 64}));
    EXPECT_EQ(values_of("64,8,1,8"), (Values{1, 8, 64}));
    EXPECT_EQ(parse_axis("seq", "64,8,1,8")->to_string(), "1,8,64");
}

TEST(Axis, LinearIncludesStopWhenHit) {
    EXPECT_EQ(values_of("1:10:3"), (Values{1, 4, 7, 10}));
    EXPECT_EQ(values_of("1:9:3"), (Values{1, 4, 7}));
    EXPECT_EQ(values_of("5:5:1"), (Values{5}));
    EXPECT_EQ(values_of("128:4096:128").size(), 32u);
}

TEST(Axis, GeometricHasExactEndsAndNoDuplicates) {
    EXPECT_EQ(values_of("1:1024:x11"), (Values{1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024}));
    EXPECT_EQ(values_of("1:4:x10"), (Values{1, 2, 3, 4}));
    EXPECT_EQ(values_of("7:7:x1"), (Values{7}));
    EXPECT_EQ(values_of("3:100000000:x2"), (Values{3, 100000000}));
    const Values batches = values_of("1:1024:x64");
    EXPECT_EQ(batches.front(), 1);
    EXPECT_EQ(batches.back(), 1024);
    EXPECT_LT(batches.size(), 64u); // small values repeat
    EXPECT_EQ(values_of("128:32768:x64").size(), 64u);
    for (std::size_t i = 1; i < batches.size(); ++i) {
        EXPECT_LT(batches[i - 1], batches[i]);
    }
}

TEST(Axis, ReadsBackWhatItWrites) {
    for (const char* const text : {"32", "1,8,64", "1:10:3", "128:32768:x64"}) {
        const Axis axis = *parse_axis("seq", text);
        EXPECT_EQ(axis.to_string(), text);
        EXPECT_EQ(*parse_axis("seq", axis.to_string()), axis);
    }
}

TEST(Axis, RefusesEverythingElse) {
    for (const char* const text :
         {"",        "0",      "-1",      "1e3",     "010",       "1.5",
          " 1",      "1,",     ",1",      "1,,2",    "1:2",       "1:2:3:4",
          "5:1:1",   "1:10:0", "1:10:-1", "1:10:x0", "1:10:x1",   "1:10:x",
          "1:10:X4", "::",     "a",       "1;2",     "100000001", "1:99999999999999999999:1"}) {
        const Result<Axis> axis = parse_axis("batch", text);
        ASSERT_FALSE(axis) << text;
        EXPECT_EQ(axis.errors().front(), (Error{ErrorCode::bad_axis, {"batch", text}, {}}));
    }
}

TEST(Axis, RefusesTooManyValues) {
    EXPECT_EQ(parse_axis("seq", "1:100000000:1").errors().front(),
              (Error{ErrorCode::axis_too_long, {"seq", "100000000", "8192"}, {}}));
    EXPECT_EQ(parse_axis("seq", "1:2:x100000000").errors().front().code, ErrorCode::axis_too_long);
    EXPECT_TRUE(parse_axis("seq", "1:8192:1"));
    EXPECT_TRUE(parse_axis("seq", "1:100000000:x8192"));
}

} // namespace
} // namespace llmroofline
