// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/pickers/picker_delegate.h"

#include "app/gui/widgets/pickers/picker_model.h"
#include "app/theme/icons.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace llmroofline::gui {

namespace {

constexpr int edge = 10;
constexpr int gap = 8;

void draw(QPainter* painter, const QRectF& rect, const QFont& font, const QColor& ink, Qt::Alignment side,
          const QString& text) {
    painter->setFont(font);
    painter->setPen(ink);
    const QString shown = QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width() + 0.5);
    painter->drawText(rect, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

} // namespace

QSize PickerDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const bool heading = index.data(PickerModel::is_heading_role).toBool();
    const QFont name_font = type_font(TypeRole::body);
    const QFont small = type_font(TypeRole::caption);
    const double width =
        QFontMetricsF(name_font).horizontalAdvance(index.data().toString()) +
        QFontMetricsF(small).horizontalAdvance(index.data(PickerModel::mark_role).toString()) +
        QFontMetricsF(small).horizontalAdvance(index.data(PickerModel::figures_role).toString());
    return {static_cast<int>(std::ceil(width)) + 2 * edge + 4 * gap + scaled(16), scaled(heading ? 28 : 26)};
}

void PickerDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    const Theme& colours = theme();
    const QRectF row = option.rect;
    painter->save();
    if (index.data(PickerModel::is_heading_role).toBool()) {
        draw(painter, row.adjusted(edge, 4, -edge, 0), type_font(TypeRole::caption), colours.second_text,
             Qt::AlignLeft, index.data().toString());
        painter->restore();
        return;
    }

    const bool selected = option.state & QStyle::State_Selected;
    if (selected || option.state & QStyle::State_MouseOver) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.wash(selected ? 0.14 : 0.05, colours.input_ground));
        painter->drawRoundedRect(row.adjusted(4, 1, -4, -1), 4, 4);
    }

    const bool current = index.data(PickerModel::is_current_role).toBool();
    const QFont name_font = type_font(current ? TypeRole::body_bold : TypeRole::body);
    const QFont small = type_font(TypeRole::caption);
    const QString name = index.data().toString();
    const QString mark = index.data(PickerModel::mark_role).toString();
    const QString figures = index.data(PickerModel::figures_role).toString();
    QRectF room = row.adjusted(edge, 0, -edge, 0);

    // The name comes first: the figures get what it and the mark leave.
    if (current) {
        const double side = scaled(14);
        paint_icon(painter, {room.right() - side, room.center().y() - side / 2, side, side},
                   QStringLiteral("check"), colours.text);
    }
    room.adjust(0, 0, -scaled(14) - gap, 0);
    const double name_width = std::min(QFontMetricsF(name_font).horizontalAdvance(name) + 1.0, room.width());
    draw(painter, {room.left(), row.top(), name_width, row.height()}, name_font, colours.text, Qt::AlignLeft,
         name);
    room.setLeft(room.left() + name_width + gap);
    if (!mark.isEmpty() && room.width() > 0) {
        const double width = std::min(QFontMetricsF(small).horizontalAdvance(mark) + 1.0, room.width());
        QFont slanted = small;
        slanted.setItalic(true);
        draw(painter, {room.left(), row.top() + 0.5, width + 3, row.height()}, slanted, colours.second_text,
             Qt::AlignLeft, mark);
        room.setLeft(room.left() + width + gap + gap);
    }
    if (room.width() > scaled(24)) {
        draw(painter, room, small, colours.second_text, Qt::AlignRight, figures);
    }
    painter->restore();
}

} // namespace llmroofline::gui
