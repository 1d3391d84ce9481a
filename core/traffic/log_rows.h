// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rows of a log, one line at a time: which texts stand where the tokens and the time should. Belongs to one thread.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/result.h"
#include "core/traffic/log_columns.h"

namespace llmroofline {

// The texts of one row; a missing one is empty. Valid until the next row is taken apart.
struct LogRow {
    std::string_view input;
    std::string_view output;
    std::string_view time;
    std::size_t hash_ids = 0; // of a JSON row
};

// A delimited line as fields, quoted as in RFC 4180 (but within the line).
std::vector<std::string> delimited_fields(std::string_view line, char delimiter);
// The one of `,`, `;` and tab that the header has most of.
char delimiter_of(std::string_view header);

class DelimitedRows {
public:
    DelimitedRows(const std::vector<std::string>& names, const ChosenColumns& columns, char delimiter);

    LogRow row(std::string_view line);

private:
    char delimiter_;
    std::array<std::size_t, 3> wanted_; // which fields are input, output and time
    std::size_t last_;                  // of them
    std::vector<std::string> quoted_;
};

// The keys of a JSON object at its outermost level; empty if the line is none.
std::vector<std::string> json_keys(std::string_view line);

class JsonRows {
public:
    explicit JsonRows(const ChosenColumns& columns) : columns_(columns) {}

    // Faults: json_syntax, json_no_object, without a place.
    Result<LogRow> row(std::string_view line);

private:
    ChosenColumns columns_;
    std::array<std::string, 3> texts_;
};

} // namespace llmroofline
