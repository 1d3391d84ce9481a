// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A part of a panel: heading, optional small words beside it or at the right, optional tool buttons, the
// content below, and a 1 px line on top that parts it from what is above. May fold.

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace llmroofline::gui {

class SectionHeader;
class TextLabel;

class Section : public QWidget {
    Q_OBJECT

public:
    explicit Section(const QString& title, QWidget* parent = nullptr);

    void set_title(const QString& title);
    /// Small words straight after the title: "at pin 1".
    void set_note(const QString& note);
    /// Small words at the right end: "dense", or what is inside while folded.
    void set_side_text(const QString& text);
    /// At the right end, after the side text.
    void add_tool(QWidget* tool);

    void set_foldable(bool foldable);
    /// Emits nothing.
    void set_unfolded(bool unfolded);
    bool unfolded() const;

    /// The line on top; the first section of a panel has none.
    void set_line(bool line);
    /// Part of the section above it: no line, and its head no farther off than a field's row.
    void set_subordinate();

    /// Where the content goes: a column with the panel's spacing.
    QVBoxLayout* content() const { return content_; }

signals:
    /// The user folded or unfolded it.
    void fold_changed(bool unfolded);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SectionHeader* header_;
    TextLabel* note_;
    TextLabel* side_;
    QHBoxLayout* head_;
    QWidget* body_;
    QVBoxLayout* content_;
    bool line_ = true;
    bool silent_ = false;
};

} // namespace llmroofline::gui
