// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the catalog's files are. Read from the environment at each call.
#pragma once

#include <filesystem>

namespace llmroofline {

// Returns LLMROOFLINE_DATA if that is set; else the first that exists of share/llmroofline beside the executable's
// folder, the source tree that this was built from, and the place it was configured to be installed to.
std::filesystem::path built_in_folder();

// Returns $XDG_DATA_HOME/llmroofline, or ~/.local/share/llmroofline; empty if there is neither variable.
std::filesystem::path default_user_folder();

} // namespace llmroofline
