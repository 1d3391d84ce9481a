// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/template_text.h"

#include "core/io/hidden_characters.h"

namespace llmroofline {

std::string fill_template(std::string_view text, const std::vector<std::string>& arguments) {
    std::string result;
    result.reserve(text.size() + 32);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool slot = text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}' && text[i + 1] >= '0' &&
                          text[i + 1] <= '9';
        if (!slot) {
            result += text[i];
            continue;
        }
        const auto index = static_cast<std::size_t>(text[i + 1] - '0');
        if (index < arguments.size())
            result += visible(arguments[index]);
        i += 2;
    }
    return result;
}

std::string place_prefix(const Place& place) {
    std::string prefix = visible(place.file);
    if (place.line > 0)
        prefix += ':' + std::to_string(place.line);
    if (place.column > 0)
        prefix += ':' + std::to_string(place.column);
    if (!prefix.empty())
        prefix += ": ";
    return prefix;
}

} // namespace llmroofline
