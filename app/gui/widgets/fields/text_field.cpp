// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/fields/text_field.h"

#include <QKeyEvent>
#include <utility>

namespace llmroofline::gui {

TextField::TextField(Check check, QWidget* parent) : CheckedEdit(parent), check_(std::move(check)) {
    connect(this, &QLineEdit::editingFinished, this, &TextField::settle);
}

void TextField::set_value(const QString& value) {
    value_ = value;
    set_fault({});
    show_value();
}

// Of a long text the beginning is what tells it apart.
void TextField::show_value() {
    setText(value_);
    if (!hasFocus())
        setCursorPosition(0);
}

void TextField::set_words(const QString& name, const QString& description) {
    setAccessibleName(name);
    set_description(description);
}

void TextField::settle() {
    const QString typed = text().trimmed();
    if (typed == value_) {
        // A fault put here from outside concerns another text than this one.
        if (fault().isEmpty())
            show_value();
        return;
    }
    if (const QString reason = check_(typed); !reason.isEmpty()) {
        set_fault(reason);
        return;
    }
    set_value(typed);
    emit edited(value_);
}

void TextField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && text() != value_) {
        set_value(value_);
        selectAll();
        return;
    }
    CheckedEdit::keyPressEvent(event);
}

} // namespace llmroofline::gui
