// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A flat 24 px tool button with one of the program's own icons, which follows the theme. Its words are
// tooltip and accessible name at once, so none can be forgotten.

#include <QToolButton>

namespace llmroofline::gui {

class IconButton : public QToolButton {
    Q_OBJECT

public:
    IconButton(const QString& icon_name, const QString& words, QWidget* parent = nullptr);

    void set_icon_name(const QString& icon_name);
    /// What it does.
    void set_words(const QString& words);

private:
    void follow_theme();

    QString icon_name_;
};

} // namespace llmroofline::gui
