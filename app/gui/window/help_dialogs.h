// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The help texts: shortcuts, what the figures say and do not say, and the program itself. Not modal.
#pragma once

class QString;
class QWidget;

namespace llmroofline::gui {

void show_shortcuts(QWidget* parent);
void show_limits(QWidget* parent);
void show_about(QWidget* parent);
// How figures came about, line by line, to be read and copied.
void show_why(QWidget* parent, const QString& text);

} // namespace llmroofline::gui
