// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/fields/tab.h"

#include "app/theme/paint.h"
#include "app/theme/shaped_text.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"

#include <QPainter>

#include <cmath>

namespace llmroofline::gui {

namespace {

constexpr int underline = 3;

} // namespace

Tab::Tab(QWidget* parent) : QRadioButton(parent) {
    setAttribute(Qt::WA_Hover);
}

QSize Tab::sizeHint() const {
    return {static_cast<int>(std::ceil(text_width(type_font(TypeRole::body_bold), text()))), scaled(29)};
}

bool Tab::hitButton(const QPoint& position) const {
    return rect().contains(position);
}

void Tab::enterEvent(QEnterEvent* event) {
    update();
    QRadioButton::enterEvent(event);
}

void Tab::leaveEvent(QEvent* event) {
    update();
    QRadioButton::leaveEvent(event);
}

void Tab::paintEvent(QPaintEvent*) {
    const Theme& colours = theme();
    QPainter painter(this);
    const QRectF area(rect());
    painter.setFont(type_font(isChecked() ? TypeRole::body_bold : TypeRole::body));
    painter.setPen(isChecked() || underMouse() ? colours.text : colours.second_text);
    draw_text(painter, area.adjusted(0, 0, 0, -underline), Qt::AlignLeft, text());
    if (isChecked())
        painter.fillRect(QRectF(0, area.height() - underline, area.width(), underline), colours.accent);
    if (shows_keyboard_focus(this))
        paint_focus_ring(&painter, area, 4, colours.accent);
}

} // namespace llmroofline::gui
