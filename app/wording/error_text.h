// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Words for core's errors. The command line speaks English; the window translates the same templates (context
// "Errors") before it fills them in. Pure functions.
#pragma once

#include <string>
#include <string_view>

#include "core/io/error.h"

namespace llmroofline {

// English, with {0}, {1}, … where the arguments go.
const char* error_template(const Error& error);

// Puts the arguments in, in one line with nothing hidden; an argument that is not there becomes nothing.
std::string fill_template(std::string_view text, const std::vector<std::string>& arguments);

// `file:line:column: ` as far as the place is known.
std::string place_prefix(const Place& place);

// The whole line, in English: `file:line:column: what is wrong, what was expected`.
std::string error_text(const Error& error);

} // namespace llmroofline
