// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which columns of a log hold the tokens of the prompt, those generated, and the time of arrival. They are known by the
// names that logs in the wild give them; where none or several could be meant, the user has to say. Letter case, blanks,
// `_`, `-` and `.` in a name do not matter. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/io/names.h"
#include "core/io/result.h"

namespace llmroofline {

enum class TimeUnit { seconds, milliseconds };

inline constexpr NameTable<TimeUnit, 2> time_unit_names = {
    {{TimeUnit::seconds, "s"}, {TimeUnit::milliseconds, "ms"}}};

// What the user says of a log; empty: by the names.
struct LogColumns {
    std::string input;
    std::string output;
    std::string time;
    std::optional<TimeUnit> unit; // of times that are numbers

    bool operator==(const LogColumns&) const = default;
};

// The log's own names; `time` is empty where it has none.
struct ChosenColumns {
    std::string input;
    std::string output;
    std::string time;
    std::optional<TimeUnit> unit;

    bool operator==(const ChosenColumns&) const = default;
};

// Faults: missing_column, of one that the user names; log_column_unclear.
Result<ChosenColumns> choose_columns(const std::vector<std::string>& names, const LogColumns& told);

} // namespace llmroofline
