// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads comma-separated values with a header, quoted as in RFC 4180: fields by the column's name, records
// with the line they begin on. Lines end in LF or CRLF; empty lines are skipped; a byte-order mark is, too.
// Plain values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/io/result.h"

namespace llmroofline {

struct CsvRecord {
    int line = 0; // 1-based; the header is line 1
    std::vector<std::string> fields;
};

class CsvTable {
public:
    std::vector<std::string> columns;
    std::vector<CsvRecord> records;

    bool has(std::string_view column) const { return index_of(column) < columns.size(); }
    // The field is empty where the file has no such column or the record ends before it.
    std::string_view field(const CsvRecord& record, std::string_view column) const;

private:
    std::size_t index_of(std::string_view column) const;
};

inline constexpr std::size_t csv_field_limit = 1000;     // of one record
inline constexpr std::size_t csv_record_limit = 100'000; // without the header

// Faults: csv_empty, csv_open_quote, csv_too_many_fields, csv_too_many_records, text_not_utf8.
Result<CsvTable> parse_csv(std::string_view text, std::string_view file_name);

} // namespace llmroofline
