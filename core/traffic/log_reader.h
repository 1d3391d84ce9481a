// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads a log of requests as traffic: CSV with a header (commas, semicolons or tabs), or a JSON object a line. It is
// read as a stream: what is kept are a histogram and the requests of each minute. A row that cannot be used is left out,
// counted and, the first hundred, listed with line and reason. Nothing is dropped or mended in silence.
//
// Numbers of tokens may have fractions (the means of bins do). A request that generates nothing counts as a prefill.
// Times may stand in any order. Quirks of the public logs: a failed request of BurstGPT has 0 response tokens; the
// `timestamp` of Mooncake is in milliseconds and has one hash id for 512 tokens, that of Qwen-Bailian is in seconds and
// has one for 16, by which they are told apart.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/comparison/traffic.h"
#include "core/io/result.h"
#include "core/traffic/log_columns.h"

namespace llmroofline {

struct TrafficLog {
    Traffic traffic; // id, name and source are empty
    ChosenColumns columns;
    std::int64_t rows = 0; // usable or not; empty lines are none
    std::int64_t bad_rows = 0;
    Errors first_bad_rows; // with their lines
    std::int64_t without_output = 0;
    std::int64_t with_fractions = 0;
    std::int64_t out_of_order = 0;  // earlier than the row before
    bool time_unit_unclear = false; // the times were not used
    bool stopped = false;           // what was read up to there
};

// The names of the columns, or of a JSON row's keys, by which a user says which is what. Faults: those of opening,
// log_compressed, csv_empty, line_too_long, json_syntax.
Result<std::vector<std::string>> log_column_names(const std::filesystem::path& path);

inline constexpr std::size_t most_bad_rows_listed = 100;

// `progress` gets the share of the file that is read, now and then. Faults: those of opening, log_compressed,
// csv_empty, json_syntax of the first line, those of choose_columns, no_usable_rows with the first bad rows.
Result<TrafficLog> read_traffic_log(const std::filesystem::path& path, const LogColumns& columns = {},
                                    const std::function<void(double)>& progress = {},
                                    const std::stop_token& stop = {});

} // namespace llmroofline
