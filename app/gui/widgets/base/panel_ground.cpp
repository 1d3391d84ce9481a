// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/base/panel_ground.h"

#include <QPainter>

#include "app/theme/theme_manager.h"

namespace llmroofline::gui {

PanelGround::PanelGround(QWidget* parent) : QWidget(parent) {
    connect(ThemeManager::instance(), &ThemeManager::changed, this, qOverload<>(&QWidget::update));
}

void PanelGround::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), theme().panel);
}

} // namespace llmroofline::gui
