// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Core's errors in the user's language.
#pragma once

#include <QString>

#include "core/io/error.h"

namespace llmroofline::gui {

// Without the place.
QString error_words(const Error& error);
// `file:line:column: what is wrong, what was expected`, a line a fault.
QString error_lines(const Errors& errors);

} // namespace llmroofline::gui
