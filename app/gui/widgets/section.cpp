// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/section.h"

#include "app/gui/theme/theme_manager.h"
#include "app/gui/widgets/section_header.h"
#include "app/gui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace llmroofline::gui {

Section::Section(const QString& title, QWidget* parent)
    : QWidget(parent), m_header(new SectionHeader(title)),
      m_note(new TextLabel({}, TypeRole::caption, TextTone::second)),
      m_side(new TextLabel({}, TypeRole::caption, TextTone::second)), m_head(new QHBoxLayout),
      m_body(new QWidget(this)), m_content(new QVBoxLayout(m_body)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 9, 0, 11);
    column->setSpacing(4);
    column->addLayout(m_head);
    column->addWidget(m_body);

    m_head->setSpacing(8);
    m_head->addWidget(m_header);
    m_head->addWidget(m_note);
    m_head->addStretch(1);
    m_head->addWidget(m_side);
    m_side->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_note->hide();
    m_side->hide();

    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(0);

    // Toggled and not clicked: assistive technology toggles without a click.
    connect(m_header, &QAbstractButton::toggled, this, [this](bool checked) {
        m_body->setVisible(checked);
        if (!m_silent)
            emit fold_changed(checked);
    });
    connect(ThemeManager::instance(), &ThemeManager::changed, this, qOverload<>(&QWidget::update));
}

void Section::set_title(const QString& title) {
    m_header->set_title(title);
}

void Section::set_note(const QString& note) {
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void Section::set_side_text(const QString& text) {
    m_side->setText(text);
    m_side->setVisible(!text.isEmpty());
}

void Section::add_tool(QWidget* tool) {
    m_head->addWidget(tool);
}

void Section::set_foldable(bool foldable) {
    const QScopedValueRollback<bool> quiet(m_silent, true);
    m_header->set_foldable(foldable);
    m_body->setVisible(true);
}

void Section::set_unfolded(bool unfolded) {
    if (!m_header->foldable())
        return;
    const QScopedValueRollback<bool> quiet(m_silent, true);
    m_header->setChecked(unfolded);
}

bool Section::unfolded() const {
    return !m_header->foldable() || m_header->isChecked();
}

void Section::set_line(bool line) {
    m_line = line;
    update();
}

void Section::set_subordinate() {
    set_line(false);
    layout()->setContentsMargins(0, 3, 0, 3);
}

void Section::paintEvent(QPaintEvent*) {
    if (!m_line)
        return;
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), theme().line);
}

} // namespace llmroofline::gui
