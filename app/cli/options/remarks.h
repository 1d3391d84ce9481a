// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is to be said of the accelerators that a command computes with and that are not the catalog's as they
// stand: those of files, and those that `--gpu-set` has changed. What spec lint suspects, what an override
// has taken along, and what it does not do. Nothing is refused.
#pragma once

#include <string>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/comparison/comparison.h"

namespace llmroofline::cli {

// A line each: where the figure was given, and what there is to say. `sets` are the options that changed a
// figure, ID.KEY=VALUE.
std::vector<std::string> remarks(const std::vector<std::string>& sets, const Comparison& comparison,
                                 const Catalog& catalog);

} // namespace llmroofline::cli
