// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/yaml_reader.h"

#include <gtest/gtest.h>

namespace llmroofline {
namespace {

Error only_error(std::string_view text) {
    const Result<YamlDocument> result = parse_yaml(text, "f.yaml");
    if (result) {
        ADD_FAILURE() << "was read: " << text;
        return {};
    }
    EXPECT_EQ(result.errors().size(), 1u);
    return result.errors().front();
}

Error fault(ErrorCode code, int line, int column, std::vector<std::string> arguments = {}) {
    return {code, std::move(arguments), {"f.yaml", line, column}};
}

TEST(ParseYaml, KeepsScalarsAsWritten) {
    const Result<YamlDocument> result =
        parse_yaml("kind: model\nlayers: 010\nname: \"80\"\nnote: 'it''s'\nnone: ~\n"
                   "list: [1, {a: b}]\nempty:\nnext: x\n",
                   "f.yaml");
    ASSERT_TRUE(result);
    EXPECT_EQ(result->kind(), "model");
    const YamlNode& root = result->root;
    ASSERT_EQ(root.entries.size(), 8u);
    EXPECT_EQ(root.find("layers")->value.scalar, "010");
    EXPECT_FALSE(root.find("layers")->value.quoted);
    EXPECT_EQ(root.find("name")->value.scalar, "80");
    EXPECT_TRUE(root.find("name")->value.quoted);
    EXPECT_EQ(root.find("note")->value.scalar, "it's");
    EXPECT_EQ(root.find("none")->value.kind, YamlKind::nothing);
    const YamlNode& list = root.find("list")->value;
    ASSERT_EQ(list.items.size(), 2u);
    EXPECT_EQ(list.items[1].entries.front().value.scalar, "b");
    // A missing value stands where its key is, not at the next key.
    EXPECT_EQ(root.find("empty")->value.kind, YamlKind::nothing);
    EXPECT_EQ(root.find("empty")->value.line, 7);
    EXPECT_EQ(root.find("missing"), nullptr);
}

TEST(ParseYaml, CountsColumnsInCharacters) {
    const Result<YamlDocument> result = parse_yaml("a: 1\n名字: abc\n  \n\"🚀é\":   x\n", "f.yaml");
    ASSERT_TRUE(result);
    const YamlNode& name = result->root.entries[1].value;
    EXPECT_EQ(name.line, 2);
    EXPECT_EQ(name.column, 5);
    const YamlNode& rocket = result->root.entries[2].value;
    EXPECT_EQ(rocket.line, 4);
    EXPECT_EQ(rocket.column, 9);
}

TEST(ParseYaml, TakesByteOrderMarkAndCrlf) {
    const Result<YamlDocument> result = parse_yaml("\xEF\xBB\xBFkind: model\r\nname: x\r\n", "f.yaml");
    ASSERT_TRUE(result);
    EXPECT_EQ(result->kind(), "model");
    EXPECT_EQ(result->root.entries[1].value.scalar, "x");
    EXPECT_EQ(result->root.entries[1].line, 2);
    EXPECT_EQ(result->root.entries[1].column, 1);
    EXPECT_EQ(result->root.entries[0].column, 1);
}

TEST(ParseYaml, ReportsKeysGivenTwice) {
    const Result<YamlDocument> result = parse_yaml("a: 1\nb: 2\na: 3\nc: {x: 1, x: 2}\n", "f.yaml");
    ASSERT_FALSE(result);
    ASSERT_EQ(result.errors().size(), 2u);
    EXPECT_EQ(result.errors()[0], fault(ErrorCode::duplicate_key, 3, 1, {"a", "1"}));
    EXPECT_EQ(result.errors()[1], fault(ErrorCode::duplicate_key, 4, 11, {"x", "4"}));
}

TEST(ParseYaml, RefusesAnchorsAliasesAndTags) {
    EXPECT_EQ(only_error("a: &x 1\nb: *x\n"), fault(ErrorCode::yaml_alias, 1, 4));
    EXPECT_EQ(only_error("a: *nobody\n").code, ErrorCode::yaml_alias);
    EXPECT_EQ(only_error("&x [*x]\n").code, ErrorCode::yaml_alias);
    EXPECT_EQ(only_error("a: !!str 1\n"), fault(ErrorCode::yaml_tag, 1, 4));
    EXPECT_EQ(only_error("a: !!map {}\n").code, ErrorCode::yaml_tag);
}

TEST(ParseYaml, RefusesOtherThanOneMapping) {
    EXPECT_EQ(only_error(""), fault(ErrorCode::yaml_empty, 0, 0));
    EXPECT_EQ(only_error("\xEF\xBB\xBF"), fault(ErrorCode::yaml_empty, 0, 0));
    EXPECT_EQ(only_error("# nothing\n---\n").code, ErrorCode::yaml_empty);
    EXPECT_EQ(only_error("- 1\n- 2\n"), fault(ErrorCode::expected_mapping, 1, 1, {"", "sequence"}));
    EXPECT_EQ(only_error("hello\n"), fault(ErrorCode::expected_mapping, 1, 1, {"", "scalar"}));
    EXPECT_EQ(only_error("a: 1\n---\nb: 2\n").code, ErrorCode::yaml_several_documents);
    EXPECT_EQ(only_error("a: 1\n---\nb: 2\n").place.line, 2);
    EXPECT_EQ(only_error("? [1, 2]\n: 3\n").code, ErrorCode::expected_scalar);
    EXPECT_EQ(only_error("~: 3\n").code, ErrorCode::expected_scalar);
}

TEST(ParseYaml, RefusesBrokenText) {
    EXPECT_EQ(only_error("a: [1, 2\n").code, ErrorCode::yaml_syntax);
    EXPECT_EQ(only_error("a: \"open\nb: 1\n"),
              fault(ErrorCode::yaml_syntax, 1, 4, {"illegal EOF in scalar"}));
    EXPECT_EQ(only_error("a: 'it''s\n").code, ErrorCode::yaml_syntax);
    EXPECT_EQ(only_error("a: \"\\\"\n").code, ErrorCode::yaml_syntax);
    EXPECT_EQ(only_error("a: 1\nnotes\n"), fault(ErrorCode::yaml_missing_colon, 2, 1, {"notes"}));
    EXPECT_EQ(only_error("a: 1\n'no tes'\n").code, ErrorCode::yaml_syntax);
    EXPECT_EQ(only_error("a: b: c\n"), fault(ErrorCode::yaml_syntax, 1, 5, {"illegal map value"}));
    EXPECT_EQ(only_error("名字: b: c\n").place.column, 6);
    EXPECT_EQ(only_error("a: 1\n\tb: 2\n"), fault(ErrorCode::yaml_tab, 2, 1));
    EXPECT_EQ(only_error("a:\n  \tb: 2\n"), fault(ErrorCode::yaml_tab, 2, 3));
    EXPECT_EQ(only_error("a: 1\n名: \xFF\n"), fault(ErrorCode::text_not_utf8, 2, 4));
    EXPECT_EQ(only_error("a: 1\nb: x\x04y\nc: 2\n"),
              fault(ErrorCode::text_control_character, 2, 5, {"U+0004"}));
    EXPECT_EQ(only_error("a: 1\nb: \"x\\N\"\n"), fault(ErrorCode::text_control_character, 2, 4, {"U+0085"}));
    EXPECT_EQ(only_error("a: 1\nb: \"x\\_\"\n"), fault(ErrorCode::text_control_character, 2, 4, {"U+00A0"}));
    EXPECT_EQ(only_error(std::string_view("a\0: 1", 5)).code, ErrorCode::text_control_character);
    EXPECT_EQ(only_error("\xFF\xFE"
                         "a")
                  .code,
              ErrorCode::text_not_utf8); // UTF-16
}

TEST(ParseYaml, TakesKeysOfEveryForm) {
    const Result<YamlDocument> result =
        parse_yaml("a:\n\"b c\" :\n'd''e':\n  \n名字:\n\"f\\\"\":\n", "f.yaml");
    ASSERT_TRUE(result);
    ASSERT_EQ(result->root.entries.size(), 5u);
    EXPECT_EQ(result->root.entries[2].key, "d'e");
    EXPECT_EQ(result->root.entries[4].key, "f\"");
}

TEST(ParseYaml, TakesTabsThatAreNoIndentation) {
    EXPECT_TRUE(parse_yaml("a: 1\t# one\n\t\nb: \"x\ty\"\n", "f.yaml"));
}

} // namespace
} // namespace llmroofline
