// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options/assignment.h"

namespace llmroofline::cli {

std::optional<Assignment> split_assignment(const std::string& text) {
    const std::size_t at = text.find('=');
    if (at == std::string::npos || at == 0)
        return std::nullopt;
    return Assignment{text.substr(0, at), text.substr(at + 1)};
}

bool looks_like_file(const std::string& text) {
    return text.find('/') != std::string::npos || text.ends_with(".yaml") || text.ends_with(".yml") ||
           text.ends_with(".json");
}

std::vector<std::string> files_among(std::vector<std::string> texts) {
    std::erase_if(texts, [](const std::string& text) { return !looks_like_file(text); });
    return texts;
}

} // namespace llmroofline::cli
