// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/error_text.h"

namespace llmroofline {

std::string error_text(const Error& error) {
    // A fault of a file as a whole names the file itself; do not name it twice.
    const bool names_path =
        error.place.line == 0 && !error.arguments.empty() && error.arguments.front() == error.place.file;
    return (names_path ? std::string() : place_prefix(error.place)) +
           fill_template(error_template(error), error.arguments);
}

} // namespace llmroofline
