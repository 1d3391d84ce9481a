// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a command has to say, once, written as an aligned table, CSV or JSON. An empty cell is 'not
// available'.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "app/cli/options/output_options.h"

namespace llmroofline::cli {

using Cell = std::variant<std::monostate, std::string, double, std::int64_t, bool>;

struct Column {
    std::string name;           // as in CSV and JSON
    bool in_plain_table = true; // the aligned table shows what fits a screen
};

struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
};

Cell cell(const std::optional<double>& value);
Cell cell(const std::optional<int>& value);
Cell cell(std::string_view text); // empty text is an empty cell

// Yes or no: 0 or 1 in CSV, as everywhere there.
Cell flag_cell(bool flag, Format format);

std::string to_text(const Table& table, Format format);

// A number as a person reads it: five significant digits, thousands not grouped.
std::string readable(double value);

} // namespace llmroofline::cli
