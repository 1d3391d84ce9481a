// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes the pictures that the options ask for. A build without Qt has none and says so.
#pragma once

#include "app/cli/options.h"
#include "core/io/result.h"

namespace llmroofline::cli {

Status draw_pictures(const Options& options, const Comparison& comparison);

} // namespace llmroofline::cli
