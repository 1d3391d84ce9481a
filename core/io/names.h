// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Names of an enumeration's values: one table serves writing, reading and the list of choices in a fault.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/io/result.h"
#include "core/io/utf8.h"

namespace llmroofline {

template <class E, std::size_t N> using NameTable = std::array<std::pair<E, std::string_view>, N>;

template <class E, std::size_t N> constexpr std::string_view name_of(const NameTable<E, N>& table, E value) {
    for (const auto& [candidate, name] : table) {
        if (candidate == value) {
            return name;
        }
    }
    return {};
}

template <class E, std::size_t N>
constexpr std::optional<E> value_named(const NameTable<E, N>& table, std::string_view name) {
    for (const auto& [value, candidate] : table) {
        if (candidate == name) {
            return value;
        }
    }
    return std::nullopt;
}

// The value named, or expected_choice without a place.
template <class E, std::size_t N>
Result<E> choose_by_name(const NameTable<E, N>& table, std::string_view key, std::string_view found) {
    if (const std::optional<E> value = value_named(table, found)) {
        return *value;
    }
    std::string choices;
    for (const auto& [value, name] : table) {
        choices += choices.empty() ? "" : ", ";
        choices += name;
    }
    return Error{ErrorCode::expected_choice, {std::string(key), shortened(found), choices}, {}};
}

} // namespace llmroofline
