// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/fields/segment.h"

#include "app/theme/paint.h"
#include "app/theme/shaped_text.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"

#include <QPainter>

#include <cmath>

namespace llmroofline::gui {

Segment::Segment(QWidget* parent) : QRadioButton(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    setAttribute(Qt::WA_Hover);
}

void Segment::set_words(const QString& text, const QString& tool_tip) {
    setText(text);
    setAccessibleName(text);
    tool_tip_ = tool_tip;
    refresh_tool_tip();
    updateGeometry();
}

void Segment::set_reachable(bool reachable, const QString& reason) {
    setEnabled(reachable);
    reason_ = reachable ? QString() : reason;
    setAccessibleDescription(reason_);
    refresh_tool_tip();
}

void Segment::refresh_tool_tip() {
    setToolTip(reason_.isEmpty() ? tool_tip_ : reason_);
}

QSize Segment::sizeHint() const {
    // Measured in the bold of the chosen state, so that choosing moves nothing.
    const double width = text_width(type_font(TypeRole::body_bold), text());
    return {static_cast<int>(std::ceil(width)) + scaled(22), scaled(20)};
}

QSize Segment::minimumSizeHint() const {
    // Never narrower than the words: a choice cut to "Pub…" cannot be made. Only the air around them may go.
    return {sizeHint().width() - scaled(10), scaled(18)};
}

bool Segment::hitButton(const QPoint& position) const {
    return rect().contains(position);
}

void Segment::enterEvent(QEnterEvent* event) {
    update();
    QRadioButton::enterEvent(event);
}

void Segment::leaveEvent(QEvent* event) {
    update();
    QRadioButton::leaveEvent(event);
}

void Segment::paintEvent(QPaintEvent*) {
    const Theme& colours = theme();
    QPainter painter(this);
    const QRectF area = QRectF(rect()).adjusted(2, 2, -2, -2);
    if (isChecked() || (underMouse() && isEnabled())) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(
            colours.wash(isChecked() ? (colours.is_dark ? 0.26 : 0.15) : 0.06, colours.input_ground));
        painter.drawRoundedRect(area, 3, 3);
    }
    const QFont font = type_font(isChecked() ? TypeRole::body_bold : TypeRole::body);
    const QColor ink = !isEnabled() ? colours.disabled : isChecked() ? colours.text : colours.second_text;
    const QRectF room = area.adjusted(3, 0, -3, 0);
    painter.setFont(font);
    painter.setPen(ink);
    const bool fits = text_width(font, text()) <= room.width() + 0.5;
    draw_text(painter, room.adjusted(-1, 0, 1, 0), Qt::AlignHCenter,
              fits ? text() : QFontMetricsF(font).elidedText(text(), Qt::ElideRight, room.width() + 0.5));
    if (shows_keyboard_focus(this))
        paint_focus_ring(&painter, QRectF(rect()), 4, colours.accent);
}

} // namespace llmroofline::gui
