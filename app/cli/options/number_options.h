// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Options whose value is a number in a range, or one of a table's names.
#pragma once

#include <functional>
#include <string>

#include "app/cli/options/command_line.h"
#include "core/io/names.h"
#include "core/io/numbers.h"

namespace llmroofline::cli {

// The range's unit stands for the value in the help.
void add_number(OptionList& list, const std::string& flag, const std::string& help, const NumberRange& range,
                std::function<void(double)> set);

template <class E, std::size_t N>
void add_choice(OptionList& list, const std::string& flag, const NameTable<E, N>& names,
                const std::string& help, std::function<void(E)> set) {
    std::string type;
    for (const auto& [value, name] : names)
        type += std::string(type.empty() ? "{" : " ").append(name);
    list.value(flag, type + '}', help,
               [&names, flag, set = std::move(set)](const std::string& text) -> Status {
                   const auto chosen = choose_by_name(names, flag, text);
                   if (!chosen)
                       return chosen.errors();
                   set(chosen.value());
                   return Done{};
               });
}

} // namespace llmroofline::cli
