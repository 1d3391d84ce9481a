// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/status_strip.h"

#include <QHBoxLayout>
#include <QPainter>

#include "app/gui/theme/theme_manager.h"
#include "app/gui/theme/type_scale.h"
#include "app/gui/widgets/text_label.h"

namespace llmroofline::gui {

StatusStrip::StatusStrip(QWidget* parent)
    : QFrame(parent), m_readout(new TextLabel({}, TypeRole::body, TextTone::normal, this)),
      m_state(new TextLabel({}, TypeRole::caption, TextTone::second, this)) {
    m_readout->setObjectName(QStringLiteral("readout"));
    m_state->setObjectName(QStringLiteral("state"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(16);
    row->addWidget(m_readout, 1);
    row->addWidget(m_state);
    m_state->set_keeps_width(true);
    setFixedHeight(scaled(32));
    connect(ThemeManager::instance(), &ThemeManager::changed, this, [this] {
        setFixedHeight(scaled(32));
        update();
    });
}

void StatusStrip::set_readout(const QString& text) {
    m_readout->setText(text);
}

void StatusStrip::set_state(const QString& text) {
    m_state->setText(text);
}

QString StatusStrip::readout() const {
    return m_readout->text();
}

void StatusStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().chrome);
    painter.fillRect(0, 0, width(), 1, theme().line);
}

} // namespace llmroofline::gui
