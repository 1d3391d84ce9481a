// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/base/undo_keys.h"

#include <QAbstractSpinBox>
#include <QKeyEvent>
#include <QLineEdit>

namespace llmroofline::gui {

namespace {

QLineEdit* edit_of(QObject* object) {
    if (auto* const edit = qobject_cast<QLineEdit*>(object))
        return edit;
    const auto* const field = qobject_cast<QAbstractSpinBox*>(object);
    return field == nullptr ? nullptr : field->findChild<QLineEdit*>();
}

} // namespace

bool UndoKeys::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    const auto* const key = static_cast<QKeyEvent*>(event);
    if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo))
        return QObject::eventFilter(watched, event);
    const QLineEdit* const edit = edit_of(watched);
    if (edit == nullptr || edit->isModified())
        return QObject::eventFilter(watched, event);
    // Not taken by the field, so that the shortcut is looked for.
    event->ignore();
    return true;
}

} // namespace llmroofline::gui
