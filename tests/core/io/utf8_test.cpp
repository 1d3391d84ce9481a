// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/utf8.h"

#include <gtest/gtest.h>

namespace llmroofline {
namespace {

TEST(Utf8, FindsTheFirstIllFormedByte) {
    EXPECT_EQ(find_invalid_utf8(""), std::nullopt);
    EXPECT_EQ(find_invalid_utf8("名字: é 🚀"), std::nullopt);
    EXPECT_EQ(find_invalid_utf8("ab\xFF"), 2u);
    EXPECT_EQ(find_invalid_utf8("\xC0\x80"), 0u);         // overlong
    EXPECT_EQ(find_invalid_utf8("a\xE0\x80\x80"), 1u);    // overlong
    EXPECT_EQ(find_invalid_utf8("\xED\xA0\x80"), 0u);     // surrogate
    EXPECT_EQ(find_invalid_utf8("\xF4\x90\x80\x80"), 0u); // above U+10FFFF
    EXPECT_EQ(find_invalid_utf8("名\xE5\xAD"), 3u);       // cut off
}

TEST(Utf8, CountsCharacters) {
    EXPECT_EQ(count_characters("名字"), 2u);
    EXPECT_EQ(count_characters("aé🚀"), 3u);
}

TEST(Utf8, ReadsCodePoints) {
    std::size_t length = 0;
    EXPECT_EQ(code_point_at("a名", 1, length), U'名');
    EXPECT_EQ(length, 3u);
    EXPECT_EQ(code_point_at("🚀", 0, length), U'🚀');
    EXPECT_EQ(length, 4u);
    EXPECT_EQ(code_point_at("é", 0, length), U'é');
}

TEST(Shortened, CutsAtCharacters) {
    EXPECT_EQ(shortened("abc", 3), "abc");
    EXPECT_EQ(shortened("abcd", 3), "ab…");
    EXPECT_EQ(shortened("名字名字", 3), "名字…");
    EXPECT_EQ(shortened("a\xFF"
                        "b"),
              "a\uFFFDb");
    EXPECT_EQ(count_characters(shortened(std::string(1000, 'x'))), 60u);
}

} // namespace
} // namespace llmroofline
