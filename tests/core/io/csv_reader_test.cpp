// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/csv_reader.h"

#include <gtest/gtest.h>

namespace llmroofline {
namespace {

TEST(CsvReader, ReadsQuotedFieldsAndTellsTheLineOfEachRecord) {
    const auto table = parse_csv("\xEF\xBB\xBF"
                                 "a,b\r\n1,\"x, \"\"y\"\"\"\r\n\r\n2,\"two\nlines\"\n3\n",
                                 "file");
    ASSERT_TRUE(table);
    ASSERT_EQ(table->records.size(), 3u);
    EXPECT_EQ(table->field(table->records[0], "b"), "x, \"y\"");
    EXPECT_EQ(table->field(table->records[1], "b"), "two\nlines");
    EXPECT_EQ(table->field(table->records[2], "b"), "");
    EXPECT_EQ(table->field(table->records[2], "c"), "");
    EXPECT_EQ(table->records[0].line, 2);
    EXPECT_EQ(table->records[1].line, 4);
    EXPECT_EQ(table->records[2].line, 6);
}

TEST(CsvReader, RefusesAnEmptyFileAndAnOpenQuote) {
    EXPECT_EQ(parse_csv("", "file").errors().front().code, ErrorCode::csv_empty);
    const auto open = parse_csv("a\n1\n\"x\n", "file");
    ASSERT_FALSE(open);
    EXPECT_EQ(open.errors().front().code, ErrorCode::csv_open_quote);
    EXPECT_EQ(open.errors().front().place.line, 3);
}

TEST(CsvReader, RefusesWhatIsNoTextAndWhatIsNoTable) {
    const auto fault = [](const std::string& text) { return parse_csv(text, "file").errors().at(0); };
    EXPECT_EQ(fault("a,b\n1,\xff\n"), (Error{ErrorCode::text_not_utf8, {}, {"file", 2, 3}}));
    std::string wide = "a\n";
    for (std::size_t i = 0; i < csv_field_limit; ++i)
        wide += "x,";
    EXPECT_TRUE(parse_csv(wide.substr(0, wide.size() - 1), "file"));
    EXPECT_EQ(fault(wide + ",x"), (Error{ErrorCode::csv_too_many_fields, {"1000"}, {"file", 2, 0}}));
    std::string large = "a\n";
    for (std::size_t i = 0; i < csv_record_limit; ++i)
        large += "1\n";
    EXPECT_TRUE(parse_csv(large, "file"));
    EXPECT_EQ(fault(large + "1\n"),
              (Error{ErrorCode::csv_too_many_records, {"100000"}, {"file", 100'002, 0}}));
}

} // namespace
} // namespace llmroofline
