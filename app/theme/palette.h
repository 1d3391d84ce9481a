// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The theme as a QPalette with every role and group set, so that nothing of the desktop's own palette shows.

#include "app/theme/theme.h"

#include <QPalette>

namespace llmroofline::gui {

QPalette make_palette(const Theme& theme);

} // namespace llmroofline::gui
