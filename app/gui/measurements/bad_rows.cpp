// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/measurements/bad_rows.h"

#include <QCheckBox>
#include <QEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "app/gui/widgets/text_label.h"
#include "app/gui/words/error_words.h"

namespace llmroofline::gui {

namespace {

constexpr std::size_t most_lines = 5; // more are scrolled

} // namespace

BadRows::BadRows(QWidget* parent) : QWidget(parent) {
    m_count = new TextLabel({}, TypeRole::body, TextTone::error, this);
    m_lines = new QPlainTextEdit(this);
    m_lines->setObjectName(QStringLiteral("bad_rows"));
    m_lines->setReadOnly(true);
    m_lines->setTabChangesFocus(true);
    m_lines->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_leave_out = new QCheckBox(this);
    m_leave_out->setObjectName(QStringLiteral("leave_out_bad_rows"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_count);
    column->addWidget(m_lines);
    column->addWidget(m_leave_out);
    connect(m_leave_out, &QCheckBox::toggled, this, &BadRows::settled_changed);
    retranslate();
}

void BadRows::set_errors(const Errors& errors) {
    m_errors = errors;
    m_leave_out->setChecked(false);
    retranslate();
    emit settled_changed();
}

bool BadRows::settled() const {
    return m_errors.empty() || m_leave_out->isChecked();
}

void BadRows::retranslate() {
    setVisible(!m_errors.empty());
    m_count->setText(tr("Rows that cannot be used: %1").arg(m_errors.size()));
    m_lines->setPlainText(error_lines(m_errors));
    const int lines = static_cast<int>(std::clamp<std::size_t>(m_errors.size(), 2, most_lines));
    m_lines->setFixedHeight(lines * m_lines->fontMetrics().lineSpacing() + 14);
    m_lines->setAccessibleName(tr("Rows that cannot be used"));
    m_leave_out->setText(tr("Leave these rows out"));
    m_leave_out->setAccessibleName(tr("Leave these rows out"));
}

void BadRows::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
