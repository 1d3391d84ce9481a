// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json_records.h"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <fstream>

#include "core/fit/readers/record.h"
#include "tests/core/io/temporary_folder.h"

namespace llmroofline {
namespace {

struct Read {
    std::vector<YamlNode> records;
    Errors errors;
};

Read read(const std::string& text) {
    const TemporaryFolder folder;
    Read result;
    const Status status = read_json_records(folder.write("f.json", text), [&](YamlNode record) {
        result.records.push_back(std::move(record));
        return true;
    });
    if (!status)
        result.errors = status.errors();
    return result;
}

TEST(JsonRecords, AnObjectAListAndLinesAreRecords) {
    EXPECT_EQ(read(R"({"a": 1})").records.size(), 1u);
    EXPECT_EQ(read(R"([{"a": 1}, {"a": 2}])").records.size(), 2u);
    const Read lines = read("\xEF\xBB\xBF{\"a\": 1}\n{\"a\": 2.50}\n\n{\"a\": \"3\"}\n");
    ASSERT_EQ(lines.records.size(), 3u) << lines.errors.size();
    EXPECT_EQ(number_at(lines.records[0], {"a"}), 1.0);
    EXPECT_EQ(number_at(lines.records[1], {"a"}), 2.5);
    EXPECT_EQ(number_at(lines.records[2], {"a"}), 3.0);
    EXPECT_EQ(lines.records[1].line, 2);
    EXPECT_EQ(lines.records[2].line, 4);
    EXPECT_EQ(lines.records[2].column, 1);
}

TEST(JsonRecords, WhatPythonWritesWhereThereIsNoNumberIsNothing) {
    const Read one = read(R"({"a": Infinity, "b": -Infinity, "c": NaN, "d": "NaN", "e": [NaN, 1]})");
    ASSERT_EQ(one.records.size(), 1u);
    EXPECT_EQ(node_at(one.records[0], {"a"})->kind, YamlKind::nothing);
    EXPECT_EQ(node_at(one.records[0], {"b"})->kind, YamlKind::nothing);
    EXPECT_EQ(node_at(one.records[0], {"c"})->kind, YamlKind::nothing);
    EXPECT_EQ(text_at(one.records[0], {"d"}), "NaN");
    EXPECT_EQ(node_at(one.records[0], {"e"})->items.size(), 2u);
}

TEST(JsonRecords, LongListsAreLeftOutAndLongTextsCut) {
    std::string itls;
    for (int i = 0; i < 1000; ++i)
        itls += (i ? ",[0.01,{\"x\":[1,2]}]" : "[0.01]");
    const std::string text = "{\"itls\": [" + itls + "], \"text\": \"" + std::string(100'000, 'x') +
                             "\\\" \\\\\", \"after\": 7, \"short\": [1, 2, 3]}";
    const Read one = read(text);
    ASSERT_EQ(one.records.size(), 1u) << one.errors.size();
    EXPECT_EQ(node_at(one.records[0], {"itls"})->kind, YamlKind::nothing);
    EXPECT_EQ(text_at(one.records[0], {"text"}).size(), json_text_limit);
    EXPECT_EQ(number_at(one.records[0], {"after"}), 7.0);
    EXPECT_EQ(node_at(one.records[0], {"short"})->items.size(), 3u);
}

TEST(JsonRecords, BrokenTextIsRefusedWithItsPlace) {
    EXPECT_EQ(read("{\"a\": 1,\n \"b\": tru}").errors.at(0).place.line, 2);
    EXPECT_EQ(read("{\"a\": 1").errors.at(0).code, ErrorCode::json_ends_early);
    EXPECT_EQ(read("").errors.at(0).code, ErrorCode::json_ends_early);
    EXPECT_EQ(read("[1, 2]").errors.at(0).code, ErrorCode::json_no_object);
    EXPECT_EQ(read("7").errors.at(0).code, ErrorCode::json_no_object);
    EXPECT_EQ(read("{\"a\": 1, \"a\": 2}").errors.at(0).code, ErrorCode::duplicate_key);
    EXPECT_EQ(read("{\"a\": 1e999}").errors.at(0).code, ErrorCode::expected_number);
    EXPECT_EQ(read("{\"a\": " + std::string(100, '[')).errors.at(0).code, ErrorCode::yaml_too_deep);
    EXPECT_EQ(read("{\"a\": \"\xFF\"}").errors.at(0).code, ErrorCode::json_syntax);
    EXPECT_EQ(read(std::string("{\"a\": 1}\n\0{}", 12)).errors.at(0).code, ErrorCode::text_control_character);
}

// A list of 20,000,000 intervals, 160 MB, as vLLM saves them with --save-detailed.
TEST(JsonRecords, MemoryIsOfWhatIsKept) {
    const TemporaryFolder folder;
    const auto path = folder / "big.json";
    {
        std::ofstream file(path);
        file << "{\"itls\": [[0.0119";
        const std::string block = [] {
            std::string numbers;
            for (int i = 0; i < 10'000; ++i)
                numbers += ",0.01191";
            return numbers;
        }();
        for (int i = 0; i < 2'000; ++i)
            file << block << (i % 10 == 9 ? "],[0.0119" : "");
        file << "]], \"completed\": 3}";
    }
    rusage before{};
    getrusage(RUSAGE_SELF, &before);
    std::optional<double> completed;
    const Status status = read_json_records(path, [&](const YamlNode& record) {
        completed = number_at(record, {"completed"});
        return true;
    });
    rusage after{};
    getrusage(RUSAGE_SELF, &after);
    EXPECT_TRUE(status);
    EXPECT_EQ(completed, 3.0);
#if defined(__SANITIZE_ADDRESS__)
    // What is freed stays in the sanitizer's quarantine for a while; the whole file as a tree would take gigabytes.
    constexpr long most_kilobytes = 800'000;
#else
    constexpr long most_kilobytes = 50'000;
#endif
    EXPECT_LT(after.ru_maxrss - before.ru_maxrss, most_kilobytes);
}

} // namespace
} // namespace llmroofline
