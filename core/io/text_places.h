// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A text that is parsed, and places in it: libraries count bytes from 0, a user counts characters from 1. The
// text must outlive it. Safe from any thread once made.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/error.h"

namespace llmroofline {

class TextPlaces {
public:
    TextPlaces(std::string_view text, std::string_view file);

    Place at(int line, int byte_column) const; // both 0-based
    Place at_offset(std::size_t offset) const;
    // Returns the text that follows the mark.
    std::string_view text_at(int line, int byte_column) const;
    Place none() const { return {file_, 0, 0}; }

private:
    std::size_t characters_before(std::size_t offset) const;

    std::string file_;
    std::string_view text_;
    std::vector<std::uint32_t> line_starts_;
    std::vector<std::uint32_t> characters_before_; // by byte; empty where each byte is a character
};

} // namespace llmroofline
