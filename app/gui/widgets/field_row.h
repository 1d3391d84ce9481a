// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One field of a panel: label at the left, a small hint such as "GQA 8:1" before the editor, the editor at
// the right. Rows are 28 px apart. Where it is tight the label gives way with an ellipsis and a tooltip; the
// editor never does.

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
    /// The hint in red, for what is wrong with the field; empty goes back to the hint.
    void set_fault(const QString& fault);
    /// What the field means, with formula and unit: tooltip of the whole row.
    void set_explanation(const QString& explanation);

    QWidget* editor() const { return m_editor; }

private:
    void follow_theme();
    void show_hint();

    TextLabel* m_label;
    TextLabel* m_hint_label;
    QWidget* m_editor;
    QString m_hint;
    QString m_fault;
    bool m_names_editor;
};

} // namespace llmroofline::gui
