// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How large the window is when it is opened for the first time. Pure function.
#pragma once

#include <QSize>

namespace llmroofline::gui {

// `available` is what the screen has beside its panels, in its own points. A frame and a title fit, too; a large screen
// gets a large window, and none is smaller than `least`.
QSize first_window_size(const QSize& available, const QSize& least);

} // namespace llmroofline::gui
