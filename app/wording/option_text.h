// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the command line's help says of the options that stand for fields of a document.
#pragma once

#include <string_view>

namespace llmroofline {

// By the option's name without dashes; empty for one that has no words yet, which a test refuses.
std::string_view option_help(std::string_view option);

} // namespace llmroofline
