// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Spec lint's findings in the user's language.
#pragma once

#include <QString>

#include "core/hardware/spec_lint.h"

namespace llmroofline::gui {

// Which figure and why it is suspicious; without the place.
QString lint_words(const LintFinding& finding);

} // namespace llmroofline::gui
