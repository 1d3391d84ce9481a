// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editors/spec_text_field.h"

#include <QKeyEvent>
#include <utility>

#include "app/gui/theme/style_sheet.h"

namespace llmroofline::gui {

SpecTextField::SpecTextField(Check check, QWidget* parent) : QLineEdit(parent), m_check(std::move(check)) {
    connect(this, &QLineEdit::editingFinished, this, &SpecTextField::settle);
    connect(this, &QLineEdit::textEdited, this, [this] { set_fault({}); });
}

void SpecTextField::set_value(const QString& value) {
    m_value = value;
    set_fault({});
    show_value();
}

// Of a long text the beginning is what tells it apart.
void SpecTextField::show_value() {
    setText(m_value);
    if (!hasFocus())
        setCursorPosition(0);
}

void SpecTextField::set_words(const QString& name, const QString& description) {
    setAccessibleName(name);
    m_description = description;
    setToolTip(m_fault.isEmpty() ? m_description : m_fault);
    setAccessibleDescription(toolTip());
}

void SpecTextField::set_fault(const QString& reason) {
    const bool changed = reason != m_fault;
    m_fault = reason;
    setToolTip(m_fault.isEmpty() ? m_description : m_fault);
    setAccessibleDescription(toolTip());
    if (!changed)
        return;
    set_style_property(this, "fault", !m_fault.isEmpty());
    emit fault_changed(m_fault);
}

void SpecTextField::settle() {
    const QString typed = text().trimmed();
    if (typed == m_value) {
        // A fault put here from outside concerns another text than this one.
        if (m_fault.isEmpty())
            show_value();
        return;
    }
    if (const QString reason = m_check(typed); !reason.isEmpty()) {
        set_fault(reason);
        return;
    }
    set_value(typed);
    emit edited(m_value);
}

void SpecTextField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && text() != m_value) {
        set_value(m_value);
        selectAll();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace llmroofline::gui
