// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/tables/figure_delegate.h"

#include "app/gui/widgets/tables/table_style.h"
#include "app/theme/paint.h"
#include "app/theme/plain_texts.h"
#include "app/theme/shaped_text.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace llmroofline::gui {

namespace {

constexpr double padding = 4.0;

QFont cell_font(const QModelIndex& index) {
    const bool bold = index.data(bold_role).toBool() || index.data(total_row_role).toBool();
    return type_font(bold ? TypeRole::body_bold : TypeRole::body);
}

QColor row_ground(const QStyleOptionViewItem& option, const QModelIndex& index, const Theme& colours) {
    double share = 0.0;
    if (option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled)
        share = 0.04;
    if (index.data(active_row_role).toBool() || index.data(total_row_role).toBool())
        share = 0.08;
    if (option.state & QStyle::State_Selected)
        share = 0.14;
    return colours.wash(share);
}

void paint_share(QPainter* painter, const QRectF& cell, double share, Side side, const QColor& ground,
                 const Theme& colours) {
    // The bar lies behind its number: it has the whole cell to be compared in, where beside the number it had
    // a third.
    const double width = std::clamp(share, 0.0, 1.0) * (cell.width() - 2 * padding);
    const QRectF bar(cell.left() + padding, cell.top() + 2, width, cell.height() - 4);
    if (width < 0.5)
        return;
    painter->fillRect(bar, blend(colours.side(side), ground, colours.is_dark ? 0.42 : 0.30));
    painter->fillRect(QRectF(bar.left(), bar.bottom() - 2, bar.width(), 2), colours.side(side));
}

} // namespace

void FigureDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const {
    const Theme& colours = theme();
    const QRectF cell = option.rect;
    const QColor ground = row_ground(option, index, colours);
    painter->save();
    painter->fillRect(option.rect, ground);

    const QVariant share = index.data(bar_share_role);
    if (share.isValid()) {
        const Side side = index.data(bar_side_role).toInt() == static_cast<int>(Side::b) ? Side::b : Side::a;
        paint_share(painter, cell, share.toDouble(), side, ground, colours);
    }

    const QVariant aligned = index.data(Qt::TextAlignmentRole);
    const Qt::Alignment side = aligned.isValid() ? Qt::Alignment(aligned.toInt()) & Qt::AlignHorizontal_Mask
                                                 : Qt::Alignment(Qt::AlignLeft);
    const auto tone = static_cast<TextTone>(index.data(tone_role).toInt());
    const bool enabled = option.state & QStyle::State_Enabled && index.flags() & Qt::ItemIsEnabled;
    const QFont font = cell_font(index);
    const QRectF room = cell.adjusted(padding, 0, -padding, 0);
    painter->setFont(font);
    painter->setPen(enabled ? colours.tone(tone) : colours.disabled);
    const QString text = index.data().toString();
    const double widest = room.width() + 0.5;
    draw_text(*painter, room, side,
              text_width(font, text) <= widest
                  ? text
                  : QFontMetricsF(font).elidedText(text, Qt::ElideRight, widest));

    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
        paint_focus_ring(painter, cell, 3, colours.accent);
    }
    painter->restore();
}

void FigureDelegate::paint_ground(QPainter* painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) {
    painter->fillRect(option.rect, row_ground(option, index, theme()));
}

QSize FigureDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const QFont font = cell_font(index);
    return {static_cast<int>(std::ceil(text_width(font, index.data().toString()) + 2 * padding)) + 1,
            static_cast<int>(std::ceil(QFontMetricsF(font).height())) + 2};
}

bool FigureDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                               const QModelIndex& index) {
    const bool own_words = !index.data(Qt::ToolTipRole).toString().isEmpty();
    if (event->type() == QEvent::ToolTip && !own_words &&
        sizeHint(option, index).width() > option.rect.width() + 1) {
        show_tool_tip(event->globalPos(), index.data().toString(), view);
        return true;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

} // namespace llmroofline::gui
