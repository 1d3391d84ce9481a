// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Input made to exhaust time, stack or memory. Each is to be answered in a second; the limit here leaves room
// for sanitizers and busy machines, and is far below what an unguarded parser takes.
#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "core/io/yaml_reader.h"
#include "tests/core/io/temporary_folder.h"

namespace llmroofline {
namespace {

std::string repeated(std::string_view part, std::size_t count) {
    std::string text;
    text.reserve(part.size() * count);
    for (std::size_t i = 0; i < count; ++i) {
        text += part;
    }
    return text;
}

ErrorCode answer(const std::string& text) {
    const auto start = std::chrono::steady_clock::now();
    const Result<YamlDocument> result = parse_yaml(text, "f.yaml");
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    EXPECT_LT(taken.count(), 5.0);
    if (result) {
        ADD_FAILURE() << "was read";
        return ErrorCode::yaml_empty;
    }
    return result.errors().front().code;
}

TEST(HostileYaml, DeepNesting) {
    EXPECT_EQ(answer(repeated("[", 100000)), ErrorCode::yaml_too_deep);
    EXPECT_EQ(answer(repeated("{", 100000)), ErrorCode::yaml_too_deep);
    EXPECT_EQ(answer(repeated("- ", 100000)), ErrorCode::yaml_too_deep);
    EXPECT_EQ(answer(repeated("[{a: ", 50000)), ErrorCode::yaml_too_deep);
    EXPECT_EQ(answer("a: " + repeated("[", 100) + repeated("]", 100)), ErrorCode::yaml_too_deep);
    std::string stairs;
    for (int i = 0; i < 300; ++i) {
        stairs += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
    }
    EXPECT_EQ(answer(stairs), ErrorCode::yaml_too_deep);
}

TEST(HostileYaml, NestingUpToTheLimitIsRead) {
    const std::size_t depth = yaml_depth_limit - 1; // the file's mapping is the first
    EXPECT_TRUE(parse_yaml("a: " + repeated("[", depth) + repeated("]", depth), "f.yaml"));
    EXPECT_EQ(answer("a: " + repeated("[", depth + 1) + repeated("]", depth + 1)), ErrorCode::yaml_too_deep);
}

TEST(HostileYaml, ManyNodes) {
    EXPECT_EQ(answer("a: [" + repeated("1,", 100000) + "1]"), ErrorCode::yaml_too_many_nodes);
    EXPECT_EQ(answer("a:\n" + repeated("- 1\n", 60000)), ErrorCode::yaml_too_many_nodes);
    std::string keys;
    for (int i = 0; i < 20000; ++i) {
        keys += 'k' + std::to_string(i) + ": 1\n";
    }
    EXPECT_EQ(answer(keys), ErrorCode::yaml_too_many_nodes);
}

TEST(HostileYaml, LongText) {
    EXPECT_EQ(answer("a: [" + repeated("1,", 1500000) + "1]"), ErrorCode::file_too_large);
    EXPECT_EQ(answer(repeated("a", 260000)), ErrorCode::expected_mapping);
    EXPECT_EQ(answer("a: " + repeated("\"", 260000)), ErrorCode::yaml_syntax);
    EXPECT_EQ(answer(repeated("? ", 130000)), ErrorCode::yaml_too_deep);
    EXPECT_EQ(answer(repeated(": ", 130000)), ErrorCode::yaml_too_deep);
    EXPECT_EQ(answer("a: |\n" + repeated(" \n", 130000) + "b"), ErrorCode::yaml_missing_colon);
    EXPECT_EQ(answer(repeated("#\n", 130000)), ErrorCode::yaml_empty);
    EXPECT_EQ(answer(repeated("---\n", 60000)), ErrorCode::yaml_several_documents);
}

TEST(HostileYaml, AliasBomb) {
    std::string bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n";
    for (char c = 'b'; c <= 'j'; ++c) {
        const std::string before = std::string("*") + static_cast<char>(c - 1);
        bomb += std::string(1, c) + ": &" + c + " [" + repeated(before + ",", 8) + before + "]\n";
    }
    EXPECT_EQ(answer(bomb), ErrorCode::yaml_alias);
}

TEST(HostileYaml, EveryTruncationIsAnswered) {
    const std::string file =
        content_of(std::filesystem::path(LLMROOFLINE_SOURCE_DIR) / "hardware_specs/h20-96gb.yaml");
    ASSERT_FALSE(file.empty());
    for (std::size_t i = 0; i < file.size(); ++i) {
        const Result<YamlDocument> result = parse_yaml(file.substr(0, i), "f.yaml");
        EXPECT_TRUE(result || !result.errors().empty());
    }
}

// Bytes that mean something to YAML, in any order.
TEST(HostileYaml, RandomTextIsAnswered) {
    constexpr std::string_view alphabet = "ab1:-[]{},&*!|>'\"%@`#?~ \n\r\t\\.\xE5\x90\x8D\x04";
    std::uint32_t state = 12345;
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        const std::size_t length = round % 60;
        for (std::size_t i = 0; i < length; ++i) {
            state = state * 1664525u + 1013904223u;
            text += alphabet[(state >> 16) % alphabet.size()];
        }
        const Result<YamlDocument> result = parse_yaml(text, "f.yaml");
        ASSERT_TRUE(result || !result.errors().empty()) << text;
    }
}

} // namespace
} // namespace llmroofline
