// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Logs as they are in the wild: line ends, spellings of time, names of columns, rows that cannot be used.
#include "core/traffic/log_reader.h"

#include <fstream>

#include <gtest/gtest.h>

#include "core/io/line_reader.h"
#include "core/traffic/timestamp.h"
#include "tests/core/io/temporary_folder.h"

namespace llmroofline {
namespace {

class TrafficLogs : public testing::Test {
protected:
    Result<TrafficLog> read(const std::string& text, const LogColumns& columns = {}) {
        std::ofstream(path(), std::ios::binary) << text;
        return read_traffic_log(path(), columns);
    }
    std::filesystem::path path() const { return folder_.path() / "log"; }

    TemporaryFolder folder_;
};

TEST_F(TrafficLogs, AzureEndsLinesInCrLfAndTheFileInNone) {
    const auto log = read("TIMESTAMP,ContextTokens,GeneratedTokens\r\n"
                          "2023-11-16 18:17:03.9799600,4808,10\r\n"
                          "2023-11-16 18:17:04.0319600,3180,8\r\n"
                          "2023-11-16 18:18:05.0,110,27");
    ASSERT_TRUE(log);
    EXPECT_EQ(log->rows, 3);
    EXPECT_EQ(log->bad_rows, 0);
    EXPECT_EQ(log->traffic.requests(), 3);
    EXPECT_EQ(log->traffic.input_tokens(), 8098);
    EXPECT_EQ(log->traffic.output_tokens(), 45);
    EXPECT_EQ(log->traffic.busiest_minute, 2);
    EXPECT_NEAR(*log->traffic.requests_per_s, 3 / 61.02004, 1e-6);
    EXPECT_EQ(log->columns,
              (ChosenColumns{"ContextTokens", "GeneratedTokens", "TIMESTAMP", TimeUnit::seconds}));
}

TEST_F(TrafficLogs, Azure2024WritesTwoFormsOfTime) {
    const auto log = read("TIMESTAMP,ContextTokens,GeneratedTokens\n"
                          "2024-05-10 00:00:00.009930+00:00,2162,5\n"
                          "2024-05-10 00:00:00+00:00,2399,6\n"
                          "2024-10-15T00:00:01.123Z,76,15\n");
    ASSERT_TRUE(log);
    EXPECT_EQ(log->bad_rows, 0);
    EXPECT_EQ(log->out_of_order, 1);
    EXPECT_EQ(log->traffic.busiest_minute, 2);
}

TEST_F(TrafficLogs, MooncakeCountsInMilliseconds) {
    std::string ids = "[0";
    for (int i = 1; i < 14; ++i)
        ids += ", " + std::to_string(i);
    ids += "]"; // 14 blocks of 512: up to 7,168 tokens
    const auto log =
        read(R"({"timestamp": 0, "input_length": 6758, "output_length": 500, "hash_ids": )" + ids + "}\n" +
             R"({"timestamp": 59999, "input_length": 7000, "output_length": 40, "hash_ids": )" + ids + "}\n" +
             R"({"timestamp": 60000, "input_length": 1, "output_length": 1, "hash_ids": [3]})");
    ASSERT_TRUE(log);
    EXPECT_EQ(log->columns.unit, TimeUnit::milliseconds);
    EXPECT_EQ(log->traffic.busiest_minute, 2);
    EXPECT_DOUBLE_EQ(*log->traffic.requests_per_s, 3 / 60.0);
}

TEST_F(TrafficLogs, QwenHasTheSameKeyInSeconds) {
    const auto log = read(
        R"({"chat_id": 159, "parent_chat_id": -1, "timestamp": 61.114, "input_length": 33, "output_length": 1, "type": "text", "turn": 1, "hash_ids": [1089, 1090, 1091]})");
    ASSERT_TRUE(log);
    EXPECT_EQ(log->columns.unit, TimeUnit::seconds);
    EXPECT_EQ(log->traffic.busiest_minute, 1);
}

TEST_F(TrafficLogs, ATimeWithoutAUnitIsNotUsedUnlessTold) {
    const std::string text = "{\"timestamp\": 1000, \"prompt_tokens\": 5, \"completion_tokens\": 2}\n";
    EXPECT_TRUE(read(text)->time_unit_unclear);
    EXPECT_EQ(read(text)->traffic.busiest_minute, std::nullopt);
    LogColumns told;
    told.unit = TimeUnit::milliseconds;
    EXPECT_FALSE(read(text, told)->time_unit_unclear);
    EXPECT_EQ(read(text, told)->traffic.busiest_minute, 1);
}

TEST_F(TrafficLogs, BurstGptIsReadByNameAndItsFailedRequestsAreCounted) {
    const auto log =
        read("Timestamp,Session ID,Elapsed time,Model,Request tokens,Response tokens,Total tokens,Log Type\n"
             "5,,,ChatGPT,472,18,490,Conversation log\n"
             "45.0,,,ChatGPT,1087,0,1087,API log\n");
    ASSERT_TRUE(log);
    EXPECT_EQ(log->without_output, 1);
    EXPECT_EQ(log->traffic.requests(), 2);
    EXPECT_EQ(log->traffic.input_tokens(), 1559);
}

TEST_F(TrafficLogs, VidurHasFractionsNoTimesAndQuotes) {
    const auto log = read("num_prefill_tokens;\"num_decode_tokens\"\n\"1000.5\";20\n300;7.25\n");
    ASSERT_TRUE(log);
    EXPECT_EQ(log->with_fractions, 2);
    EXPECT_EQ(log->traffic.busiest_minute, std::nullopt);
    EXPECT_DOUBLE_EQ(log->traffic.input_tokens(), 1300.5);
}

TEST_F(TrafficLogs, BadRowsAreListedWithTheirLines) {
    const auto log = read("input_tokens,output_tokens,ts\n"
                          "10,,1\n"
                          "\n"
                          "0,5,1\n"
                          "10,-1,1\n"
                          "10,5,noon\n"
                          "10\n"
                          "10,5,7\n");
    ASSERT_TRUE(log);
    EXPECT_EQ(log->rows, 6);
    EXPECT_EQ(log->bad_rows, 5);
    ASSERT_EQ(log->first_bad_rows.size(), 5u);
    const std::vector<std::pair<int, ErrorCode>> expected = {{2, ErrorCode::expected_number},
                                                             {4, ErrorCode::number_out_of_range},
                                                             {5, ErrorCode::number_out_of_range},
                                                             {6, ErrorCode::expected_time},
                                                             {7, ErrorCode::expected_number}};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(log->first_bad_rows[i].place.line, expected[i].first);
        EXPECT_EQ(log->first_bad_rows[i].code, expected[i].second);
    }
    EXPECT_EQ(log->traffic.requests(), 1);
}

TEST_F(TrafficLogs, ABadLineOfJsonIsOneRow) {
    const auto log =
        read("{\"isl\": 10, \"osl\": 3}\n{\"isl\": 10, \"osl\"\n[1]\n{\"isl\": 20, \"osl\": 3}\n");
    ASSERT_TRUE(log);
    EXPECT_EQ(log->rows, 4);
    EXPECT_EQ(log->bad_rows, 2);
    EXPECT_EQ(log->first_bad_rows[0].place.line, 2);
    EXPECT_EQ(log->first_bad_rows[0].code, ErrorCode::json_syntax);
    EXPECT_EQ(log->first_bad_rows[1].code, ErrorCode::json_no_object);
}

TEST_F(TrafficLogs, AnUnclearColumnIsAskedFor) {
    const auto both = read("prompt_tokens,input_tokens,output_tokens\n1,2,3\n");
    EXPECT_EQ(both.errors().front().code, ErrorCode::log_column_unclear);
    EXPECT_EQ(both.errors().front().arguments,
              (std::vector<std::string>{"input", "prompt_tokens, input_tokens"}));
    const auto none = read("a,b,c\n1,2,3\n");
    EXPECT_EQ(none.errors().size(), 2u);
    LogColumns told;
    told.input = "b";
    told.output = "c";
    EXPECT_EQ(read("a,b,c\n1,2,3\n", told)->traffic.input_tokens(), 2);
    told.output = "d";
    EXPECT_EQ(read("a,b,c\n1,2,3\n", told).errors().front().code, ErrorCode::missing_column);
}

TEST_F(TrafficLogs, WhatIsNoLogIsRefused) {
    EXPECT_EQ(read("").errors().front().code, ErrorCode::csv_empty);
    EXPECT_EQ(read("\n\n").errors().front().code, ErrorCode::csv_empty);
    EXPECT_EQ(read("\x1F\x8B\x08").errors().front().code, ErrorCode::log_compressed);
    EXPECT_EQ(read("isl,osl\nx,y\n").errors().front().code, ErrorCode::no_usable_rows);
    EXPECT_EQ(read("isl,osl\nx,y\n").errors().size(), 2u);
    EXPECT_EQ(read("isl,osl\n").errors().front().code, ErrorCode::no_usable_rows);
    EXPECT_EQ(read("{broken\n").errors().front().code, ErrorCode::json_syntax);
    EXPECT_EQ(read_traffic_log(folder_.path()).errors().front().code, ErrorCode::file_is_directory);
    EXPECT_EQ(read_traffic_log("/dev/null").errors().front().code, ErrorCode::file_not_regular);
    EXPECT_EQ(read_traffic_log(folder_.path() / "none").errors().front().code, ErrorCode::file_not_found);
}

// Lines longer than a block of the reader, a mark at the beginning, and a file of many blocks.
TEST_F(TrafficLogs, BlocksDoNotShow) {
    std::string text = "\xEF\xBB\xBFnote,isl,osl\n";
    double input = 0;
    for (int i = 1; i <= 30'000; ++i) {
        text += std::string(static_cast<std::size_t>(i % 97), 'x') + "," + std::to_string(i) + ",3\n";
        input += i;
        if (i == 15'000)
            text += std::string(700'000, 'y') + ",7,3\n";
    }
    text += std::string(line_length_limit + 300'000, 'z') + ",7,3\n" + ",9,3\n";
    std::ofstream(path(), std::ios::binary) << text;
    double last = 0;
    const auto log = read_traffic_log(path(), {}, [&](double share) {
        EXPECT_GE(share, last);
        last = share;
    });
    ASSERT_TRUE(log);
    EXPECT_GT(last, 0.2);
    EXPECT_EQ(log->traffic.input_tokens(), input + 7 + 9);
    EXPECT_EQ(log->rows, 30'003);
    ASSERT_EQ(log->bad_rows, 1);
    EXPECT_EQ(log->first_bad_rows[0].code, ErrorCode::line_too_long);
    EXPECT_EQ(log->first_bad_rows[0].place.line, 30'003);
}

TEST_F(TrafficLogs, ReadingStopsWhenAsked) {
    std::string text = "isl,osl\n";
    for (int i = 0; i < 100'000; ++i)
        text += "10,3\n";
    std::ofstream(path(), std::ios::binary) << text;
    std::stop_source stop;
    const auto log = read_traffic_log(
        path(), {}, [&](double) { stop.request_stop(); }, stop.get_token());
    ASSERT_TRUE(log);
    EXPECT_TRUE(log->stopped);
    EXPECT_LT(log->rows, 50'000);
}

TEST(Timestamp, AsLogsWriteIt) {
    EXPECT_EQ(parse_timestamp("1970-01-01 00:00:00"), 0);
    EXPECT_EQ(parse_timestamp("2024-05-12 00:00:00+00:00"), 1715472000);
    EXPECT_EQ(parse_timestamp("2024-05-12T02:30:00+02:30"), 1715472000);
    EXPECT_EQ(parse_timestamp("2024-05-11T22:00:00-0200"), 1715472000);
    EXPECT_NEAR(*parse_timestamp("2023-11-16 18:17:03.9799600"), 1700158623.97996, 1e-5);
    for (const char* text : {"", "noon", "2024-05-12", "2024-13-12 00:00:00", "2024-02-30 00:00:00",
                             "2024-05-12 24:00:00", "2024-05-12 00:00:00 UTC", "2024-05-12 00:00:00+1"})
        EXPECT_EQ(parse_timestamp(text), std::nullopt) << text;
}

} // namespace
} // namespace llmroofline
