// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A line edit that shows what is wrong with its text, with a red edge, or what is odd about it, with an amber
// one; the tooltip and the accessible description then say why. A fault goes at the first change of the text;
// the next look is at the end of editing. The base of DecimalField and TextField.

#include <QLineEdit>

namespace llmroofline::gui {

class CheckedEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit CheckedEdit(QWidget* parent = nullptr);

    /// Also one found elsewhere, such as in the text form of the same figure; empty clears.
    void set_fault(const QString& reason);
    const QString& fault() const { return fault_; }
    /// Well formed and yet hardly true; a fault comes before it. Empty clears.
    void set_suspicion(const QString& reason);
    const QString& suspicion() const { return suspicion_; }

signals:
    /// A fault appeared (a sentence) or went (empty).
    void fault_changed(const QString& reason);

protected:
    /// What the field is for, while nothing is wrong.
    void set_description(const QString& description);

private:
    void describe();

    QString fault_;
    QString suspicion_;
    QString description_;
};

} // namespace llmroofline::gui
