// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options/field_options.h"

#include "app/wording/option_text.h"
#include "core/io/list_text.h"

namespace llmroofline::cli {

namespace {

std::string type_of(const FieldInfo& field) {
    const auto range = [&] {
        return format_shortest(field.range.least) + ".." + format_shortest(field.range.greatest);
    };
    switch (field.kind) {
    case FieldKind::integer:
    case FieldKind::number:
        return range();
    case FieldKind::numbers:
        return range() + ",...";
    case FieldKind::identifier:
        return "ID";
    case FieldKind::choice: {
        std::string names;
        for (const std::string_view choice : field.choices)
            add_item(names, choice, " ");
        return '{' + names + '}';
    }
    case FieldKind::text:
    case FieldKind::boolean:
    case FieldKind::own:
        break;
    }
    return "TEXT";
}

} // namespace

std::string option_flag(const FieldInfo& field) {
    std::string flag = "--";
    return flag += option_name(field);
}

void add_field_option(OptionList& list, const FieldInfo& field, const FieldValue& otherwise, TakeValue take) {
    const std::string flag = option_flag(field);
    std::string help(option_help(option_name(field)));
    if (field.kind == FieldKind::boolean) {
        list.on_off(flag, help, [take = std::move(take)](bool value) { take(value); });
        return;
    }
    if (!std::holds_alternative<std::monostate>(otherwise))
        help += " (" + field_text(otherwise) + ')';
    list.value(flag, type_of(field), help,
               [field, flag, take = std::move(take)](const std::string& text) -> Status {
                   const auto value = parse_field(field, flag, text);
                   if (!value)
                       return value.errors();
                   take(*value);
                   return Done{};
               });
}

} // namespace llmroofline::cli
