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
    canvas_->content().zoom_x.reset();
    canvas_->content().zoom_y.reset();
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

bool RooflinePlot::is_zoomed() const {
    return canvas_->content().zoom_x.has_value();
}

void RooflinePlot::show_all() {
    canvas_->content().zoom_x.reset();
    canvas_->content().zoom_y.reset();
    canvas_->replot();
}

// Held inside the whole chart, and no closer than a thirty-second of it.
void RooflinePlot::show_part(AxisSpan x, AxisSpan y) {
    constexpr double closest = 1.0 / 32;
    const RooflineRange whole = roofline_range(canvas_->content());
    const auto hold = [](AxisSpan& span, const AxisSpan& all) {
        const double size = std::clamp(span.size(), all.size() * closest, all.size());
        const double middle = (span.low + span.high) / 2;
        const double low = std::clamp(middle - size / 2, all.low, all.high - size);
        span = {low, low + size};
    };
    hold(x, whole.x);
    hold(y, whole.y);
    if (x.size() > whole.x.size() * 0.999 && y.size() > whole.y.size() * 0.999) {
        show_all();
        return;
    }
    canvas_->content().zoom_x = x;
    canvas_->content().zoom_y = y;
    canvas_->replot();
}

void RooflinePlot::zoom_by(double factor, const QPointF& pixel) {
    const auto& geometry = canvas_->geometry();
    if (!geometry)
        return;
    const auto around = [factor](const AxisSpan& span, double fixed) {
        return AxisSpan{fixed - (fixed - span.low) * factor, fixed + (span.high - fixed) * factor};
    };
    show_part(around(geometry->x_span, geometry->pixel_to_axis_x(pixel.x())),
              around(geometry->y_span, geometry->pixel_to_axis_y(pixel.y())));
}

void RooflinePlot::pan_by(const QPointF& way) {
    const auto& geometry = canvas_->geometry();
    if (!geometry || !is_zoomed())
        return;
    const double x = -way.x() * geometry->x_span.size() / geometry->rect.width();
    const double y = way.y() * geometry->y_span.size() / geometry->rect.height();
    show_part({geometry->x_span.low + x, geometry->x_span.high + x},
              {geometry->y_span.low + y, geometry->y_span.high + y});
}

void RooflinePlot::mousePressEvent(QMouseEvent* event) {
    const auto& geometry = canvas_->geometry();
    if (is_zoomed() && geometry && geometry->rect.contains(event->position())) {
        dragged_to_ = event->position();
        setCursor(Qt::ClosedHandCursor);
    }
}

void RooflinePlot::mouseReleaseEvent(QMouseEvent*) {
    dragged_to_.reset();
    unsetCursor();
}

void RooflinePlot::mouseDoubleClickEvent(QMouseEvent*) {
    show_all();
}

void RooflinePlot::wheelEvent(QWheelEvent* event) {
    const auto& geometry = canvas_->geometry();
    if (!geometry || !geometry->rect.contains(event->position())) {
        event->ignore();
        return;
    }
    constexpr double degrees_a_notch = 120;
    zoom_by(std::pow(0.8, event->angleDelta().y() / degrees_a_notch), event->position());
    event->accept();
}

bool RooflinePlot::zoom_key(QKeyEvent* event) {
    constexpr double step = 40; // pixels
    const auto& geometry = canvas_->geometry();
    if (!geometry)
        return false;
    const bool control = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom_by(0.7, geometry->rect.center());
        return true;
    case Qt::Key_Minus:
        zoom_by(1 / 0.7, geometry->rect.center());
        return true;
    case Qt::Key_0:
    case Qt::Key_Home:
        show_all();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (control)
            pan_by({event->key() == Qt::Key_Left ? step : -step, 0});
        return control;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (control)
            pan_by({0, event->key() == Qt::Key_Up ? step : -step});
        return control;
    default:
        return false;
    }
}

void RooflinePlot::mouseMoveEvent(QMouseEvent* event) {
    if (dragged_to_) {
        pan_by(event->position() - *dragged_to_);
        dragged_to_ = event->position();
        return;
    }
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
    if (zoom_key(event))
        return;
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
