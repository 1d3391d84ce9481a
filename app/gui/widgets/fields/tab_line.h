// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Places to go to, as words in one line: the one that is shown is bold and underlined. Where the line is too narrow the
// last ones go into a menu, never the one that is shown. Groups stand apart by a thin line. Each tab is a radio button
// that paints itself, so that assistive technology, Tab and the arrow keys treat it as the choice it is.

#include <QVector>
#include <QWidget>

class QButtonGroup;
class QToolButton;

namespace llmroofline::gui {

class Tab;

struct TabOption {
    int id = 0;
    QString text;
    QString tool_tip = {};
    int group = 0; // those of one stand side by side
};

class TabLine : public QWidget {
    Q_OBJECT

public:
    explicit TabLine(QWidget* parent = nullptr);

    /// Replaces all tabs, in this order, keeping the choice if its id is still there.
    void set_options(const QVector<TabOption>& options);
    /// What the button says behind which the others are.
    void set_more_words(const QString& words);

    /// The chosen id, -1 if none.
    int current() const { return current_; }
    /// Chooses without emitting chosen().
    void set_current(int id);
    /// Those that are in the menu now.
    QVector<int> hidden() const { return hidden_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The user chose another tab, by mouse, keyboard, menu or assistive technology.
    void chosen(int id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void follow_theme();
    void place();
    void open_menu();
    int width_of(const QVector<int>& ids, int gap) const;

    QVector<TabOption> options_;
    QButtonGroup* group_;
    QToolButton* more_;
    QVector<int> hidden_;
    QVector<int> separators_; // x
    int current_ = -1;
};

} // namespace llmroofline::gui
