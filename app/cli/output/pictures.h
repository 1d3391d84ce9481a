// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Draws the pictures that the options ask for, ready to be written. A build without Qt has none and says so.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cli/options/picture_options.h"
#include "core/comparison/comparison.h"
#include "core/io/files.h"
#include "core/io/result.h"

namespace llmroofline::cli {

// The comparison's view, whole or as it is shown: zoomed, with its pins.
Result<std::vector<FileContent>> draw_mesh(const PictureOptions& picture, const Comparison& comparison,
                                           bool as_shown);
// The roofs of A alone or of all, and the workload on each.
Result<std::vector<FileContent>> draw_roofline(const PictureOptions& picture, const Comparison& comparison,
                                               bool only_a, const std::optional<Pin>& point);

// A report on pages.
Result<FileContent> draw_report(const std::string& file, const Comparison& comparison);

} // namespace llmroofline::cli
