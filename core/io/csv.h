// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Comma-separated values as RFC 4180 quotes them, with LF at the end of a row. Numbers in the shortest form
// that reads back the same; what is not available is an empty field. A text that a spreadsheet would take for a
// formula stands behind an apostrophe, and what is hidden in it is made visible. A writer belongs to one thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace llmroofline {

class CsvWriter {
public:
    explicit CsvWriter(std::string& out) : out_(out) {}

    CsvWriter& text(std::string_view value);
    CsvWriter& number(double value); // not finite: empty
    CsvWriter& number(const std::optional<double>& value);
    CsvWriter& integer(std::int64_t value);
    CsvWriter& empty() { return text({}); }
    void end_row();

private:
    void begin_field();

    std::string& out_;
    std::size_t fields_ = 0;
    std::size_t row_start_ = 0;
};

} // namespace llmroofline
