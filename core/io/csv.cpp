// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/csv.h"

#include <cmath>

#include "core/io/hidden_characters.h"
#include "core/io/numbers.h"

namespace llmroofline {

void CsvWriter::begin_field() {
    if (fields_ == 0) {
        row_start_ = out_.size();
    } else {
        out_ += ',';
    }
    ++fields_;
}

namespace {

// What a spreadsheet would compute rather than show.
bool is_formula(std::string_view text) {
    return text.size() > 1 && std::string_view("=+-@").find(text.front()) != std::string_view::npos &&
           !parse_double(text);
}

} // namespace

CsvWriter& CsvWriter::text(std::string_view given) {
    begin_field();
    std::string value = is_formula(given) ? "'" : "";
    value += visible_lines(given);
    if (value.find_first_of(",\"\r\n") == std::string::npos) {
        out_ += value;
        return *this;
    }
    out_ += '"';
    for (const char c : value) {
        if (c == '"') {
            out_ += '"';
        }
        out_ += c;
    }
    out_ += '"';
    return *this;
}

CsvWriter& CsvWriter::number(double value) {
    begin_field();
    if (std::isfinite(value)) {
        out_ += format_shortest(value);
    }
    return *this;
}

CsvWriter& CsvWriter::number(const std::optional<double>& value) {
    return value ? number(*value) : empty();
}

CsvWriter& CsvWriter::integer(std::int64_t value) {
    begin_field();
    out_ += std::to_string(value);
    return *this;
}

void CsvWriter::end_row() {
    // A lone empty field would be an empty line, which readers skip.
    if (fields_ == 1 && out_.size() == row_start_) {
        out_ += "\"\"";
    }
    out_ += '\n';
    fields_ = 0;
}

} // namespace llmroofline
