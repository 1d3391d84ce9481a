// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What each of core's errors says, before its arguments are put in: a template that the window translates (context
// "Errors"). Pure.
#pragma once

#include "core/io/error.h"

namespace llmroofline {

// English, with {0}, {1}, … where the arguments go.
const char* error_template(const Error& error);

} // namespace llmroofline
