// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Questions that stand before something is lost. None waits in a loop of its own: the program can be ended while it is
// asked. Of the window's thread.
#pragma once

#include <QString>
#include <functional>
#include <vector>

class QWidget;

namespace llmroofline::gui {

struct Answer {
    QString name; // the button's object name
    QString label;
    std::function<void()> act;
};

// Shows the answers from left to right, and 'Go back' behind them, which does nothing.
void ask(QWidget* window, const QString& name, const QString& question, const QString& details,
         const std::vector<Answer>& answers);

// The session cannot be kept, and why.
void ask_to_close(QWidget* window, const QString& reason, const std::function<void()>& close);

} // namespace llmroofline::gui
