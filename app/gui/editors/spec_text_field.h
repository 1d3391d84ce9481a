// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A field for a text of a specification, such as its name or id. A text that does not pass its check stays to
// be mended, with a red edge and the reason; the last good one stays in use until then.
#pragma once

#include <QLineEdit>
#include <functional>

namespace llmroofline::gui {

class SpecTextField : public QLineEdit {
    Q_OBJECT

public:
    // Gives the reason against a text, empty if it is good.
    using Check = std::function<QString(const QString&)>;

    explicit SpecTextField(Check check, QWidget* parent = nullptr);

    // Sets the text, clears any fault, emits nothing.
    void set_value(const QString& value);
    const QString& value() const { return m_value; }

    void set_words(const QString& name, const QString& description);
    // A fault found elsewhere; empty clears.
    void set_fault(const QString& reason);
    const QString& fault() const { return m_fault; }

signals:
    void edited(const QString& value);
    void fault_changed(const QString& reason);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void settle();
    void show_value();

    Check m_check;
    QString m_value;
    QString m_fault;
    QString m_description;
};

} // namespace llmroofline::gui
