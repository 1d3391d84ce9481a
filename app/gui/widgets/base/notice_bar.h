// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A line that tells the user something about what is shown, with at most one thing to do about it.
// Information on grey, errors on the error ground. Hidden while it has no text. The text may run over a few
// lines before it is cut.

#include <QFrame>

class QPushButton;
class QTimer;

namespace llmroofline::gui {

class IconButton;
class TextLabel;

class NoticeBar : public QFrame {
    Q_OBJECT

public:
    enum class Kind { information, error };
    /// passing: for a few seconds. until_edit: about something that an edit mends (edited()).
    enum class Lifetime { until_dismissed, passing, until_edit };

    explicit NoticeBar(QWidget* parent = nullptr);

    /// `action` names the button; empty for none. An empty text hides the bar.
    void show_notice(Kind kind, const QString& text, const QString& action = {},
                     Lifetime lifetime = Lifetime::until_dismissed);
    void clear();
    /// Something was edited: what was said until then goes.
    void edited();
    QString text() const;

    void set_max_lines(int lines);
    /// A cross at the end; closing emits dismissed().
    void set_dismissable(bool dismissable);

signals:
    void action_requested();
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void follow_theme();

    Kind kind_ = Kind::information;
    Lifetime lifetime_ = Lifetime::until_dismissed;
    TextLabel* text_;
    QPushButton* action_;
    IconButton* close_;
    QTimer* passing_;
};

} // namespace llmroofline::gui
