// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output/table.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/io/csv.h"
#include "core/io/hidden_characters.h"
#include "core/io/numbers.h"

namespace llmroofline::cli {

namespace {

std::string csv_text(const Table& table) {
    std::string out;
    CsvWriter csv(out);
    for (const Column& column : table.columns)
        csv.text(column.name);
    csv.end_row();
    for (const auto& row : table.rows) {
        for (const Cell& value : row) {
            if (const auto* text = std::get_if<std::string>(&value))
                csv.text(*text);
            else if (const auto* number = std::get_if<double>(&value))
                csv.number(*number);
            else if (const auto* whole = std::get_if<std::int64_t>(&value))
                csv.integer(*whole);
            else if (const auto* flag = std::get_if<bool>(&value))
                csv.text(*flag ? "true" : "false");
            else
                csv.empty();
        }
        csv.end_row();
    }
    return out;
}

std::string json_text(const Table& table) {
    auto rows = nlohmann::ordered_json::array();
    for (const auto& row : table.rows) {
        nlohmann::ordered_json object;
        for (std::size_t i = 0; i < row.size(); ++i) {
            auto& target = object[table.columns[i].name];
            std::visit(
                [&](const auto& value) {
                    if constexpr (!std::is_same_v<std::decay_t<decltype(value)>, std::monostate>)
                        target = value;
                },
                row[i]);
        }
        rows.push_back(std::move(object));
    }
    // A name of a file may be no UTF-8.
    return visible_lines(rows.dump(2, ' ', false, nlohmann::json::error_handler_t::replace)) + '\n';
}

std::string plain(const Cell& value) {
    if (const auto* text = std::get_if<std::string>(&value))
        return visible(*text);
    if (const auto* number = std::get_if<double>(&value))
        return readable(*number);
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return std::to_string(*whole);
    if (const auto* flag = std::get_if<bool>(&value))
        return *flag ? "yes" : "no";
    return "-";
}

// Columns a terminal shows for UTF-8 text without wide characters, which our catalogs do not have.
std::size_t width_of(const std::string& text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

std::string plain_text(const Table& table) {
    const std::size_t columns = table.columns.size();
    std::vector<std::vector<std::string>> cells(1);
    std::vector<std::size_t> width(columns);
    std::vector<bool> numeric(columns, true);
    for (const Column& column : table.columns)
        cells[0].push_back(column.name);
    for (const auto& row : table.rows) {
        auto& texts = cells.emplace_back();
        for (std::size_t i = 0; i < columns; ++i) {
            texts.push_back(plain(row[i]));
            numeric[i] = numeric[i] && !std::holds_alternative<std::string>(row[i]);
        }
    }
    for (const auto& row : cells)
        for (std::size_t i = 0; i < columns; ++i)
            width[i] = std::max(width[i], width_of(row[i]));
    std::string out;
    for (const auto& row : cells) {
        std::string line;
        for (std::size_t i = 0; i < columns; ++i) {
            if (!table.columns[i].in_plain_table)
                continue;
            if (!line.empty())
                line += "  ";
            const std::string blank(width[i] - width_of(row[i]), ' ');
            line += numeric[i] ? blank + row[i] : row[i] + blank;
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + '\n';
    }
    return out;
}

} // namespace

Cell cell(const std::optional<double>& value) {
    return value ? Cell(*value) : Cell();
}

Cell cell(const std::optional<int>& value) {
    return value ? Cell(static_cast<std::int64_t>(*value)) : Cell();
}

Cell cell(std::string_view text) {
    return text.empty() ? Cell() : Cell(std::string(text));
}

Cell flag_cell(bool flag, Format format) {
    return format == Format::csv ? Cell(std::int64_t{flag}) : Cell(flag);
}

std::string to_text(const Table& table, Format format) {
    switch (format) {
    case Format::csv:
        return csv_text(table);
    case Format::json:
        return json_text(table);
    case Format::table:
        return plain_text(table);
    }
    return {};
}

std::string readable(double value) {
    if (!std::isfinite(value))
        return "-";
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value, std::chars_format::general, 5).ptr;
    return {text, end};
}

} // namespace llmroofline::cli
