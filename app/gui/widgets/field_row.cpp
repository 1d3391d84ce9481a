// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/field_row.h"

#include "app/gui/theme/style_sheet.h"
#include "app/gui/theme/theme_manager.h"
#include "app/gui/widgets/checked_edit.h"
#include "app/gui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace llmroofline::gui {

FieldRow::FieldRow(const QString& label, QWidget* editor, QWidget* parent)
    : QWidget(parent), m_label(new TextLabel(label)),
      m_hint(new TextLabel({}, TypeRole::caption, TextTone::second)),
      m_fault(new TextLabel({}, TypeRole::caption, TextTone::error)), m_editor(editor),
      m_names_editor(editor->accessibleName().isEmpty()) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2, 0, 2);
    column->setSpacing(2);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_label, 1);
    row->addWidget(m_hint);
    row->addWidget(m_editor);
    column->addLayout(row);
    column->addWidget(m_fault);
    m_label->setBuddy(m_editor);
    m_hint->hide();
    m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_fault->setObjectName(QStringLiteral("field_fault"));
    m_fault->set_max_lines(5);
    m_fault->hide();
    set_label(label);
    follow_theme();
    connect(ThemeManager::instance(), &ThemeManager::changed, this, &FieldRow::follow_theme);
}

void FieldRow::follow_theme() {
    setMinimumHeight(scaled(28));
    fit_fault();
}

void FieldRow::set_label(const QString& label) {
    m_label->setText(label);
    if (m_names_editor)
        m_editor->setAccessibleName(label);
}

void FieldRow::set_hint(const QString& hint) {
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void FieldRow::set_fault(const QString& fault) {
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    fit_fault();
    // These show their own.
    if (qobject_cast<CheckedEdit*>(m_editor))
        return;
    m_editor->setAccessibleDescription(fault.isEmpty() ? m_explanation : fault);
    set_style_property(m_editor, "fault", !fault.isEmpty());
}

// A row is as high as it says: its lines must not be left to what the column can spare.
void FieldRow::fit_fault() {
    m_fault->setFixedHeight(m_fault->heightForWidth(contentsRect().width()));
}

void FieldRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit_fault();
}

QString FieldRow::fault() const {
    return m_fault->text();
}

void FieldRow::set_explanation(const QString& explanation) {
    m_explanation = explanation;
    setToolTip(explanation);
    m_label->setToolTip(explanation);
}

} // namespace llmroofline::gui
