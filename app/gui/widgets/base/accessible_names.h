// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What assistive technology is told of two kinds of widgets, in place of what Qt says: a combo box is named by what it
// chooses, its choice being its value; a heading that cannot fold is no button. GUI thread only.
#pragma once

namespace llmroofline::gui {

// Once in a program; further calls do nothing.
void install_accessible_names();

} // namespace llmroofline::gui
