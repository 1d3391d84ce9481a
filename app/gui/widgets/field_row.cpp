// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/field_row.h"

#include "app/gui/theme/theme_manager.h"
#include "app/gui/widgets/text_label.h"

#include <QHBoxLayout>

namespace llmroofline::gui {

FieldRow::FieldRow(const QString& label, QWidget* editor, QWidget* parent)
    : QWidget(parent), m_label(new TextLabel(label)),
      m_hint_label(new TextLabel({}, TypeRole::caption, TextTone::second)), m_editor(editor),
      m_names_editor(editor->accessibleName().isEmpty()) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 2, 0, 2);
    row->setSpacing(8);
    row->addWidget(m_label, 1);
    row->addWidget(m_hint_label);
    row->addWidget(m_editor);
    m_label->setBuddy(m_editor);
    m_hint_label->hide();
    m_hint_label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    set_label(label);
    follow_theme();
    connect(ThemeManager::instance(), &ThemeManager::changed, this, &FieldRow::follow_theme);
}

void FieldRow::follow_theme() {
    setMinimumHeight(scaled(28));
}

void FieldRow::set_label(const QString& label) {
    m_label->setText(label);
    if (m_names_editor)
        m_editor->setAccessibleName(label);
}

void FieldRow::set_hint(const QString& hint) {
    m_hint = hint;
    show_hint();
}

void FieldRow::set_fault(const QString& fault) {
    m_fault = fault;
    show_hint();
}

void FieldRow::show_hint() {
    const bool faulty = !m_fault.isEmpty();
    m_hint_label->set_tone(faulty ? TextTone::error : TextTone::second);
    m_hint_label->setText(faulty ? m_fault : m_hint);
    m_hint_label->setVisible(!m_hint_label->text().isEmpty());
}

void FieldRow::set_explanation(const QString& explanation) {
    setToolTip(explanation);
    m_label->setToolTip(explanation);
}

} // namespace llmroofline::gui
