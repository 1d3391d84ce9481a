// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editors/fault_mark.h"

#include <QPainter>

#include "app/theme/icons.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"

namespace llmroofline::gui {

FaultMark::FaultMark(QWidget* parent) : QWidget(parent) {
    follow_theme();
    connect(ThemeManager::instance(), &ThemeManager::changed, this, &FaultMark::follow_theme);
}

void FaultMark::follow_theme() {
    setFixedSize(scaled(16), scaled(16));
    update();
}

void FaultMark::set_suspicion(bool is_suspicion) {
    is_suspicion_ = is_suspicion;
    update();
}

void FaultMark::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint_icon(&painter, QRectF(rect()), QStringLiteral("warning"),
               is_suspicion_ ? theme().warning : theme().error);
}

} // namespace llmroofline::gui
