// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/mesh/panel_paint.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QPaintEngine>
#include <QPainter>

#include "app/plots/base/polyline_cut.h"
#include "app/plots/base/text_block.h"
#include "app/plots/base/vector_state.h"
#include "app/words/candidate_words.h"
#include "app/words/plot_text.h"
#include "app/words/view_words.h"

namespace llmroofline::gui {

namespace {

QPen line_pen(const QColor& colour, double width) {
    QPen pen(colour, width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

void paint_label(QPainter& painter, const PanelLabel& label, const PlotStyle& style) {
    if (label.plate.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(label.plate);
        painter.drawRoundedRect(label.rect.adjusted(-4, -2, 4, 2), 4, 4);
    }
    const TypeRole role = label.is_strong ? TypeRole::body_bold : TypeRole::body;
    if (label.candidate != no_winner) {
        const double chip = style.px(name_chip);
        paint_candidate_chip(painter, {label.rect.left(), label.rect.center().y() - chip / 2, chip, chip},
                             label.candidate, style);
        draw_line_in(painter, label.rect.adjusted(style.px(name_chip + name_chip_gap), 0, 0, 0), label.text,
                     style.font(role), label.ink, Qt::AlignLeft);
        return;
    }
    const QStringList lines = label.text.split(QLatin1Char('\n'));
    if (lines.size() == 1)
        draw_line_in(painter, label.rect, label.text, style.font(role), label.ink);
    else
        draw_lines(painter, label.rect.topLeft(), lines, style.font(role), label.ink);
}

// Neither magnified nor drawn as lines into a file.
bool is_pixel_for_pixel(const QPainter& painter) {
    return painter.paintEngine()->type() == QPaintEngine::Raster && painter.deviceTransform().m11() == 1;
}

double sharp(double pixel) {
    return std::floor(pixel) + 0.5;
}

} // namespace

void paint_candidate_chip(QPainter& painter, const QRectF& rect, int candidate, const PlotStyle& style) {
    const QColor ground = style.theme().series(candidate);
    const QColor dark = Theme::light().ink_on_mesh;
    const QColor light = Theme::light().panel;
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect, 3, 3);
    draw_line_in(painter, rect, candidate_letter(candidate), style.font(TypeRole::marker),
                 contrast(light, ground) >= contrast(dark, ground) ? light : dark);
}

void paint_heading(QPainter& painter, const QRectF& rect, const MeshResult& scene, bool is_figure,
                   const PlotStyle& style) {
    const QString name = mesh_heading(scene, is_figure);
    const QFont bold = style.font(TypeRole::section);
    draw_line_in(painter, rect, name, bold, style.theme().text, Qt::AlignLeft);
    const double taken = text_width(bold, name) + 10;
    const QString explained = mesh_explained(scene);
    if (taken + style.width(TypeRole::caption, explained) > rect.width())
        return;
    draw_line_in(painter, rect.adjusted(taken, 1, 0, 1), explained, style.font(TypeRole::caption),
                 style.theme().second_text, Qt::AlignLeft);
}

void paint_annotations(QPainter& painter, const PanelAnnotations& annotations, const PlotStyle& style) {
    QColor faint = style.theme().ink_on_mesh;
    faint.setAlphaF(0.45F);
    // Two tones: whatever a line crosses, one of them stands out from it.
    const QColor halo = style.theme().map_colour(0.5);
    QColor faint_halo = halo;
    faint_halo.setAlphaF(0.4F);
    // Pixel by pixel these lines, level or at 45°, are even by themselves, and smooth ones take many times
    // as long.
    painter.setRenderHint(QPainter::Antialiasing, !is_pixel_for_pixel(painter));
    for (const QPen& pen : {line_pen(faint_halo, 2.4), line_pen(faint, 0.8)}) {
        painter.setPen(pen);
        painter.drawLines(annotations.hatch.data(), static_cast<int>(annotations.hatch.size()));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const auto draw = [&](const QPolygonF& line, const QPen& pen) {
        for (const QPen& tone : {line_pen(halo, pen.widthF() + 3.2), pen}) {
            painter.setPen(tone);
            clear_vector_state();
            painter.drawPolyline(line);
        }
    };
    for (const QPolygonF& edge : annotations.fit_edges)
        draw(edge, line_pen(style.theme().ink_on_mesh, 1.5));
    QPen dashed = line_pen(style.theme().ink_on_mesh, 1.5);
    dashed.setDashPattern({5, 4});
    for (const ContourStroke& stroke : annotations.contours)
        draw(stroke.line, stroke.is_break_even ? line_pen(style.theme().ink_on_mesh, 2) : dashed);
    for (const QPolygonF& line : annotations.density)
        paint_density(painter, line, style);
    for (const PanelLabel& label : annotations.labels)
        paint_label(painter, label, style);
    if (annotations.mean)
        paint_mean(painter, *annotations.mean, style);
}

void paint_density(QPainter& painter, const QPolygonF& line, const PlotStyle& style) {
    painter.setBrush(Qt::NoBrush);
    QColor halo = style.theme().map_colour(0.5);
    halo.setAlphaF(0.8F);
    QPen dots = line_pen(style.theme().ink_on_mesh, 1.8);
    dots.setDashPattern({1, 1.2});
    for (const QPen& pen : {line_pen(halo, 3.6), dots}) {
        painter.setPen(pen);
        clear_vector_state();
        painter.drawPolyline(line);
    }
}

void paint_mean(QPainter& painter, const QPointF& centre, const PlotStyle& style) {
    const double radius = style.px(6);
    painter.setPen(QPen(style.theme().map_colour(0.5), 1.5));
    painter.setBrush(style.theme().ink_on_mesh);
    painter.drawPolygon(QPolygonF({centre + QPointF(0, -radius), centre + QPointF(radius, 0),
                                   centre + QPointF(0, radius), centre + QPointF(-radius, 0)}));
}

void paint_sentence(QPainter& painter, const QRectF& panel, const QString& sentence, const PlotStyle& style) {
    const QFont font = style.font(TypeRole::body);
    const QStringList lines = wrapped(sentence, font, std::max(40.0, panel.width() - 48));
    const double height = static_cast<double>(lines.size()) * QFontMetricsF(font).height();
    draw_lines(painter, {panel.center().x(), panel.center().y() - height / 2}, lines, font,
               style.theme().second_text, Qt::AlignHCenter);
}

void paint_crosshair(QPainter& painter, const PanelGeometry& geometry, const QPointF& at,
                     std::span<const QRectF> holes, const PlotStyle& style) {
    const QRectF& panel = geometry.rect;
    const QPointF pixel = geometry.to_pixel(at.x(), at.y());
    const double x = sharp(pixel.x());
    const double y = sharp(pixel.y());
    // A paler line beside the dark one keeps it visible on every colour.
    QColor halo = style.theme().map_colour(0.5);
    halo.setAlphaF(0.55F);
    for (const auto& [colour, width] : {std::pair(halo, 3.0), std::pair(style.theme().ink_on_mesh, 1.0)}) {
        const double half = width / 2;
        if (pixel.x() >= panel.left() && pixel.x() <= panel.right())
            for (const QPolygonF& piece :
                 cut_out(QPolygonF{QPointF(x, panel.top()), QPointF(x, panel.bottom())}, holes))
                painter.fillRect(piece.boundingRect().adjusted(-half, 0, half, 0), colour);
        if (pixel.y() >= panel.top() && pixel.y() <= panel.bottom())
            for (const QPolygonF& piece :
                 cut_out(QPolygonF{QPointF(panel.left(), y), QPointF(panel.right(), y)}, holes))
                painter.fillRect(piece.boundingRect().adjusted(0, -half, 0, half), colour);
    }
}

QRectF pin_rect(const QPointF& centre, const PlotStyle& style) {
    const double radius = style.px(10);
    return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius};
}

void paint_pins(QPainter& painter, const PanelGeometry& geometry, const MeshContent& content,
                const PlotStyle& style) {
    const QColor ink = style.theme().ink_on_mesh;
    const QColor ground = style.theme().map_colour(0.5);
    const auto paint_one = [&](int i) {
        const QPointF centre = geometry.to_pixel(content.pins[i].x(), content.pins[i].y());
        if (!geometry.rect.adjusted(-1, -1, 1, 1).contains(centre))
            return;
        const bool active = i == content.active_pin;
        const QRectF rect = pin_rect(centre, style).adjusted(1, 1, -1, -1);
        painter.setPen(QPen(active ? ground : ink, 1.5));
        painter.setBrush(active ? ink : ground);
        painter.drawEllipse(rect);
        // The one request needs no number.
        if (content.is_of_steps())
            draw_line_in(painter, rect, QString::number(i + 1), style.font(TypeRole::body_bold),
                         active ? ground : ink);
    };
    for (int i = 0; i < content.pins.size(); ++i)
        if (i != content.active_pin)
            paint_one(i);
    if (content.active_pin >= 0 && content.active_pin < content.pins.size())
        paint_one(content.active_pin);
}

void paint_measured_mark(QPainter& painter, const QPointF& centre, const MeasuredMark& mark,
                         double half_range, const PlotStyle& style) {
    const double radius = style.px(5.5);
    // A ring of the panel's ground around it keeps it visible on the colour that it confirms.
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.theme().panel);
    painter.drawEllipse(centre, radius + 1.5, radius + 1.5);
    if (mark.log2_ratio) {
        painter.setPen(QPen(style.theme().text, 1));
        painter.setBrush(style.map_colour(*mark.log2_ratio, half_range));
        painter.drawEllipse(centre, radius, radius);
    } else {
        painter.setPen(QPen(style.theme().side(mark.of_a ? Side::a : Side::b), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, radius - 1.5, radius - 1.5);
    }
}

void paint_measured(QPainter& painter, const PanelGeometry& geometry, const MeshContent& content,
                    const PlotStyle& style) {
    for (const MeasuredMark& mark : content.measured) {
        const QPointF centre = geometry.to_pixel(mark.at.x(), mark.at.y());
        if (geometry.rect.contains(centre))
            paint_measured_mark(painter, centre, mark, content.half_range, style);
    }
}

} // namespace llmroofline::gui
