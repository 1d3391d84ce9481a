// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/roofline/roofline_plot.h"

#include <algorithm>
#include <cmath>

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include "app/plots/roofline/roofline_canvas.h"
#include "app/theme/paint.h"
#include "app/theme/plain_texts.h"
#include "app/theme/theme_manager.h"

namespace llmroofline::gui {

RooflinePlot::RooflinePlot(QWidget* parent)
    : QWidget(parent), canvas_(std::make_unique<RooflineCanvas>(PlotStyle::for_screen(theme()), this)) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Roofline"));
    connect(ThemeManager::instance(), &ThemeManager::changed, this, &RooflinePlot::apply_theme);
}

RooflinePlot::~RooflinePlot() = default;

void RooflinePlot::set_curves(const std::vector<RooflineCurve>& curves) {
    if (canvas_->content().curves == curves)
        return;
    canvas_->content().curves = curves;
    canvas_->replot();
}

void RooflinePlot::set_points(const std::vector<RooflinePoint>& points) {
    if (canvas_->content().points == points)
        return;
    canvas_->content().points = points;
    canvas_->replot();
}

void RooflinePlot::set_achieved(const std::vector<AchievedMark>& marks) {
    if (canvas_->content().achieved == marks)
        return;
    canvas_->content().achieved = marks;
    canvas_->replot();
}

void RooflinePlot::set_log(bool log) {
    if (canvas_->content().log == log)
        return;
    canvas_->content().log = log;
    canvas_->replot();
}

void RooflinePlot::set_crosshair(const std::optional<RooflinePoint>& point) {
    if (canvas_->content().crosshair == point)
        return;
    canvas_->content().crosshair = point;
    canvas_->replot_pointer();
}

void RooflinePlot::set_readout(const QString& text) {
    if (accessibleDescription() == text)
        return;
    setAccessibleDescription(text);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

std::optional<PanelGeometry> RooflinePlot::panel_geometry() const {
    return canvas_->geometry();
}

QSize RooflinePlot::minimumSizeHint() const {
    return {260, 200};
}

QSize RooflinePlot::sizeHint() const {
    return {370, 320};
}

void RooflinePlot::apply_theme() {
    canvas_->set_style(PlotStyle::for_screen(theme()));
    canvas_->replot();
}

void RooflinePlot::resizeEvent(QResizeEvent*) {
    canvas_->set_size(size());
}

void RooflinePlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Roofline"));
        canvas_->replot();
    }
}

void RooflinePlot::mouseMoveEvent(QMouseEvent* event) {
    const auto& geometry = canvas_->geometry();
    if (geometry && geometry->rect.contains(event->position()))
        hover_pixel(event->position().x());
    else
        leave();
    show_achieved(event->position(), event->globalPosition().toPoint());
}

void RooflinePlot::show_achieved(const QPointF& pixel, const QPoint& global) {
    constexpr double reach = 7; // pixels
    const auto& geometry = canvas_->geometry();
    constexpr qsizetype most = 4; // one may lie on the other
    QStringList rows;
    const std::vector<AchievedMark>& marks = canvas_->content().achieved;
    for (std::size_t i = 0; geometry && achieved_words_ && i < marks.size() && rows.size() < most; ++i) {
        const QPointF way = geometry->to_pixel(marks[i].intensity, marks[i].flops_per_s / tera) - pixel;
        if (std::hypot(way.x(), way.y()) < reach)
            rows << achieved_words_(i);
    }
    if (rows.isEmpty())
        QToolTip::hideText();
    else
        show_tool_tip(global, rows.join(QLatin1Char('\n')), this);
}

void RooflinePlot::hover_pixel(double x) {
    const PanelGeometry& geometry = *canvas_->geometry();
    const double held = std::clamp(x, geometry.rect.left() + 1, geometry.rect.right() - 1);
    const double intensity = geometry.x.from_axis(geometry.pixel_to_axis_x(held));
    set_crosshair(RooflinePoint{.intensity = intensity});
    emit hovered(intensity);
}

void RooflinePlot::leave() {
    if (!canvas_->content().crosshair)
        return;
    set_crosshair(std::nullopt);
    emit left();
}

void RooflinePlot::leaveEvent(QEvent*) {
    leave();
}

void RooflinePlot::keyPressEvent(QKeyEvent* event) {
    const auto& geometry = canvas_->geometry();
    const int direction = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (geometry && direction != 0) {
        const double step = event->modifiers() & Qt::ShiftModifier ? 16 : 2; // pixels
        const auto at = canvas_->content().shown_crosshair();
        hover_pixel((at ? geometry->x_to_pixel(at->on(0)) : geometry->rect.center().x()) + direction * step);
        return;
    }
    if (event->key() == Qt::Key_Escape && canvas_->content().crosshair)
        return leave();
    QWidget::keyPressEvent(event);
}

void RooflinePlot::focusInEvent(QFocusEvent*) {
    update_focus_ring();
}

void RooflinePlot::focusOutEvent(QFocusEvent*) {
    update_focus_ring();
}

void RooflinePlot::update_focus_ring() {
    canvas_->set_focus_ring(shows_keyboard_focus(this));
    canvas_->replot_pointer();
}

} // namespace llmroofline::gui
