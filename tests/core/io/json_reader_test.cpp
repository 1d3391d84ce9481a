// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "core/io/json_reader.h"

namespace llmroofline {
namespace {

Error fault_of(std::string_view text) {
    const Result<YamlDocument> document = parse_json(text, "x.json");
    EXPECT_FALSE(document);
    return document ? Error{} : document.errors().front();
}

TEST(JsonReader, EveryValueHasItsPlace) {
    const auto document =
        parse_json("{\n  \"名\": {\"b\" : [1, -2.5e3,true]},\n \"t\": \"x\", \"n\": null}", "x.json");
    ASSERT_TRUE(document);
    const YamlNode& root = document->root;
    EXPECT_EQ(root.line, 1);
    EXPECT_EQ(root.column, 1);
    ASSERT_EQ(root.entries.size(), 3u);
    EXPECT_EQ(root.entries[0].key, "名");
    EXPECT_EQ(root.entries[0].line, 2);
    EXPECT_EQ(root.entries[0].column, 3);
    const YamlNode& inner = root.entries[0].value;
    EXPECT_EQ(inner.column, 8); // characters, not bytes
    const std::vector<YamlNode>& items = inner.entries[0].value.items;
    ASSERT_EQ(items.size(), 3u);
    EXPECT_EQ(items[0].scalar, "1");
    EXPECT_EQ(items[0].column, 16);
    EXPECT_EQ(items[1].scalar, "-2.5e3");
    EXPECT_EQ(items[1].column, 19);
    EXPECT_EQ(items[2].scalar, "true");
    EXPECT_FALSE(items[2].quoted);
    EXPECT_EQ(items[2].column, 26);
    EXPECT_TRUE(root.find("t")->value.quoted);
    EXPECT_EQ(root.find("t")->value.line, 3);
    EXPECT_EQ(root.find("n")->value.kind, YamlKind::nothing);
}

TEST(JsonReader, ANumberBeforeABracketHidesNothing) {
    const auto document = parse_json(R"({"a":[[1],[2]],"b":{"c":3},"d":4})", "");
    ASSERT_TRUE(document);
    EXPECT_EQ(document->root.find("a")->value.items[1].items[0].column, 12);
    EXPECT_EQ(document->root.find("d")->column, 28);
    EXPECT_EQ(document->root.find("d")->value.column, 32);
}

TEST(JsonReader, AByteOrderMarkIsFine) {
    const auto document = parse_json("\xEF\xBB\xBF{\"a\": 1}", "");
    ASSERT_TRUE(document);
    EXPECT_EQ(document->root.entries[0].column, 2);
}

struct Broken {
    std::string text;
    ErrorCode code;
    int line;
    int column;
};

TEST(JsonReader, BrokenTextIsRefusedWhereItBreaks) {
    const Broken cases[] = {
        {"", ErrorCode::json_ends_early, 1, 1},
        {"{\n", ErrorCode::json_ends_early, 2, 1},
        {"{\"a\": \"x", ErrorCode::json_syntax, 1, 7},
        {"{\"a\": 1,}", ErrorCode::json_syntax, 1, 9},
        {"{\"a\" 1}", ErrorCode::json_syntax, 1, 6},
        {"{\"a\": 01}", ErrorCode::json_syntax, 1, 8},
        {"{\"a\": .5}", ErrorCode::json_syntax, 1, 7},
        {"{'a': 1}", ErrorCode::json_syntax, 1, 2},
        {"{} {}", ErrorCode::json_syntax, 1, 4},
        {"{ // x\n\"a\": 1}", ErrorCode::json_syntax, 1, 3},
        {"{\"a\": [1,\n inf]}", ErrorCode::json_not_finite, 2, 2},
        {"{\"a\": -inf}", ErrorCode::json_not_finite, 1, 7},
        {"{\"a\": nan}", ErrorCode::json_not_finite, 1, 7},
        {"{\"a\": Infinity1}", ErrorCode::json_syntax, 1, 7},
        {"{\"a\": NaN \"b\": 1}", ErrorCode::json_syntax, 1, 11},
        {"{\"a\": 1e400}", ErrorCode::expected_number, 1, 7},
        {"{\"a\": \"\xFF\"}", ErrorCode::text_not_utf8, 1, 8},
        {"[1]", ErrorCode::json_no_object, 1, 1},
        {"{\"a\": 1,\n\"a\": 2}", ErrorCode::duplicate_key, 2, 1},
    };
    for (const Broken& broken : cases) {
        const Error fault = fault_of(broken.text);
        EXPECT_EQ(fault.code, broken.code) << broken.text;
        EXPECT_EQ(fault.place, (Place{"x.json", broken.line, broken.column})) << broken.text;
    }
}

TEST(JsonReader, WhatPythonWritesForNoNumberIsAScalar) {
    const auto document = parse_json(
        "{\"limit\": [0.0, Infinity,-Infinity],\n \"a\\\\\": NaN, \"NaN\": \"[Infinity, \\\"NaN\"}",
        "x.json");
    ASSERT_TRUE(document);
    const std::vector<YamlNode>& limit = document->root.find("limit")->value.items;
    ASSERT_EQ(limit.size(), 3u);
    EXPECT_EQ(limit[1].scalar, "Infinity");
    EXPECT_EQ(limit[1].column, 17);
    EXPECT_EQ(limit[2].scalar, "-Infinity");
    EXPECT_EQ(limit[2].column, 26);
    EXPECT_FALSE(limit[2].quoted);
    EXPECT_EQ(document->root.find("a\\")->value.scalar, "NaN");
    EXPECT_EQ(document->root.find("a\\")->value.line, 2);
    EXPECT_EQ(document->root.find("NaN")->value.scalar, "[Infinity, \"NaN");
}

TEST(JsonReader, NamesTheWordThatIsNoNumber) {
    EXPECT_THAT(fault_of("{\"time_step_limit\": [0.0, inf]}").arguments, testing::ElementsAre("inf"));
    EXPECT_THAT(fault_of("{\"a\": 1e400}").arguments, testing::ElementsAre("a", "1e400", ""));
}

TEST(JsonReader, HostileTextCostsNoTime) {
    const auto start = std::chrono::steady_clock::now();
    std::string deep_objects;
    for (int i = 0; i < 100'000; ++i) {
        deep_objects += "{\"a\":";
    }
    EXPECT_EQ(fault_of(std::string(100'000, '[')).code, ErrorCode::yaml_too_deep);
    EXPECT_EQ(fault_of(deep_objects).code, ErrorCode::yaml_too_deep);
    EXPECT_EQ(fault_of("{\"a\": \"" + std::string(70'000'000, 'x') + "\"}").code, ErrorCode::file_too_large);
    std::string many = "{\"a\": [1";
    for (int i = 0; i < 2'100'000; ++i) {
        many += ",1";
    }
    EXPECT_EQ(fault_of(many + "]}").code, ErrorCode::yaml_too_many_nodes);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(4));
}

TEST(JsonReader, KnowsItsOwnFilesByTheirBeginning) {
    EXPECT_TRUE(looks_like_json(" \n{ \"model_type\": 1}"));
    EXPECT_TRUE(looks_like_json("\xEF\xBB\xBF{}"));
    EXPECT_FALSE(looks_like_json("{\"kind\": \"model\"}")); // YAML's flow style
    EXPECT_FALSE(looks_like_json("{kind: model}"));
    EXPECT_FALSE(looks_like_json("kind: model"));
}

} // namespace
} // namespace llmroofline
