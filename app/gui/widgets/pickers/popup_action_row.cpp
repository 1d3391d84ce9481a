// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/pickers/popup_action_row.h"

#include "app/theme/icons.h"
#include "app/theme/paint.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"

#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace llmroofline::gui {

PopupActionRow::PopupActionRow(const PickerAction& action, QWidget* parent)
    : QAbstractButton(parent), icon_(action.icon) {
    setText(action.text);
    setAccessibleName(action.text);
    setObjectName(QStringLiteral("action_") + action.id);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize PopupActionRow::sizeHint() const {
    const double width = QFontMetricsF(type_font(TypeRole::body)).horizontalAdvance(text());
    return {static_cast<int>(std::ceil(width)) + scaled(16) + 28, scaled(28)};
}

void PopupActionRow::paintEvent(QPaintEvent*) {
    const Theme& colours = theme();
    QPainter painter(this);
    const QRectF row = rect();
    if (underMouse() || hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.wash(isDown() ? 0.14 : 0.07, colours.input_ground));
        painter.drawRoundedRect(row.adjusted(4, 1, -4, -1), 4, 4);
    }
    double left = 10;
    if (!icon_.isEmpty()) {
        const double side = scaled(16);
        paint_icon(&painter, {left, (row.height() - side) / 2, side, side}, icon_, colours.second_text);
        left += side + 8;
    }
    painter.setFont(type_font(TypeRole::body));
    painter.setPen(isEnabled() ? colours.text : colours.disabled);
    painter.drawText(row.adjusted(left, 0, -10, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    // Focus only comes here by Tab, so the ring needs no further condition.
    if (hasFocus())
        paint_focus_ring(&painter, row.adjusted(3, 0, -3, 0), 4, colours.accent);
}

void PopupActionRow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace llmroofline::gui
