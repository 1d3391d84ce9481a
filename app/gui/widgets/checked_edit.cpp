// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/checked_edit.h"

#include "app/gui/theme/style_sheet.h"

namespace llmroofline::gui {

CheckedEdit::CheckedEdit(QWidget* parent) : QLineEdit(parent) {
    connect(this, &QLineEdit::textEdited, this, [this] { set_fault({}); });
}

void CheckedEdit::set_fault(const QString& reason) {
    const bool changed = reason != m_fault;
    m_fault = reason;
    describe();
    if (changed)
        emit fault_changed(m_fault);
}

void CheckedEdit::set_suspicion(const QString& reason) {
    m_suspicion = reason;
    describe();
}

void CheckedEdit::set_description(const QString& description) {
    m_description = description;
    describe();
}

void CheckedEdit::describe() {
    if (!m_fault.isEmpty())
        setToolTip(m_fault);
    else if (m_suspicion.isEmpty() || m_description.isEmpty())
        setToolTip(m_suspicion + m_description);
    else
        setToolTip(m_suspicion + QLatin1Char('\n') + m_description);
    setAccessibleDescription(toolTip());
    set_style_property(this, "fault", !m_fault.isEmpty());
    set_style_property(this, "suspicious", m_fault.isEmpty() && !m_suspicion.isEmpty());
}

} // namespace llmroofline::gui
