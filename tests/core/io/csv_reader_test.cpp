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

} // namespace
} // namespace llmroofline
