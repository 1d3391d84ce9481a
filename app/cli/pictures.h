// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Draws the pictures that the options ask for, ready to be written. A build without Qt has none and says so.
#pragma once

#include "app/cli/options.h"
#include "core/io/files.h"
#include "core/io/result.h"

namespace llmroofline::cli {

Result<std::vector<FileContent>> draw_pictures(const Options& options, const Comparison& comparison);

} // namespace llmroofline::cli
