// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Text is plain wherever it is shown. Qt takes a text with tags for rich text, in tool tips and in labels that it makes
// itself, and then opens the files that the tags name: one `<img src='/dev/zero'>` in the name of a model takes all
// memory. Of the window's thread.
#pragma once

#include <QObject>
#include <QString>

class QPoint;
class QRect;
class QWidget;

namespace llmroofline::gui {

// The text as a tool tip shows it letter by letter.
QString plain_tool_tip(const QString& text);

// In place of QToolTip::showText.
void show_tool_tip(const QPoint& global, const QString& text, QWidget* widget);

// Filters the application's events while it lives: tool tips of widgets, tables, tabs and menus are plain, and so is
// each label that is shown.
class PlainTexts : public QObject {
public:
    explicit PlainTexts(QObject* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace llmroofline::gui
