// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/field.h"

#include <algorithm>

#include "core/io/hidden_characters.h"
#include "core/io/identifier.h"
#include "core/io/list_text.h"
#include "core/io/names.h"
#include "core/io/utf8.h"

namespace llmroofline {

namespace {

constexpr NameTable<bool, 2> boolean_names = {{{true, "true"}, {false, "false"}}};

template <class Value> Result<FieldValue> as_value(const Result<Value>& result) {
    return result ? Result<FieldValue>(FieldValue(*result)) : result.errors();
}

Result<FieldValue> parse_choice(const FieldInfo& field, std::string_view key, std::string_view text) {
    if (std::find(field.choices.begin(), field.choices.end(), text) != field.choices.end())
        return FieldValue(std::string(text));
    std::string choices;
    for (const std::string_view choice : field.choices)
        add_item(choices, choice);
    return Error{ErrorCode::expected_choice, {std::string(key), shortened(text), choices}, {}};
}

Result<FieldValue> parse_numbers(const FieldInfo& field, std::string_view key, std::string_view text) {
    std::vector<double> values;
    while (!text.empty()) {
        const std::size_t comma = text.find(',');
        const Result<double> value = parse_number_in(key, text.substr(0, comma), field.range);
        if (!value)
            return value.errors();
        values.push_back(*value);
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    }
    std::sort(values.begin(), values.end());
    return FieldValue(std::move(values));
}

} // namespace

std::string option_name(const FieldInfo& field) {
    std::string name(field.option.empty() ? field.key : field.option);
    std::replace(name.begin(), name.end(), '_', '-');
    return name;
}

IntegerRange integer_range(const FieldInfo& field) {
    return {static_cast<std::int64_t>(field.range.least), static_cast<std::int64_t>(field.range.greatest)};
}

Result<FieldValue> parse_field(const FieldInfo& field, std::string_view key, std::string_view text) {
    switch (field.kind) {
    case FieldKind::text:
        if (!is_shown_as_it_is(text))
            return Error{ErrorCode::expected_text, {std::string(key)}, {}};
        break;
    case FieldKind::identifier:
        if (!is_identifier(text))
            return Error{ErrorCode::bad_identifier, {std::string(key), shortened(text)}, {}};
        break;
    case FieldKind::integer:
        return as_value(parse_integer_in(key, text, integer_range(field)));
    case FieldKind::number:
        return as_value(parse_number_in(key, text, field.range));
    case FieldKind::numbers:
        return parse_numbers(field, key, text);
    case FieldKind::boolean: {
        const auto value = value_named(boolean_names, text);
        if (!value)
            return Error{ErrorCode::expected_boolean, {std::string(key), shortened(text)}, {}};
        return FieldValue(*value);
    }
    case FieldKind::choice:
        return parse_choice(field, key, text);
    case FieldKind::own:
        if (const Status status = field.check(key, text); !status)
            return status.errors();
        break;
    }
    return FieldValue(std::string(text));
}

std::string field_text(const FieldValue& value) {
    if (const auto* flag = std::get_if<bool>(&value))
        return std::string(name_of(boolean_names, *flag));
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return std::to_string(*whole);
    if (const auto* number = std::get_if<double>(&value))
        return format_shortest(*number);
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    std::string list;
    if (const auto* numbers = std::get_if<std::vector<double>>(&value))
        for (const double number : *numbers)
            add_item(list, format_shortest(number), ",");
    return list;
}

} // namespace llmroofline
