// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/hidden_characters.h"

#include <algorithm>

#include "core/io/numbers.h"
#include "core/io/utf8.h"

namespace llmroofline {

namespace {

bool is_line_or_tab(char32_t c) {
    return c == '\t' || c == '\n' || c == '\r';
}

// Most texts, and the large ones, hold nothing but these.
bool is_plain_ascii(char byte) {
    return byte >= 0x20 && byte < 0x7F;
}

std::string escape_unit(char32_t unit) {
    std::string text = "\\u";
    text += hexadecimal(unit, 4);
    return text;
}

std::string escape(char32_t c) {
    constexpr char32_t beyond = 0x10000;
    if (c < beyond)
        return escape_unit(c);
    std::string text = escape_unit(0xD800 + ((c - beyond) >> 10));
    text += escape_unit(0xDC00 + ((c - beyond) & 0x3FF));
    return text;
}

std::string made_visible(std::string_view text, bool keeps_lines) {
    const auto is_kept = [keeps_lines](char32_t c) {
        return keeps_lines ? c == '\t' || c == '\n' || (!is_hidden(c) && c != '\r')
                           : !is_hidden(c) && !is_line_or_tab(c);
    };
    if (std::all_of(text.begin(), text.end(),
                    [&](char c) { return is_plain_ascii(c) || (c == '\n' && keeps_lines); }))
        return std::string(text);
    std::string result;
    result.reserve(text.size() + 16);
    for (std::size_t i = 0; i < text.size();) {
        std::size_t length = 1;
        const char32_t c =
            is_plain_ascii(text[i]) ? static_cast<char32_t>(text[i]) : code_point_at(text, i, length);
        if (length == 0) {
            result += "\\x";
            result += hexadecimal(static_cast<unsigned char>(text[i]), 2);
            ++i;
            continue;
        }
        if (is_kept(c))
            result += text.substr(i, length);
        else
            result += escape(c);
        i += length;
    }
    return result;
}

} // namespace

bool is_hidden(char32_t c) {
    if (c < 0x20)
        return !is_line_or_tab(c);
    if (c < 0xA0)
        return c >= 0x7F;
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || (c & 0xFFFE) == 0xFFFE ||
           (c >= 0xE0000 && c <= 0xE007F);
}

std::optional<HiddenCharacter> find_hidden(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        std::size_t length = 1;
        if (!is_plain_ascii(text[i]))
            if (const char32_t c = code_point_at(text, i, length); is_hidden(c))
                return HiddenCharacter{i, c};
        i += std::max<std::size_t>(length, 1);
    }
    return std::nullopt;
}

bool is_shown_as_it_is(std::string_view text, bool of_lines) {
    return !find_invalid_utf8(text) && !find_hidden(text) &&
           (of_lines || text.find_first_of("\t\n\r") == std::string_view::npos);
}

std::string code_point_name(char32_t c) {
    std::string name = "U+";
    name += hexadecimal(c, 4);
    return name;
}

std::string visible(std::string_view text) {
    return made_visible(text, false);
}

std::string visible_lines(std::string_view text) {
    return made_visible(text, true);
}

} // namespace llmroofline
