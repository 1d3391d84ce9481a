// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A mesh of any kind as a person reads it: what was compared, who is ahead in how much of it, and some of its cells.
#pragma once

#include <string>

#include "core/comparison/comparison.h"
#include "core/mesh/mesh_table.h"

namespace llmroofline::cli {

std::string mesh_text(const Comparison& comparison, const MeshTable& mesh);

} // namespace llmroofline::cli
