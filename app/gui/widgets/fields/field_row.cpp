// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/fields/field_row.h"

#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/fields/checked_edit.h"
#include "app/theme/style_sheet.h"
#include "app/theme/theme_manager.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace llmroofline::gui {

FieldRow::FieldRow(const QString& label, QWidget* editor, QWidget* parent)
    : QWidget(parent), label_(new TextLabel(label)),
      hint_(new TextLabel({}, TypeRole::caption, TextTone::second)),
      fault_(new TextLabel({}, TypeRole::caption, TextTone::error)), editor_(editor),
      names_editor_(editor->accessibleName().isEmpty()) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2, 0, 2);
    column->setSpacing(2);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(label_, 1);
    row->addWidget(hint_);
    row->addWidget(editor_);
    column->addLayout(row);
    column->addWidget(fault_);
    label_->setBuddy(editor_);
    hint_->hide();
    hint_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    fault_->setObjectName(QStringLiteral("field_fault"));
    fault_->set_max_lines(5);
    fault_->hide();
    set_label(label);
    follow_theme();
    connect(ThemeManager::instance(), &ThemeManager::changed, this, &FieldRow::follow_theme);
}

void FieldRow::follow_theme() {
    setMinimumHeight(scaled(28));
    fit_fault();
}

void FieldRow::set_label(const QString& label) {
    label_->setText(label);
    if (names_editor_)
        editor_->setAccessibleName(label);
}

void FieldRow::set_hint(const QString& hint) {
    hint_->setText(hint);
    hint_->setVisible(!hint.isEmpty());
}

void FieldRow::set_fault(const QString& fault) {
    fault_->setText(fault);
    fault_->setVisible(!fault.isEmpty());
    fit_fault();
    // These show their own.
    if (qobject_cast<CheckedEdit*>(editor_))
        return;
    editor_->setAccessibleDescription(fault.isEmpty() ? explanation_ : fault);
    set_style_property(editor_, "fault", !fault.isEmpty());
}

// A row is as high as it says: its lines must not be left to what the column can spare.
void FieldRow::fit_fault() {
    fault_->setFixedHeight(fault_->heightForWidth(contentsRect().width()));
}

void FieldRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit_fault();
}

QString FieldRow::fault() const {
    return fault_->text();
}

void FieldRow::set_explanation(const QString& explanation) {
    explanation_ = explanation;
    setToolTip(explanation);
    label_->setToolTip(explanation);
}

} // namespace llmroofline::gui
