// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// `KEY=VALUE` as an option gives it, and where a text names a file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/assignments.h"
#include "core/model/transformer_fields.h"

namespace llmroofline::cli {

// The value may hold further '='. Empty: no key, or no '='.
std::optional<Assignment> split_assignment(const std::string& text);

// Rather than an id of the catalog.
bool looks_like_file(const std::string& text);

// Those of them that name files.
std::vector<std::string> files_among(std::vector<std::string> texts);

} // namespace llmroofline::cli
