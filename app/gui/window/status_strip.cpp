// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/status_strip.h"

#include <QHBoxLayout>
#include <QPainter>

#include "app/gui/widgets/base/text_label.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"

namespace llmroofline::gui {

StatusStrip::StatusStrip(QWidget* parent)
    : QFrame(parent), readout_(new TextLabel({}, TypeRole::body, TextTone::normal, this)),
      state_(new TextLabel({}, TypeRole::caption, TextTone::second, this)) {
    readout_->setObjectName(QStringLiteral("readout"));
    state_->setObjectName(QStringLiteral("state"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(16);
    row->addWidget(readout_, 1);
    row->addWidget(state_);
    state_->set_keeps_width(true);
    setFixedHeight(scaled(32));
    connect(ThemeManager::instance(), &ThemeManager::changed, this, [this] {
        setFixedHeight(scaled(32));
        update();
    });
}

void StatusStrip::set_readout(const QString& text) {
    readout_->setText(text);
}

void StatusStrip::set_state(const QString& text) {
    state_->setText(text);
}

QString StatusStrip::readout() const {
    return readout_->text();
}

void StatusStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().chrome);
    painter.fillRect(0, 0, width(), 1, theme().line);
}

} // namespace llmroofline::gui
