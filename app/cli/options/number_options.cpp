// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options/number_options.h"

namespace llmroofline::cli {

void add_number(OptionList& list, const std::string& flag, const std::string& help, const NumberRange& range,
                std::function<void(double)> set) {
    list.value(flag, range.unit.empty() ? "NUMBER" : std::string(range.unit), help,
               [flag, range, set = std::move(set)](const std::string& text) -> Status {
                   const auto number = parse_number_in(flag, text, range);
                   if (!number)
                       return number.errors();
                   set(number.value());
                   return Done{};
               });
}

} // namespace llmroofline::cli
