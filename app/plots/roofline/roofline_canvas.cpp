// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/roofline/roofline_canvas.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "app/plots/base/figure_text.h"
#include "app/plots/base/frame_paint.h"
#include "app/plots/base/polyline_cut.h"
#include "app/plots/base/qcp_parts.h"
#include "app/plots/base/text_block.h"
#include "app/plots/roofline/roofline_labels.h"
#include "app/theme/paint.h"
#include "app/words/numbers.h"
#include "app/words/plot_text.h"

namespace llmroofline::gui {

namespace {

constexpr double greatest_names_width = 230;
constexpr double least_tag_distance = 44;

} // namespace

struct RooflineCanvas::Parts {
    Parts(QWidget* parent, PlotDrawing drawing) : board(parent, std::move(drawing)) {}

    PlotBoard board;
    QCPAxisRect* axis_rect = nullptr;
    QCPAxis* x = nullptr;
    QCPAxis* y = nullptr;
    QSharedPointer<GivenTicks> x_ticks{new GivenTicks};
    QSharedPointer<GivenTicks> y_ticks{new GivenTicks};
    std::vector<QCPCurve*> curves;
    RooflineLabels labels;
    FigureText text;
    QRect inner;
};

RooflineCanvas::RooflineCanvas(const PlotStyle& style, QWidget* parent)
    : style_(style), parts_(std::make_unique<Parts>(
                         parent, PlotDrawing{[this] { prepare(); },
                                             [this](QPainter& painter) { paint_over_curves(painter); },
                                             [this](QPainter& painter) { paint_pointer(painter); }})) {
    parts_->axis_rect = parts_->board.add_axis_rect();
    parts_->x = parts_->axis_rect->addAxis(QCPAxis::atBottom);
    parts_->y = parts_->axis_rect->addAxis(QCPAxis::atLeft);
    parts_->x->setTicker(parts_->x_ticks);
    parts_->y->setTicker(parts_->y_ticks);
    for (QCPAxis* axis : {parts_->x, parts_->y}) {
        axis->setLayer(QStringLiteral("axes"));
        axis->grid()->setLayer(QStringLiteral("grid"));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    set_style(style);
}

RooflineCanvas::~RooflineCanvas() = default;

void RooflineCanvas::set_style(const PlotStyle& style) {
    style_ = style;
    parts_->board.plot()->setBackground(QBrush(style.theme().panel));
    for (QCPAxis* axis : {parts_->x, parts_->y}) {
        dress_axis(axis, style);
        axis->grid()->setPen(QPen(style.theme().line, 1));
    }
}

void RooflineCanvas::set_size(const QSize& size) {
    is_stale_ = true;
    parts_->board.set_size(size);
}

void RooflineCanvas::replot() {
    is_stale_ = true;
    parts_->board.replot();
}

void RooflineCanvas::replot_pointer() {
    parts_->board.replot_pointer();
}

void RooflineCanvas::render(QPaintDevice* device, double scale, bool is_vector) {
    is_stale_ = true;
    parts_->board.render(device, scale, is_vector);
}

const std::optional<PanelGeometry>& RooflineCanvas::geometry() {
    prepare();
    return geometry_;
}

double RooflineCanvas::names_width() const {
    if (!content_.has_names_column())
        return 0;
    const auto caption = style_.metrics(TypeRole::caption);
    // Of peak, bandwidth and ridge, where there is room for all of them.
    const double least_figures_width =
        caption.horizontalAdvance(QStringLiteral("1,979 TFLOP/s · 3.35 TB/s · ridge 591"));
    double width = 0;
    for (const RooflineCurve& curve : content_.curves)
        width =
            std::max({width, caption.horizontalAdvance(shown_name(curve)) + 18, least_figures_width + 18});
    return std::min({width, style_.px(greatest_names_width), 0.42 * parts_->board.size().width()});
}

void RooflineCanvas::prepare() {
    Parts& parts = *parts_;
    const QSize size = parts.board.size();
    if (size.isEmpty() || !is_stale_)
        return;
    is_stale_ = false;
    parts.text = lay_out_text(content_.header, content_.footer, content_.is_figure, size, style_);
    const auto body = style_.metrics(TypeRole::body);
    const double padding = parts.text.padding;
    const double names = names_width();
    const int left_margin =
        static_cast<int>(std::ceil(body.height() + body.horizontalAdvance(QStringLiteral("1,000")) + 14));
    const int bottom_margin = static_cast<int>(std::ceil(2 * body.height() + 14));
    // The last tick labels stand half outside.
    const double top = std::ceil(parts.text.top + body.height() / 2 + 3);
    const double left = std::floor(left_margin + padding / 2);
    const double right = size.width() - std::max(style_.px(16), padding) - names;
    parts.inner =
        QRect(static_cast<int>(left), static_cast<int>(top), std::max(40, static_cast<int>(right - left)),
              std::max(40, static_cast<int>(parts.text.bottom - bottom_margin - top)));
    const QRect& inner = parts.inner;
    parts.board.place(parts.axis_rect, inner, {left_margin, 0, 0, bottom_margin});

    const RooflineRange range = shown_range(content_);
    PanelGeometry geometry{inner, range.scale, range.scale, range.x, range.y};
    geometry_.reset();
    if (!content_.curves.empty())
        geometry_ = geometry;
    parts.x->setRange(range.x.low, range.x.high);
    parts.y->setRange(range.y.low, range.y.high);
    parts.x_ticks->set_ticks(
        axis_ticks(range.scale, range.x, inner.width(), style_.px(content_.log ? 42 : 56)));
    parts.y_ticks->set_ticks(axis_ticks(range.scale, range.y, inner.height(), style_.px(44)));
    parts.x->setLabel(QCoreApplication::translate("Plots", "arithmetic intensity (FLOP/B)"));
    parts.y->setLabel(QCoreApplication::translate("Plots", "attainable (TFLOP/s)"));
    prepare_curves();
    const QRectF column(inner.right() + 1, inner.top(), names, inner.height());
    parts.labels = label_roofline(content_, geometry, names > 0 ? column : QRectF(), style_);
}

void RooflineCanvas::prepare_curves() {
    Parts& parts = *parts_;
    while (parts.curves.size() > content_.curves.size()) {
        parts.board.plot()->removePlottable(parts.curves.back());
        parts.curves.pop_back();
    }
    while (parts.curves.size() < content_.curves.size()) {
        auto* curve = new QCPCurve(parts.x, parts.y);
        curve->setLayer(QStringLiteral("main"));
        parts.curves.push_back(curve);
    }
    for (std::size_t i = 0; i < content_.curves.size(); ++i) {
        const RooflineCurve& from = content_.curves[i];
        QPen pen(style_.theme().series(from.series), 2);
        pen.setJoinStyle(Qt::MiterJoin);
        if (!from.peak)
            pen.setStyle(Qt::DashLine);
        parts.curves[i]->setPen(pen);
        parts.curves[i]->setAntialiased(true);
        // The library draws straight lines between points: the ends and the ridge are enough, cut to the
        // panel by us, since SVG files are not clipped.
        QVector<double> x;
        QVector<double> y;
        if (geometry_)
            for (const QPolygonF& piece : roof_line(from, *geometry_))
                for (const QPointF& point : piece) {
                    x.append(geometry_->pixel_to_axis_x(point.x()));
                    y.append(geometry_->pixel_to_axis_y(point.y()));
                }
        parts.curves[i]->setData(x, y);
    }
}

void RooflineCanvas::paint_over_curves(QPainter& painter) {
    const Theme& theme = style_.theme();
    const Parts& parts = *parts_;
    paint_text(painter, parts.text, style_);
    for (const NameLeader& leader : parts.labels.leaders) {
        painter.setPen(QPen(theme.series(leader.series), 1));
        painter.drawLine(leader.line);
    }
    for (const RidgeMark& ridge : parts.labels.ridges) {
        const QColor colour = theme.series(ridge.series);
        if (!content_.has_names_column()) {
            QPen dotted(colour, 1.2);
            dotted.setDashPattern({1, 2.5});
            painter.setPen(dotted);
            for (const QPolygonF& piece :
                 cut_out({ridge.at + QPointF(0, 5), QPointF(ridge.at.x(), ridge.foot)}, level_labels()))
                painter.drawPolyline(piece);
        }
        const double reach = content_.has_names_column() ? 3.5 : 5;
        painter.setPen(QPen(colour, 1.5));
        painter.setBrush(theme.panel);
        painter.drawPolygon(QPolygonF({ridge.at + QPointF(0, -reach), ridge.at + QPointF(reach, 0),
                                       ridge.at + QPointF(0, reach), ridge.at + QPointF(-reach, 0)}));
    }
    for (const ChartLabel& label : parts.labels.labels) {
        painter.save();
        painter.translate(label.rect.center());
        painter.rotate(label.angle);
        draw_line_in(painter, label.rect.translated(-label.rect.center()), label.text,
                     style_.font(label.role), theme.series(label.series), Qt::AlignLeft);
        painter.restore();
    }
    paint_achieved(painter);
    paint_frame(painter, parts.inner, style_);
}

// Where no line goes through: letters stay whole.
std::vector<QRectF> RooflineCanvas::level_labels() const {
    std::vector<QRectF> rects;
    for (const ChartLabel& label : parts_->labels.labels)
        if (label.angle == 0)
            rects.push_back(label.rect.adjusted(-2, 0, 2, 0));
    return rects;
}

// Crosses, so that they are told apart from the workload's numbered circles on the roofs.
void RooflineCanvas::paint_achieved(QPainter& painter) {
    if (!geometry_)
        return;
    const double reach = style_.px(3.5);
    for (const AchievedMark& mark : content_.achieved) {
        const QPointF at = geometry_->to_pixel(mark.intensity, mark.flops_per_s / tera);
        if (!geometry_->rect.contains(at))
            continue;
        for (const auto& [colour, width] :
             {std::pair(style_.theme().panel, 4.0), std::pair(style_.theme().series(mark.series), 2.0)}) {
            painter.setPen(QPen(colour, width));
            painter.drawLine(at + QPointF(-reach, -reach), at + QPointF(reach, reach));
            painter.drawLine(at + QPointF(-reach, reach), at + QPointF(reach, -reach));
        }
    }
}

void RooflineCanvas::paint_pointer(QPainter& painter) {
    const QRectF bounds(QRect(QPoint(0, 0), parts_->board.size()));
    if (geometry_) {
        const QRectF& rect = geometry_->rect;
        const auto cross = content_.shown_crosshair();
        const std::vector<double> lines = cross ? content_.crosshair_lines(*cross) : std::vector<double>();
        double last_tag = -1e9;
        for (const double intensity : lines) {
            const double x = std::floor(geometry_->x_to_pixel(intensity)) + 0.5;
            if (x < rect.left() || x > rect.right())
                continue;
            painter.setPen(QPen(style_.theme().ink_on_mesh, 1));
            for (const QPolygonF& piece :
                 cut_out(QPolygonF{QPointF(x, rect.top()), QPointF(x, rect.bottom())}, level_labels()))
                painter.drawPolyline(piece);
            // Two tags do not lie on each other.
            if (std::abs(x - last_tag) < style_.px(least_tag_distance))
                continue;
            last_tag = x;
            paint_axis_tag(painter, {x, rect.bottom()}, TagSide::bottom, significant(intensity), bounds,
                           parts_->x_ticks->ticks(), *geometry_, style_);
        }
        paint_points(painter);
        if (cross)
            for (const ChartLabel& value : label_values(content_, *cross, parts_->labels, *geometry_, style_))
                draw_line_in(painter, value.rect, value.text, style_.font(value.role),
                             style_.theme().series(value.series));
    }
    if (focus_ring_)
        paint_focus_ring(&painter, bounds, 4, style_.theme().accent);
}

void RooflineCanvas::paint_points(QPainter& painter) {
    const Theme& theme = style_.theme();
    const double radius = style_.px(content_.has_names_column() ? 5 : point_radius);
    const auto circle = [&](const RooflineCurve& curve, double intensity, const QColor& fill,
                            const QColor& edge) {
        const QPointF at = geometry_->to_pixel(intensity, curve.attainable(intensity) / tera);
        const QRectF rect(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius);
        // Without a rate nothing is known to be attainable.
        if (!curve.peak || !geometry_->rect.contains(at))
            return QRectF();
        painter.setPen(QPen(edge, 1.5));
        painter.setBrush(fill);
        painter.drawEllipse(rect);
        return rect;
    };
    for (const bool active : {false, true})
        for (const RooflinePoint& point : content_.points) {
            if (point.is_active != active)
                continue;
            for (std::size_t i = 0; i < content_.curves.size(); ++i) {
                const RooflineCurve& curve = content_.curves[i];
                const QColor colour = theme.series(curve.series);
                const QRectF rect =
                    circle(curve, point.on(i), active ? colour : theme.panel, active ? theme.panel : colour);
                if (!rect.isNull() && !content_.has_names_column())
                    draw_line_in(painter, rect, QString::number(point.pin), style_.font(TypeRole::marker),
                                 active ? theme.on_side : colour);
            }
        }
    // Under the pointer: the same points without a number.
    if (content_.crosshair)
        for (std::size_t i = 0; i < content_.curves.size(); ++i) {
            const RooflineCurve& curve = content_.curves[i];
            const double intensity = content_.crosshair->on(i);
            const QPointF at = geometry_->to_pixel(intensity, curve.attainable(intensity) / tera);
            if (!curve.peak || !geometry_->rect.contains(at))
                continue;
            painter.setPen(QPen(theme.panel, 1));
            painter.setBrush(theme.series(curve.series));
            painter.drawEllipse(at, 4, 4);
        }
}

} // namespace llmroofline::gui
