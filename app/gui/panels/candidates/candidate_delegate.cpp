// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/candidates/candidate_delegate.h"

#include <QPainter>

#include "app/plots/mesh/panel_paint.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"

namespace llmroofline::gui {

namespace {

constexpr int chip = 14;
constexpr int chip_room = 20;
constexpr double margin = 5;
constexpr double dot = 3;

void paint_range(QPainter& painter, const QRectF& cell, const QList<QVariant>& ends, const QColor& colour) {
    const auto x = [&](int i) {
        return cell.left() + margin + ends[i].toDouble() * (cell.width() - 2 * margin);
    };
    const double y = cell.center().y();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 2));
    painter.drawLine(QPointF(x(0), y), QPointF(x(2), y));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(x(1), y), dot, dot);
}

} // namespace

void CandidateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
    const QVariant candidate = index.data(candidate_role);
    const QVariant range = index.data(range_role);
    if (!candidate.isValid()) {
        FigureDelegate::paint(painter, option, index);
        return;
    }
    if (range.isValid()) {
        FigureDelegate::paint(painter, option, index);
        painter->save();
        paint_range(*painter, option.rect, range.toList(), theme().series(candidate.toInt()));
        painter->restore();
        return;
    }
    paint_ground(painter, option, index);
    QStyleOptionViewItem beside = option;
    beside.rect.setLeft(option.rect.left() + scaled(chip_room));
    FigureDelegate::paint(painter, beside, index);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double size = scaled(chip);
    const QRectF cell = option.rect;
    paint_candidate_chip(*painter, {cell.left() + 4, cell.center().y() - size / 2, size, size},
                         candidate.toInt(), PlotStyle::for_screen(theme()));
    painter->restore();
}

QSize CandidateDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = FigureDelegate::sizeHint(option, index);
    if (index.data(spanning_role).toBool())
        size.setWidth(0);
    if (index.data(range_role).isValid())
        size.setWidth(scaled(64));
    else if (index.data(candidate_role).isValid())
        size.rwidth() += scaled(chip_room);
    return size;
}

} // namespace llmroofline::gui
