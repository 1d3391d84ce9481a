// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Service levels as a person reads them: the ratio in some of the cells, or the only side that can.
#pragma once

#include <string>

#include "core/comparison/comparison.h"
#include "core/mesh/mesh_table.h"

namespace llmroofline::cli {

std::string service_level_text(const Comparison& comparison, const MeshTable& mesh);

} // namespace llmroofline::cli
