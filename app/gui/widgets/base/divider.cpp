// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/base/divider.h"

#include "app/theme/theme_manager.h"

#include <QPainter>

namespace llmroofline::gui {

Divider::Divider(Qt::Orientation orientation, QWidget* parent) : QWidget(parent) {
    if (orientation == Qt::Vertical) {
        setFixedWidth(1);
    } else {
        setFixedHeight(1);
    }
    connect(ThemeManager::instance(), &ThemeManager::changed, this, qOverload<>(&QWidget::update));
}

void Divider::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), theme().line);
}

} // namespace llmroofline::gui
