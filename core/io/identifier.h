// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Identifiers of accelerators, models and profiles: `[a-z0-9][a-z0-9._-]{0,63}`. An identifier is also a
// file's stem, so it can name nothing outside its folder.
#pragma once

#include <cstddef>
#include <string_view>

namespace llmroofline {

inline constexpr std::size_t longest_identifier = 64;

constexpr bool is_identifier(std::string_view text) {
    const auto is_alphanumeric = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    if (text.empty() || text.size() > longest_identifier || !is_alphanumeric(text.front())) {
        return false;
    }
    for (const char c : text) {
        if (!is_alphanumeric(c) && c != '.' && c != '_' && c != '-') {
            return false;
        }
    }
    return true;
}

} // namespace llmroofline
