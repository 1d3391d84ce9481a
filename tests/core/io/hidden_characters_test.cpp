// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/hidden_characters.h"

#include <gtest/gtest.h>

#include "core/io/csv_reader.h"
#include "core/io/field.h"
#include "core/io/json_reader.h"
#include "core/io/yaml_reader.h"

namespace llmroofline {
namespace {

TEST(HiddenCharacters, AreThoseThatATerminalObeysAndThoseThatTurnTheOrder) {
    for (const char32_t c : {0x00,   0x07,   0x08,   0x1B,   0x7F,   0x80,   0x9B,   0x9F,   0x061C, 0x200E,
                             0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2066, 0x2069, 0xFEFF, 0xFFFE, 0xE0041})
        EXPECT_TRUE(is_hidden(c)) << code_point_name(c);
    for (const char32_t c :
         {0x09, 0x0A, 0x0D, 0x20, 0x41, 0x7E, 0xA0, 0xD7, 0x0627, 0x05D0, 0x200D, 0x4E2D, 0x1F600})
        EXPECT_FALSE(is_hidden(c)) << code_point_name(c);
}

TEST(HiddenCharacters, AreMadeVisibleAsJsonEscapesThem) {
    EXPECT_EQ(visible("plain"), "plain");
    EXPECT_EQ(visible("名 ×"), "名 ×");
    EXPECT_EQ(visible("\x1B]0;x\x07"), "\\u001B]0;x\\u0007");
    EXPECT_EQ(visible("a\u202Eb"), "a\\u202Eb");
    EXPECT_EQ(visible("a\u009Bb"), "a\\u009Bb");
    EXPECT_EQ(visible("a\tb\nc\rd"), "a\\u0009b\\u000Ac\\u000Dd");
    EXPECT_EQ(visible_lines("a\tb\nc\rd"), "a\tb\nc\\u000Dd");
    EXPECT_EQ(visible("a\xFF\x9B"), "a\\xFF\\x9B");
    EXPECT_EQ(visible("\U000E0041"), "\\uDB40\\uDC41");
}

// Whether it stands in the file or is spelled by an escape.
TEST(HiddenCharacters, AreRefusedInTheTextOfFiles) {
    const auto yaml = [](std::string_view text) {
        const auto read = parse_yaml(text, "f");
        return read ? Error{} : read.errors().front();
    };
    const auto fault = [](int line, int column, const char* name) {
        return Error{ErrorCode::text_control_character, {name}, {"f", line, column}};
    };
    EXPECT_EQ(yaml("a: 1\nb: \"\\e]0;x\"\n"), fault(2, 4, "U+001B"));
    EXPECT_EQ(yaml("a: 1\nb: \"x\\u202Ey\"\n"), fault(2, 4, "U+202E"));
    EXPECT_EQ(yaml("a: 1\nb: x\u202Ey\n"), fault(2, 5, "U+202E"));
    EXPECT_EQ(yaml("a: 1\n\"b\\a\": 1\n"), fault(2, 1, "U+0007"));
    EXPECT_TRUE(parse_yaml("a: \"two\\nlines\\tand a tab\"\n", "f").ok());
    const auto csv = parse_csv("a,b\n1,x\x1B[2J\n", "f");
    ASSERT_FALSE(csv.ok());
    EXPECT_EQ(csv.errors().front(), fault(2, 4, "U+001B"));
    const FieldInfo field{"name", FieldKind::text};
    EXPECT_FALSE(parse_field(field, "name", "a\u202Eb").ok());
    EXPECT_FALSE(parse_field(field, "name", "a\u009Bb").ok());
}

// The library takes a NUL for the end.
TEST(HiddenCharacters, JsonBehindANulIsRefused) {
    using namespace std::string_view_literals;
    const auto read = parse_json("{\"a\": 1}\n\0 and more"sv, "f");
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.errors().front(), (Error{ErrorCode::text_control_character, {"U+0000"}, {"f", 2, 1}}));
}

} // namespace
} // namespace llmroofline
