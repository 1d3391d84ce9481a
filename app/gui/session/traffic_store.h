// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The traffic of public traces that comes with the program, read once. GUI thread only.
#pragma once

#include <vector>

#include "core/comparison/traffic.h"

namespace llmroofline::gui {

// In the order in which they are offered; one that cannot be read is left out.
const std::vector<Traffic>& preset_traffics();

} // namespace llmroofline::gui
