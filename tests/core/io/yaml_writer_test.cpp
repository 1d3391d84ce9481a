// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/yaml_writer.h"

#include <gtest/gtest.h>

#include "core/io/yaml_reader.h"

namespace llmroofline {
namespace {

TEST(YamlScalar, QuotesWhatWouldChange) {
    for (const char* const text : {"yes",
                                   "No",
                                   "~",
                                   "null",
                                   "NULL",
                                   "true",
                                   "off",
                                   "y",
                                   "1e3",
                                   "80",
                                   "-1",
                                   ".5",
                                   "0x10",
                                   "1:30",
                                   "0o17",
                                   "12e03",
                                   "2001-12-14T21:59:43Z",
                                   "a, b",
                                   "2024-01-01",
                                   "",
                                   " a",
                                   "a ",
                                   "a: b",
                                   "a #b",
                                   "a:",
                                   "- a",
                                   "[a]",
                                   "{a}",
                                   "*a",
                                   "&a",
                                   "!a",
                                   "#a",
                                   "'a",
                                   "\"a",
                                   "%a",
                                   "@a",
                                   "`a",
                                   "|",
                                   ">",
                                   "? a",
                                   "---",
                                   "a\nb",
                                   "a\tb",
                                   "nan",
                                   "中文"}) {
        EXPECT_EQ(yaml_scalar(text).front(), '"') << text;
    }
    for (const char* const text :
         {"NVLink 4", "24x100GbE RoCE", "M2 Ultra (76-core GPU)", "meta-llama/Llama-2-7b-hf", "x:y", "a#b",
          "on-die", "Tom's", "Größe", "h20-96gb"}) {
        EXPECT_EQ(yaml_scalar(text), text);
    }
}

TEST(YamlScalar, ReadsBackTheSame) {
    const std::string texts[] = {
        "yes", "1e3",  "~", "a: b", "a #b",       "line\nbreak", "tab\there", "q\"uo\\te'", " lead", "trail ",
        "",    "名字", "é", "🚀 up", "\u00A0nbsp", "{a: 1}",      "C:\\x",     "a\r\nb",     "...",   "---"};
    for (const std::string& text : texts) {
        YamlWriter writer;
        writer.text("key", text);
        writer.quoted("quoted", text);
        const Result<YamlDocument> document = parse_yaml(writer.result(), "f");
        ASSERT_TRUE(document) << writer.result();
        EXPECT_EQ(document->root.find("key")->value.scalar, text) << writer.result();
        EXPECT_EQ(document->root.find("quoted")->value.scalar, text);
    }
}

// What is hidden is spelled out, and refused by the reader all the same.
TEST(YamlScalar, SpellsOutWhatIsHidden) {
    const std::pair<const char*, const char*> texts[] = {{"\u2028", "\"\\u2028\""},
                                                         {"\uFEFF", "\"\\uFEFF\""},
                                                         {"bell\a", "\"bell\\u0007\""},
                                                         {"\x7F", "\"\\u007F\""}};
    for (const auto& [text, spelled] : texts) {
        EXPECT_EQ(yaml_scalar(text), spelled);
        YamlWriter writer;
        writer.text("key", text);
        const auto document = parse_yaml(writer.result(), "f");
        ASSERT_FALSE(document);
        EXPECT_EQ(document.errors().front().code, ErrorCode::text_control_character);
    }
}

TEST(YamlScalar, MendsIllFormedText) {
    EXPECT_EQ(yaml_scalar("a\xFF"
                          "b"),
              "a\uFFFDb");
}

TEST(YamlWriter, WritesBlocks) {
    YamlWriter writer;
    writer.text("kind", "thing");
    writer.blank_line();
    writer.blank_line();
    writer.comment("sizes");
    writer.number("a", 0.1, "one direction");
    writer.integer("count", -3);
    writer.boolean("is", true);
    writer.open("in");
    writer.blank_line();
    writer.number("big", 2039);
    writer.close();
    writer.open("list");
    writer.open_item();
    writer.integer("x", 1);
    writer.open("deep");
    writer.integer("z", 2);
    writer.close();
    writer.close();
    writer.item("plain");
    writer.close();
    writer.empty_sequence("none");
    EXPECT_EQ(writer.result(),
              "kind: thing\n\n# sizes\na: 0.1  # one direction\ncount: -3\nis: true\nin:\n  big: 2039\n"
              "list:\n  - x: 1\n    deep:\n      z: 2\n  - plain\nnone: []\n");
}

} // namespace
} // namespace llmroofline
