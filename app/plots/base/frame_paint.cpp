// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/base/frame_paint.h"

#include <algorithm>
#include <cmath>

#include <QPaintEngine>
#include <QPainter>

#include "app/plots/base/text_block.h"

namespace llmroofline::gui {

namespace {

// Where QCustomPlot puts it, with a little to spare.
QRectF tick_label_rect(const Tick& tick, TagSide side, const PanelGeometry& geometry,
                       const PlotStyle& style) {
    const auto metrics = style.metrics(TypeRole::body);
    const double width = style.width(TypeRole::body, tick.label) + 4;
    const double height = metrics.height() + 2;
    const QRectF& panel = geometry.rect;
    if (side == TagSide::left)
        return {panel.left() - 6 - width, geometry.axis_y_to_pixel(tick.at) - height / 2, width, height};
    return {geometry.axis_x_to_pixel(tick.at) - width / 2, panel.bottom() + 6, width, height};
}

} // namespace

// Four bars: the smooth edge of a rectangle goes through all its rows.
void paint_frame(QPainter& painter, const QRectF& panel, const PlotStyle& style) {
    const QColor colour = style.theme().input_border;
    const QRectF outer = panel.adjusted(-1, -1, 1, 1);
    painter.fillRect(QRectF(outer.left(), outer.top(), outer.width(), 1), colour);
    painter.fillRect(QRectF(outer.left(), panel.bottom(), outer.width(), 1), colour);
    painter.fillRect(QRectF(outer.left(), panel.top(), 1, panel.height()), colour);
    painter.fillRect(QRectF(panel.right(), panel.top(), 1, panel.height()), colour);
}

void paint_axis_tag(QPainter& painter, const QPointF& edge, TagSide side, const QString& text,
                    const QRectF& bounds, std::span<const Tick> ticks, const PanelGeometry& geometry,
                    const PlotStyle& style) {
    const QFont font = style.font(TypeRole::body_bold);
    const QFontMetricsF metrics(font);
    QRectF rect(0, 0, text_width(font, text) + 12, metrics.height() + 2);
    if (side == TagSide::left)
        rect.moveTopLeft({edge.x() - rect.width() - 4, edge.y() - rect.height() / 2});
    else
        rect.moveTopLeft({edge.x() - rect.width() / 2, edge.y() + 4});
    rect.moveLeft(
        std::clamp(rect.left(), bounds.left(), std::max(bounds.left(), bounds.right() - rect.width())));
    rect.moveTop(
        std::clamp(rect.top(), bounds.top(), std::max(bounds.top(), bounds.bottom() - rect.height())));
    // A tick's label goes as a whole, or its end would stick out.
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.theme().panel);
    for (const Tick& tick : ticks) {
        const QRectF label = tick_label_rect(tick, side, geometry, style);
        if (!tick.label.isEmpty() && label.adjusted(-3, 0, 3, 0).intersects(rect))
            painter.drawRect(label);
    }
    painter.setBrush(style.theme().ink_on_mesh);
    painter.drawRoundedRect(rect, 3, 3);
    draw_line_in(painter, rect, text, font, style.theme().map_colour(0.5));
}

void paint_zoom_frame(QPainter& painter, const QRectF& frame, const PlotStyle& style) {
    QColor wash = style.theme().accent;
    wash.setAlphaF(0.15F);
    painter.setBrush(wash);
    QPen pen(style.theme().ink_on_mesh, 1);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.drawRect(frame);
}

} // namespace llmroofline::gui
