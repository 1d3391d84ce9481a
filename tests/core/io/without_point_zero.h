// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A file's text with `14.0` at the end of a line as `14`, the one difference that rewriting a shipped file
// may make.
#pragma once

#include <string>

namespace llmroofline {

inline std::string without_point_zero(std::string text) {
    for (std::size_t at = text.find(".0\n"); at != std::string::npos; at = text.find(".0\n", at)) {
        text.erase(at, 2);
    }
    return text;
}

} // namespace llmroofline
