// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The little of UTF-8 that reading and reporting need. A character here is a code point. Free functions
// without state, safe from any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace llmroofline {

inline bool is_utf8_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// Returns the offset of the first byte that is no well-formed UTF-8 (overlong forms and surrogates are not); empty if
// all is.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

// Returns the code point of the well-formed character that begins at `offset`; `length` gets its bytes.
char32_t code_point_at(std::string_view text, std::size_t offset, std::size_t& length);

// Returns the number of characters; every byte that begins one counts.
std::size_t count_characters(std::string_view text);

// Returns at most `limit` characters, the last of them '…' if something was cut off. Ill-formed bytes become U+FFFD,
// so that a message can always be shown.
std::string shortened(std::string_view text, std::size_t limit = 60);

} // namespace llmroofline
