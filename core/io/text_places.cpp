// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/text_places.h"

#include <algorithm>

#include "core/io/utf8.h"

namespace llmroofline {

TextPlaces::TextPlaces(std::string_view text, std::string_view file) : file_(file), text_(text) {
    line_starts_.push_back(0);
    const bool has_wide = std::any_of(text.begin(), text.end(), is_utf8_continuation);
    characters_before_.reserve(has_wide ? text.size() + 1 : 0);
    std::uint32_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (has_wide) {
            characters_before_.push_back(characters);
            characters += is_utf8_continuation(text[i]) ? 0 : 1;
        }
        if (text[i] == '\n') {
            line_starts_.push_back(static_cast<std::uint32_t>(i + 1));
        }
    }
    if (has_wide) {
        characters_before_.push_back(characters);
    }
}

std::size_t TextPlaces::characters_before(std::size_t offset) const {
    return characters_before_.empty() ? offset : characters_before_[offset];
}

Place TextPlaces::at(int line, int byte_column) const {
    if (line < 0 || byte_column < 0) {
        return none();
    }
    const std::size_t row = std::min<std::size_t>(static_cast<std::size_t>(line), line_starts_.size() - 1);
    const std::size_t start = line_starts_[row];
    const std::size_t offset = std::min(start + static_cast<std::size_t>(byte_column), text_.size());
    return {file_, static_cast<int>(row) + 1,
            static_cast<int>(characters_before(offset) - characters_before(start)) + 1};
}

std::string_view TextPlaces::text_at(int line, int byte_column) const {
    if (line < 0 || byte_column < 0 || static_cast<std::size_t>(line) >= line_starts_.size()) {
        return {};
    }
    const std::size_t offset =
        line_starts_[static_cast<std::size_t>(line)] + static_cast<std::size_t>(byte_column);
    return text_.substr(std::min(offset, text_.size()));
}

Place TextPlaces::at_offset(std::size_t offset) const {
    const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    const auto line = after - line_starts_.begin() - 1;
    return at(static_cast<int>(line),
              static_cast<int>(offset - line_starts_[static_cast<std::size_t>(line)]));
}

} // namespace llmroofline
