// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Characters that are not seen as themselves: controls and escapes, which a terminal obeys, and those that turn the order
// of what stands around them (Unicode, annex 9). Texts of files hold none; other text from outside (names of files,
// arguments, messages of libraries) is made visible before it is shown. Free functions without state, safe from any
// thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace llmroofline {

// Controls but the tab and line ends; marks, embeddings, overrides and isolates of direction; separators of lines and
// paragraphs; the byte-order mark, tags, and what is no character.
bool is_hidden(char32_t c);

struct HiddenCharacter {
    std::size_t offset = 0;
    char32_t value = 0;
};

// The first of a well-formed text.
std::optional<HiddenCharacter> find_hidden(std::string_view text);

// Well-formed and without anything hidden; `of_lines`: it may have several.
bool is_shown_as_it_is(std::string_view text, bool of_lines = false);

// `U+202E`.
std::string code_point_name(char32_t c);

// In one line: what is hidden, and every tab and line end, as JSON escapes it (`\u202E`), so that within the strings of a
// JSON text it means the same; bytes that are no UTF-8 as `\xFF`.
std::string visible(std::string_view text);
// Does so and keeps tabs and ends of lines, but no carriage return, which lets a text be written over.
std::string visible_lines(std::string_view text);

} // namespace llmroofline
