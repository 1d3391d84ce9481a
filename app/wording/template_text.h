// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Templates of messages with their arguments in, and the places that stand before them: in one line, with nothing
// hidden, whatever a file or its name holds. Pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/io/error.h"

namespace llmroofline {

// {0}, {1}, … are where the arguments go; one that is not there becomes nothing.
std::string fill_template(std::string_view text, const std::vector<std::string>& arguments);

// `file:line:column: ` as far as the place is known.
std::string place_prefix(const Place& place);

} // namespace llmroofline
