// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Options that stand for the fields of a table: an option a field, by its own spelling and within its own range.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "app/cli/options/command_line.h"
#include "core/io/field_table.h"

namespace llmroofline::cli {

// `--prefill-chunk`.
std::string option_flag(const FieldInfo& field);

using TakeValue = std::function<void(const FieldValue& value)>;

// `otherwise` is said in the help as the default; none: nothing is said. Booleans are `--flag` and `--no-flag`.
void add_field_option(OptionList& list, const FieldInfo& field, const FieldValue& otherwise, TakeValue take);

// Of the fields whose keys are among `keys`, or of all if there are none. `take` is called with the row and the value.
template <class T, class Row, class Take>
void add_field_options(OptionList& list, const FieldTable<T, Row>& table, Take take,
                       const std::vector<std::string_view>& keys = {}) {
    const T defaults;
    for (const Row& field : table)
        if (keys.empty() || std::find(keys.begin(), keys.end(), field.key) != keys.end())
            add_field_option(list, field, field.get(defaults),
                             [&field, take](const FieldValue& value) { take(field, value); });
}

} // namespace llmroofline::cli
