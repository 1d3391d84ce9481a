// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/csv_reader.h"

#include <algorithm>
#include <optional>

#include "core/io/hidden_characters.h"
#include "core/io/text_places.h"
#include "core/io/utf8.h"

namespace llmroofline {

std::size_t CsvTable::index_of(std::string_view column) const {
    return static_cast<std::size_t>(std::find(columns.begin(), columns.end(), column) - columns.begin());
}

std::string_view CsvTable::field(const CsvRecord& record, std::string_view column) const {
    const std::size_t index = index_of(column);
    return index < columns.size() && index < record.fields.size() ? std::string_view(record.fields[index])
                                                                  : std::string_view();
}

Result<CsvTable> parse_csv(std::string_view text, std::string_view file_name) {
    if (text.starts_with("\xEF\xBB\xBF")) {
        text.remove_prefix(3);
    }
    if (const std::optional<std::size_t> offset = find_invalid_utf8(text)) {
        return Error{ErrorCode::text_not_utf8, {}, TextPlaces(text, file_name).at_offset(*offset)};
    }
    if (const std::optional<HiddenCharacter> hidden = find_hidden(text)) {
        return Error{ErrorCode::text_control_character,
                     {code_point_name(hidden->value)},
                     TextPlaces(text, file_name).at_offset(hidden->offset)};
    }
    std::vector<CsvRecord> records;
    CsvRecord record{1, {}};
    std::string field;
    int line = 1;
    bool quoted = false;
    bool any = false; // the record holds something
    int quote_line = 0;
    const auto end_field = [&] {
        record.fields.push_back(std::move(field));
        field.clear();
    };
    const auto end_record = [&] {
        if (any) {
            end_field();
            records.push_back(std::move(record));
        }
        any = false;
        record = {line, {}};
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\n') {
            ++line;
        }
        if (quoted) {
            if (c != '"') {
                field += c;
            } else if (i + 1 < text.size() && text[i + 1] == '"') {
                field += '"';
                ++i;
            } else {
                quoted = false;
            }
            continue;
        }
        if (c == '\n') {
            if (records.size() > csv_record_limit) {
                return Error{ErrorCode::csv_too_many_records,
                             {std::to_string(csv_record_limit)},
                             {std::string(file_name), line - 1, 0}};
            }
            end_record();
        } else if (c == '"' && field.empty()) {
            quoted = any = true;
            quote_line = line;
        } else if (c == ',') {
            any = true;
            end_field();
            if (record.fields.size() > csv_field_limit) {
                return Error{ErrorCode::csv_too_many_fields,
                             {std::to_string(csv_field_limit)},
                             {std::string(file_name), record.line, 0}};
            }
        } else if (c != '\r') {
            any = true;
            field += c;
        }
    }
    if (quoted) {
        return Error{ErrorCode::csv_open_quote, {}, {std::string(file_name), quote_line, 0}};
    }
    end_record();
    if (records.empty()) {
        return Error{ErrorCode::csv_empty, {}, {std::string(file_name), 0, 0}};
    }
    CsvTable table;
    table.columns = std::move(records.front().fields);
    table.records.assign(std::make_move_iterator(records.begin() + 1),
                         std::make_move_iterator(records.end()));
    return table;
}

} // namespace llmroofline
