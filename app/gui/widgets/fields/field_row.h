// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One field of a panel: label at the left, a small hint such as "GQA 8:1" before the editor, the editor at
// the right; below them, in red, why what was given is not taken. Rows are 28 px apart. Where it is tight the
// label gives way with an ellipsis and a tooltip; the editor never does.

#include <QWidget>

namespace llmroofline::gui {

class TextLabel;

class FieldRow : public QWidget {
    Q_OBJECT

public:
    /// Takes over `editor` and names it for assistive technology, unless it has a name of its own.
    FieldRow(const QString& label, QWidget* editor, QWidget* parent = nullptr);

    void set_label(const QString& label);
    void set_hint(const QString& hint);
    /// A whole sentence on what is wrong, below the field and in its accessible description; empty clears.
    void set_fault(const QString& fault);
    QString fault() const;
    /// What the field means, with formula and unit: tooltip of the whole row.
    void set_explanation(const QString& explanation);

    QWidget* editor() const { return editor_; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void follow_theme();
    void fit_fault();

    TextLabel* label_;
    TextLabel* hint_;
    TextLabel* fault_;
    QWidget* editor_;
    QString explanation_;
    bool names_editor_;
};

} // namespace llmroofline::gui
