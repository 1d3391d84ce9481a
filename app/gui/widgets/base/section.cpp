// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/base/section.h"

#include "app/gui/widgets/base/section_header.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/theme/theme_manager.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace llmroofline::gui {

Section::Section(const QString& title, QWidget* parent)
    : QWidget(parent), header_(new SectionHeader(title)),
      note_(new TextLabel({}, TypeRole::caption, TextTone::second)),
      side_(new TextLabel({}, TypeRole::caption, TextTone::second)), head_(new QHBoxLayout),
      body_(new QWidget(this)), content_(new QVBoxLayout(body_)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 9, 0, 11);
    column->setSpacing(4);
    column->addLayout(head_);
    column->addWidget(body_);

    head_->setSpacing(8);
    head_->addWidget(header_);
    head_->addWidget(note_);
    head_->addStretch(1);
    head_->addWidget(side_);
    side_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    note_->hide();
    side_->hide();

    content_->setContentsMargins(0, 0, 0, 0);
    content_->setSpacing(0);

    // Toggled and not clicked: assistive technology toggles without a click.
    connect(header_, &QAbstractButton::toggled, this, [this](bool checked) {
        body_->setVisible(checked);
        if (!silent_)
            emit fold_changed(checked);
    });
    connect(ThemeManager::instance(), &ThemeManager::changed, this, qOverload<>(&QWidget::update));
}

void Section::set_title(const QString& title) {
    header_->set_title(title);
}

void Section::set_note(const QString& note) {
    note_->setText(note);
    note_->setVisible(!note.isEmpty());
}

void Section::set_side_text(const QString& text) {
    side_->setText(text);
    side_->setVisible(!text.isEmpty());
}

void Section::add_tool(QWidget* tool) {
    head_->addWidget(tool);
}

void Section::set_foldable(bool foldable) {
    const QScopedValueRollback<bool> quiet(silent_, true);
    header_->set_foldable(foldable);
    body_->setVisible(true);
}

void Section::set_unfolded(bool unfolded) {
    if (!header_->foldable())
        return;
    const QScopedValueRollback<bool> quiet(silent_, true);
    header_->setChecked(unfolded);
}

bool Section::unfolded() const {
    return !header_->foldable() || header_->isChecked();
}

void Section::set_line(bool line) {
    line_ = line;
    update();
}

void Section::set_subordinate() {
    set_line(false);
    layout()->setContentsMargins(0, 3, 0, 3);
}

void Section::paintEvent(QPaintEvent*) {
    if (!line_)
        return;
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), theme().line);
}

} // namespace llmroofline::gui
