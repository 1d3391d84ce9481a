// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Words for core's errors. The command line speaks English; the window translates the same templates (context
// "Errors") before it fills them in. Pure functions.
#pragma once

#include <string>
#include <string_view>

#include "app/wording/error_template.h"
#include "app/wording/template_text.h"
#include "core/io/error.h"

namespace llmroofline {

// The whole line, in English: `file:line:column: what is wrong, what was expected`.
std::string error_text(const Error& error);

} // namespace llmroofline
