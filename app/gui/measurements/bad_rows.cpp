// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/measurements/bad_rows.h"

#include <QCheckBox>
#include <QEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "app/gui/widgets/base/text_label.h"
#include "app/words/error_words.h"

namespace llmroofline::gui {

namespace {

constexpr std::size_t most_lines = 5; // more are scrolled

} // namespace

BadRows::BadRows(QWidget* parent) : QWidget(parent) {
    count_ = new TextLabel({}, TypeRole::body, TextTone::error, this);
    lines_ = new QPlainTextEdit(this);
    lines_->setObjectName(QStringLiteral("bad_rows"));
    lines_->setReadOnly(true);
    lines_->setTabChangesFocus(true);
    lines_->setLineWrapMode(QPlainTextEdit::NoWrap);
    leave_out_ = new QCheckBox(this);
    leave_out_->setObjectName(QStringLiteral("leave_out_bad_rows"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(count_);
    column->addWidget(lines_);
    column->addWidget(leave_out_);
    connect(leave_out_, &QCheckBox::toggled, this, &BadRows::settled_changed);
    retranslate();
}

void BadRows::set_errors(const Errors& errors) {
    errors_ = errors;
    leave_out_->setChecked(false);
    retranslate();
    emit settled_changed();
}

bool BadRows::settled() const {
    return errors_.empty() || leave_out_->isChecked();
}

void BadRows::retranslate() {
    setVisible(!errors_.empty());
    count_->setText(tr("Rows that cannot be used: %1").arg(errors_.size()));
    lines_->setPlainText(error_lines(errors_));
    const int lines = static_cast<int>(std::clamp<std::size_t>(errors_.size(), 2, most_lines));
    lines_->setFixedHeight(lines * lines_->fontMetrics().lineSpacing() + 14);
    lines_->setAccessibleName(tr("Rows that cannot be used"));
    leave_out_->setText(tr("Leave these rows out"));
    leave_out_->setAccessibleName(tr("Leave these rows out"));
}

void BadRows::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
