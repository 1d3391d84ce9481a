// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/base/side_chip.h"

#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"

#include <QPainter>

namespace llmroofline::gui {

QString side_letter(Side side) {
    return side == Side::a ? QStringLiteral("A") : QStringLiteral("B");
}

void paint_side_chip(QPainter* painter, const QRectF& rect, Side side, bool enabled) {
    const Theme& colours = theme();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(enabled ? colours.side(side) : colours.disabled);
    painter->drawRoundedRect(rect, 4, 4);
    QFont font = type_font(TypeRole::chip);
    font.setPixelSize(static_cast<int>(rect.height() / 2.0));
    painter->setFont(font);
    painter->setPen(colours.on_side);
    // Centred on the capital's own height: the font's line also holds room for descenders and would sit it
    // high.
    const QFontMetricsF metrics(font);
    const QString letter = side_letter(side);
    painter->drawText(QPointF(rect.center().x() - metrics.horizontalAdvance(letter) / 2.0,
                              rect.center().y() + metrics.capHeight() / 2.0),
                      letter);
    painter->restore();
}

SideChip::SideChip(Side side, int size, QWidget* parent) : QWidget(parent), side_(side), size_(size) {
    follow_theme();
    setAccessibleName(side_letter(side));
    connect(ThemeManager::instance(), &ThemeManager::changed, this, &SideChip::follow_theme);
}

void SideChip::follow_theme() {
    setFixedSize(scaled(size_), scaled(size_));
    update();
}

void SideChip::set_side(Side side) {
    side_ = side;
    setAccessibleName(side_letter(side));
    update();
}

void SideChip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint_side_chip(&painter, QRectF(rect()), side_, isEnabled());
}

} // namespace llmroofline::gui
