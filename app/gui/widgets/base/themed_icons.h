// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Gives a plain button or an action one of the program's icons and keeps it in the theme's colours. For a
// button that is nothing but an icon, take IconButton.

#include <QString>

class QAbstractButton;
class QAction;

namespace llmroofline::gui {

/// Call it once for a button.
void keep_themed_icon(QAbstractButton* button, const QString& icon_name);
/// Call it once for an action.
void keep_themed_icon(QAction* action, const QString& icon_name);

} // namespace llmroofline::gui
