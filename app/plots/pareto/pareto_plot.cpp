// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/pareto/pareto_plot.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "app/plots/base/axis_scale.h"
#include "app/plots/base/frame_paint.h"
#include "app/plots/base/text_block.h"
#include "app/plots/mesh/panel_paint.h"
#include "app/theme/plain_texts.h"
#include "app/theme/theme_manager.h"
#include "app/words/numbers.h"

namespace llmroofline::gui {

namespace {

constexpr double dot = 3.2;
constexpr double reach = 8; // of the pointer, pixels
constexpr double band = 8;
constexpr double chip = 14;
constexpr double air = 0.06; // of the span, beyond the outermost points
constexpr double tick_spacing = 44;

QColor faint(QColor colour, float share) {
    colour.setAlphaF(share);
    return colour;
}

} // namespace

ParetoPlot::ParetoPlot(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(ThemeManager::instance(), &ThemeManager::changed, this, qOverload<>(&QWidget::update));
    describe();
}

void ParetoPlot::set_content(ParetoContent content) {
    content_ = std::move(content);
    describe();
    update();
}

void ParetoPlot::describe() {
    setAccessibleName(tr("What each candidate offers"));
    QStringList lines;
    for (const FrontierPoint& point : content_.points)
        if (point.on_frontier)
            lines << words_of(point);
    setAccessibleDescription(lines.join(QLatin1Char('\n')));
}

QString ParetoPlot::words_of(const FrontierPoint& point) const {
    const QString words =
        tr("%1, %2 in flight: %3 tokens/s a user, %4 %5")
            .arg(content_.names.value(static_cast<qsizetype>(point.group)), whole(point.batch),
                 significant(point.user_tokens_per_s), significant(point.performance), content_.y_title);
    return point.meets ? words : tr("%1; the first token comes too late").arg(words);
}

PanelGeometry ParetoPlot::geometry() const {
    const PlotStyle style = PlotStyle::for_screen(theme());
    PanelGeometry panel;
    const double left = style.width(TypeRole::caption, QStringLiteral("10,000")) + style.px(26);
    panel.rect = QRectF(rect()).adjusted(left, 6, -style.px(10), -style.px(40));
    panel.x = panel.y = AxisScale{AxisKindShown::log10};
    bool any = false;
    const auto widen = [&](AxisSpan& span, double at) {
        span.low = any ? std::min(span.low, at) : at;
        span.high = any ? std::max(span.high, at) : at;
    };
    for (const FrontierPoint& point : content_.points) {
        widen(panel.x_span, std::log10(point.user_tokens_per_s));
        widen(panel.y_span, std::log10(point.performance));
        any = true;
    }
    if (content_.user_tokens_per_s && any)
        widen(panel.x_span, std::log10(*content_.user_tokens_per_s));
    for (AxisSpan* span : {&panel.x_span, &panel.y_span}) {
        const double beyond = std::max(0.05, air * span->size());
        span->low -= beyond;
        span->high += beyond;
    }
    return panel;
}

QPointF ParetoPlot::pixel_of(std::size_t point) const {
    const FrontierPoint& at = content_.points[point];
    return geometry().to_pixel(at.user_tokens_per_s, at.performance);
}

void ParetoPlot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const PlotStyle style = PlotStyle::for_screen(theme());
    painter.fillRect(rect(), style.theme().panel);
    if (content_.points.empty()) {
        paint_sentence(painter, rect(), tr("No batch of any candidate fits."), style);
        return;
    }
    const PanelGeometry panel = geometry();
    paint_limit(painter, panel, style);
    paint_axes(painter, panel, style);
    painter.save();
    painter.setClipRect(panel.rect);
    paint_frontier(painter, panel, style);
    painter.restore();
    paint_curves(painter, panel, style);
    paint_frame(painter, panel.rect, style);
    if (content_.user_tokens_per_s) {
        const double x = panel.x_to_pixel(*content_.user_tokens_per_s);
        const double spacing = style.px(tick_spacing);
        paint_axis_tag(painter, {x, panel.rect.bottom()}, TagSide::bottom,
                       significant(*content_.user_tokens_per_s), rect(),
                       axis_ticks(panel.x, panel.x_span, panel.rect.width(), spacing), panel, style);
    }
}

void ParetoPlot::paint_axes(QPainter& painter, const PanelGeometry& panel, const PlotStyle& style) const {
    const Theme& theme = style.theme();
    const QFont font = style.font(TypeRole::caption);
    const double height = style.metrics(TypeRole::caption).height();
    const double spacing = style.px(tick_spacing);
    for (const Tick& tick : axis_ticks(panel.x, panel.x_span, panel.rect.width(), spacing)) {
        const double x = panel.axis_x_to_pixel(tick.at);
        painter.setPen(QPen(tick.label.isEmpty() ? faint(theme.line, 0.5F) : theme.line, 1));
        painter.drawLine(QPointF(x, panel.rect.top()), QPointF(x, panel.rect.bottom()));
        if (!tick.label.isEmpty())
            draw_line_in(painter, {x - 40, panel.rect.bottom() + 3, 80, height}, tick.label, font,
                         theme.second_text);
    }
    for (const Tick& tick : axis_ticks(panel.y, panel.y_span, panel.rect.height(), style.px(26))) {
        const double y = panel.axis_y_to_pixel(tick.at);
        painter.setPen(QPen(tick.label.isEmpty() ? faint(theme.line, 0.5F) : theme.line, 1));
        painter.drawLine(QPointF(panel.rect.left(), y), QPointF(panel.rect.right(), y));
        if (!tick.label.isEmpty())
            draw_line_in(painter, {panel.rect.left() - 84, y - height / 2, 80, height}, tick.label, font,
                         theme.second_text, Qt::AlignRight);
    }
    draw_line_in(painter, {panel.rect.left(), rect().bottom() - height - 1.0, panel.rect.width(), height},
                 tr("tokens/s a user"), font, theme.second_text);
    painter.save();
    painter.translate(height / 2 + 2, panel.rect.center().y());
    painter.rotate(-90);
    draw_line_in(painter, {-panel.rect.height() / 2, -height / 2, panel.rect.height(), height},
                 content_.y_title, font, theme.second_text);
    painter.restore();
}

