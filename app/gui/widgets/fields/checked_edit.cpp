// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/fields/checked_edit.h"

#include "app/theme/style_sheet.h"

namespace llmroofline::gui {

CheckedEdit::CheckedEdit(QWidget* parent) : QLineEdit(parent) {
    connect(this, &QLineEdit::textEdited, this, [this] { set_fault({}); });
}

void CheckedEdit::set_fault(const QString& reason) {
    const bool changed = reason != fault_;
    fault_ = reason;
    describe();
    if (changed)
        emit fault_changed(fault_);
}

void CheckedEdit::set_suspicion(const QString& reason) {
    suspicion_ = reason;
    describe();
}

void CheckedEdit::set_description(const QString& description) {
    description_ = description;
    describe();
}

void CheckedEdit::describe() {
    if (!fault_.isEmpty())
        setToolTip(fault_);
    else if (suspicion_.isEmpty() || description_.isEmpty())
        setToolTip(suspicion_ + description_);
    else
        setToolTip(suspicion_ + QLatin1Char('\n') + description_);
    setAccessibleDescription(toolTip());
    set_style_property(this, "fault", !fault_.isEmpty());
    set_style_property(this, "suspicious", fault_.isEmpty() && !suspicion_.isEmpty());
}

} // namespace llmroofline::gui
