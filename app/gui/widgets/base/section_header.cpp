// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/base/section_header.h"

#include "app/theme/icons.h"
#include "app/theme/paint.h"
#include "app/theme/shaped_text.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace llmroofline::gui {

SectionHeader::SectionHeader(const QString& title, QWidget* parent) : QAbstractButton(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    set_title(title);
    set_foldable(false);
    connect(this, &QAbstractButton::toggled, this, &SectionHeader::describe);
    connect(ThemeManager::instance(), &ThemeManager::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void SectionHeader::set_title(const QString& title) {
    setText(title);
    setAccessibleName(title);
    updateGeometry();
    update();
}

void SectionHeader::set_foldable(bool foldable) {
    foldable_ = foldable;
    setCheckable(foldable);
    setChecked(foldable);
    setFocusPolicy(foldable ? Qt::TabFocus : Qt::NoFocus);
    setCursor(foldable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    describe();
    updateGeometry();
}

void SectionHeader::describe() {
    setAccessibleDescription(!foldable_ ? QString() : isChecked() ? tr("unfolded") : tr("folded"));
}

void SectionHeader::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        describe();
    QAbstractButton::changeEvent(event);
}

QSize SectionHeader::sizeHint() const {
    const double width = text_width(type_font(TypeRole::section), text());
    return {static_cast<int>(std::ceil(width)) + 2 + (foldable_ ? scaled(16) + 4 : 0), scaled(24)};
}

QSize SectionHeader::minimumSizeHint() const {
    return {std::min(sizeHint().width(), scaled(72)), scaled(24)};
}

bool SectionHeader::hitButton(const QPoint& position) const {
    return foldable_ && rect().contains(position);
}

void SectionHeader::keyPressEvent(QKeyEvent* event) {
    if (foldable_) {
        const int key = event->key();
        const bool wants_open = key == Qt::Key_Right && !isChecked();
        const bool wants_shut = key == Qt::Key_Left && isChecked();
        if (wants_open || wants_shut || key == Qt::Key_Return || key == Qt::Key_Enter) {
            click();
            return;
        }
    }
    QAbstractButton::keyPressEvent(event);
}

void SectionHeader::paintEvent(QPaintEvent*) {
    const Theme& colours = theme();
    QPainter painter(this);
    QRectF room = rect();
    if (foldable_) {
        const double side = scaled(16);
        // The chevron's ink starts 3 px inside of its square: moved out, it lines up with the labels below.
        paint_icon(&painter, {-2, (height() - side) / 2, side, side},
                   isChecked() ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                   underMouse() ? colours.text : colours.second_text);
        room.setLeft(side + 2);
    }
    const QFont font = type_font(TypeRole::section);
    painter.setFont(font);
    painter.setPen(isEnabled() ? colours.text : colours.disabled);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(text(), Qt::ElideRight, room.width() + 0.5));
    if (shows_keyboard_focus(this))
        paint_focus_ring(&painter, QRectF(rect()), 4, colours.accent);
}

} // namespace llmroofline::gui
