// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/utf8.h"

namespace llmroofline {

namespace {

// Bytes of the well-formed character at `offset`, 0 if there is none (Unicode, table 3-7).
std::size_t character_length(std::string_view text, std::size_t offset) {
    const auto byte = [&](std::size_t i) -> unsigned {
        return offset + i < text.size() ? static_cast<unsigned char>(text[offset + i]) : 0u;
    };
    const auto follows = [&](std::size_t i, unsigned least = 0x80, unsigned greatest = 0xBF) {
        return byte(i) >= least && byte(i) <= greatest;
    };
    const unsigned first = byte(0);
    if (first < 0x80) {
        return 1;
    }
    if (first >= 0xC2 && first <= 0xDF) {
        return follows(1) ? 2 : 0;
    }
    if (first >= 0xE0 && first <= 0xEF) {
        const unsigned least = first == 0xE0 ? 0xA0 : 0x80;
        const unsigned greatest = first == 0xED ? 0x9F : 0xBF;
        return follows(1, least, greatest) && follows(2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const unsigned least = first == 0xF0 ? 0x90 : 0x80;
        const unsigned greatest = first == 0xF4 ? 0x8F : 0xBF;
        return follows(1, least, greatest) && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

} // namespace

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = character_length(text, i);
        if (length == 0) {
            return i;
        }
        i += length;
    }
    return std::nullopt;
}

char32_t code_point_at(std::string_view text, std::size_t offset, std::size_t& length) {
    length = character_length(text, offset);
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
    if (length <= 1) {
        return byte(0);
    }
    char32_t value = byte(0) & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        value = (value << 6) | (byte(i) & 0x3Fu);
    }
    return value;
}

std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for (const char byte : text) {
        count += is_utf8_continuation(byte) ? 0 : 1;
    }
    return count;
}

std::string shortened(std::string_view text, std::size_t limit) {
    std::string result;
    std::size_t count = 0;
    std::size_t last_start = 0;
    for (std::size_t i = 0; i < text.size(); ++count) {
        if (count == limit) {
            result.resize(last_start);
            return result + "…";
        }
        last_start = result.size();
        const std::size_t length = character_length(text, i);
        if (length == 0) {
            result += "\uFFFD";
            ++i;
        } else {
            result += text.substr(i, length);
            i += length;
        }
    }
    return result;
}

} // namespace llmroofline
