// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How texts of a report get into the reader's language where the language is known to somebody else. Pure.
#pragma once

#include <functional>
#include <string>

namespace llmroofline {

// Gives a text of a context in the reader's language; the texts are marked by QT_TRANSLATE_NOOP.
using Translate = std::function<std::string(const char* context, const char* text)>;

inline std::string untranslated(const char*, const char* text) {
    return text;
}

} // namespace llmroofline
