// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/step/flip_delegate.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <optional>

#include "app/gui/panels/step/flip_model.h"
#include "app/gui/widgets/base/side_chip.h"
#include "app/theme/shaped_text.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"

namespace llmroofline::gui {

namespace {

constexpr double radius = 3.5;
constexpr double margin = 6;
constexpr double letter_room = 12;

std::optional<Side> side_of(const QModelIndex& index) {
    const QVariant side = index.data(letter_role);
    if (!side.isValid())
        return std::nullopt;
    return side.toInt() == static_cast<int>(Side::a) ? Side::a : Side::b;
}

void paint_arrow(QPainter& painter, const QPointF& tip, double direction) {
    QPainterPath arrow(tip);
    arrow.lineTo(tip - QPointF(direction * 6, -4));
    arrow.lineTo(tip - QPointF(direction * 6, 4));
    arrow.closeSubpath();
    painter.drawPath(arrow);
}

void paint_dots(QPainter& painter, const QRectF& cell, const QModelIndex& index) {
    const QVariant dot = index.data(dot_role);
    if (!dot.isValid())
        return;
    const Theme& colours = theme();
    const auto side = side_of(index);
    const double half = cell.width() / 2 - margin;
    const QPointF middle = cell.center();
    const auto at = [&](double place) {
        return QPointF(middle.x() + std::clamp(place, -1.0, 1.0) * half, middle.y());
    };
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.input_border, 1));
    painter.drawLine(QPointF(middle.x(), cell.top()), QPointF(middle.x(), cell.bottom()));
    const QVariant hollow = index.data(hollow_dot_role);
    const double place = dot.toDouble();
    const QColor colour = side                ? colours.side(*side)
                          : !hollow.isValid() ? colours.text
                          : place < 0         ? colours.side_a
                                              : colours.side_b;
    const QPointF from = hollow.isValid() ? at(hollow.toDouble()) : middle;
    painter.setPen(QPen(colour, 1.5));
    painter.drawLine(from, at(place));
    if (hollow.isValid()) {
        painter.setPen(QPen(colours.second_text, 1.2));
        painter.setBrush(colours.panel);
        painter.drawEllipse(from, radius - 0.5, radius - 0.5);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (std::abs(place) > 1)
        paint_arrow(painter, at(place), place > 0 ? 1 : -1);
    else
        painter.drawEllipse(at(place), radius, radius);
}

} // namespace

void FlipDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    if (index.column() == FlipModel::dots) {
        // The ground alone: the text of this column is for those who do not see the dots.
        paint_ground(painter, option, index);
        painter->save();
        paint_dots(*painter, option.rect, index);
        painter->restore();
        return;
    }
    const auto side = side_of(index);
    if (!side) {
        FigureDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem beside = option;
    paint_ground(painter, option, index);
    beside.rect.setLeft(option.rect.left() + scaled(static_cast<int>(letter_room)));
    FigureDelegate::paint(painter, beside, index);
    painter->save();
    painter->setFont(type_font(TypeRole::body_bold));
    painter->setPen(theme().side(*side));
    draw_text(*painter, QRectF(option.rect).adjusted(4, 0, 0, 0), Qt::AlignLeft, side_letter(*side));
    painter->restore();
}

QSize FlipDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = FigureDelegate::sizeHint(option, index);
    // What goes over all columns sets the width of none.
    const auto* const model = qobject_cast<const FlipModel*>(index.model());
    if (model && model->never_row() == index.row())
        size.setWidth(0);
    if (side_of(index))
        size.rwidth() += scaled(static_cast<int>(letter_room));
    return size;
}

} // namespace llmroofline::gui