void ParetoPlot::paint_limit(QPainter& painter, const PanelGeometry& panel, const PlotStyle& style) const {
    if (!content_.user_tokens_per_s)
        return;
    const double x = panel.x_to_pixel(*content_.user_tokens_per_s);
    const QRectF missed(panel.rect.topLeft(), QPointF(x, panel.rect.bottom()));
    painter.fillRect(missed, style.theme().wash(0.05));
    painter.setPen(QPen(style.theme().ink_on_mesh, 1.2));
    painter.drawLine(QPointF(x, panel.rect.top()), QPointF(x, panel.rect.bottom()));
    const QString words = tr("misses %1 ms").arg(short_figure(1000 / *content_.user_tokens_per_s));
    if (style.width(TypeRole::caption, words) + 8 < missed.width())
        draw_line_in(painter,
                     {missed.left() + 6, missed.bottom() - style.metrics(TypeRole::caption).height() - 4,
                      missed.width(), style.metrics(TypeRole::caption).height()},
                     words, style.font(TypeRole::caption), style.theme().second_text, Qt::AlignLeft);
}

// From point to point: between batches there is nothing, so the band ends with its owner's last dot.
void ParetoPlot::paint_frontier(QPainter& painter, const PanelGeometry& panel, const PlotStyle& style) const {
    std::vector<const FrontierPoint*> frontier;
    for (const FrontierPoint& point : content_.points)
        if (point.on_frontier)
            frontier.push_back(&point);
    std::sort(frontier.begin(), frontier.end(), [](const FrontierPoint* one, const FrontierPoint* other) {
        return one->user_tokens_per_s < other->user_tokens_per_s;
    });
    for (std::size_t i = 0; i < frontier.size(); ++i) {
        const QColor colour = style.theme().series(static_cast<int>(frontier[i]->group));
        const QPointF at = panel.to_pixel(frontier[i]->user_tokens_per_s, frontier[i]->performance);
        painter.setPen(QPen(faint(colour, 0.35F), band, Qt::SolidLine, Qt::RoundCap));
        if (i + 1 < frontier.size() && frontier[i + 1]->group == frontier[i]->group)
            painter.drawLine(
                at, panel.to_pixel(frontier[i + 1]->user_tokens_per_s, frontier[i + 1]->performance));
        else
            painter.drawPoint(at);
    }
}

void ParetoPlot::paint_curves(QPainter& painter, const PanelGeometry& panel, const PlotStyle& style) const {
    const Theme& theme = style.theme();
    for (std::size_t i = 0; i < content_.points.size(); ++i) {
        const FrontierPoint& point = content_.points[i];
        const QColor colour = theme.series(static_cast<int>(point.group));
        const QPointF at = panel.to_pixel(point.user_tokens_per_s, point.performance);
        if (i + 1 < content_.points.size() && content_.points[i + 1].group == point.group) {
            const FrontierPoint& next = content_.points[i + 1];
            painter.setPen(QPen(colour, 1.5, point.meets && next.meets ? Qt::SolidLine : Qt::DashLine));
            painter.drawLine(at, panel.to_pixel(next.user_tokens_per_s, next.performance));
        }
    }
    for (std::size_t i = 0; i < content_.points.size(); ++i) {
        const FrontierPoint& point = content_.points[i];
        const QColor colour = theme.series(static_cast<int>(point.group));
        const QPointF at = panel.to_pixel(point.user_tokens_per_s, point.performance);
        painter.setPen(QPen(colour, 1.3));
        painter.setBrush(point.meets ? colour : theme.panel);
        painter.drawEllipse(at, dot, dot);
        // One alone in flight has the letter.
        if (i == 0 || content_.points[i - 1].group != point.group) {
            const double size = style.px(chip);
            const QRectF box(std::min(at.x() + 6, panel.rect.right() - size), at.y() - size / 2, size, size);
            paint_candidate_chip(painter, box, static_cast<int>(point.group), style);
        }
    }
}

std::optional<std::size_t> ParetoPlot::point_at(const QPointF& pixel) const {
    std::optional<std::size_t> nearest;
    double least = reach;
    for (std::size_t i = 0; i < content_.points.size(); ++i) {
        const QPointF away = pixel_of(i) - pixel;
        if (const double distance = std::hypot(away.x(), away.y()); distance < least) {
            least = distance;
            nearest = i;
        }
    }
    return nearest;
}

void ParetoPlot::mouseMoveEvent(QMouseEvent* event) {
    const auto point = point_at(event->position());
    setCursor(point ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (point)
        show_tool_tip(event->globalPosition().toPoint(), words_of(content_.points[*point]), this);
}

void ParetoPlot::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto point = point_at(event->position()))
        emit batch_chosen(content_.points[*point].batch);
}

void ParetoPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
}

} // namespace llmroofline::gui
