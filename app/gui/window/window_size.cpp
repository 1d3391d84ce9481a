// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/window_size.h"

namespace llmroofline::gui {

namespace {

constexpr QSize frame(16, 48);      // of the window managers that have the widest
constexpr QSize usual(1440, 900);   // everything is seen without scrolling
constexpr double large_share = 0.7; // of a screen that has more room than that

} // namespace

QSize first_window_size(const QSize& available, const QSize& least) {
    return usual.expandedTo(available * large_share).boundedTo(available - frame).expandedTo(least);
}

} // namespace llmroofline::gui
