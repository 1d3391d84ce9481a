// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a field of a document may hold, stated once: its key, kind, unit, range and choices. Files, the command line
// and editors all read and write it by this. Plain values and pure functions.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/io/numbers.h"
#include "core/io/result.h"

namespace llmroofline {

// identifier: of io/identifier.h. numbers: a list, ascending. own: a text with a syntax of its own.
enum class FieldKind { text, identifier, integer, number, numbers, boolean, choice, own };

// std::monostate is none. A choice is its name.
using FieldValue = std::variant<std::monostate, bool, std::int64_t, double, std::vector<double>, std::string>;

struct FieldInfo {
    std::string_view key; // in files
    FieldKind kind = FieldKind::text;
    NumberRange range = {}; // of integers, numbers and each of several
    std::span<const std::string_view> choices = {};
    Status (*check)(std::string_view key, std::string_view text) = nullptr; // of kind own
    bool is_optional = false;                                               // it may hold none
    std::string_view option = {}; // on the command line, where that is not the key
};

// `prefill-chunk`: the option without its dashes.
std::string option_name(const FieldInfo& field);

IntegerRange integer_range(const FieldInfo& field);

// The value that `text` stands for, checked. Faults name the field `key` and have no place: expected_text,
// bad_identifier, expected_integer, expected_number, number_out_of_range, expected_boolean, expected_choice, and those of
// the field's own check.
Result<FieldValue> parse_field(const FieldInfo& field, std::string_view key, std::string_view text);

// As parse_field reads it: numbers in the shortest form, several of them as `1,1.5`; "" for none.
std::string field_text(const FieldValue& value);

} // namespace llmroofline
