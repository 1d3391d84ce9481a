// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the pointer and the keyboard do to a mesh plot.
#include "app/plots/mesh/mesh_plot.h"

#include <cmath>

#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStyleHints>

#include "app/plots/mesh/mesh_canvas.h"
#include "app/plots/mesh/mesh_pointing.h"
#include "app/theme/paint.h"

namespace llmroofline::gui {

namespace {

constexpr double drag_threshold = 6; // pixels
constexpr int big_step = 8;          // cells
constexpr double key_zoom = 0.7;
constexpr double key_pan = 0.125; // of what is shown

} // namespace

void MeshPlot::mousePressEvent(QMouseEvent* event) {
    const bool pans = event->button() == Qt::MiddleButton ||
                      (event->button() == Qt::LeftButton && event->modifiers() & Qt::ShiftModifier);
    if (pans && !view().is_whole() && canvas_->panel_at(event->position())) {
        panned_to_ = event->position();
        setCursor(Qt::ClosedHandCursor);
        return;
    }
    if (event->button() == Qt::LeftButton && canvas_->panel_at(event->position()))
        pressed_at_ = event->position();
}

void MeshPlot::mouseMoveEvent(QMouseEvent* event) {
    if (panned_to_) {
        pan_by(event->position() - *panned_to_);
        panned_to_ = event->position();
        return;
    }
    if (!pressed_at_) {
        hover(event->position());
        return;
    }
    const QPointF way = event->position() - *pressed_at_;
    is_framing_ = is_framing_ || std::hypot(way.x(), way.y()) > drag_threshold;
    if (!is_framing_)
        return;
    canvas_->set_zoom_frame(QRectF(*pressed_at_, event->position()).normalized());
    canvas_->replot_pointer();
}

void MeshPlot::mouseReleaseEvent(QMouseEvent* event) {
    if (panned_to_) {
        panned_to_.reset();
        unsetCursor();
        return;
    }
    if (event->button() != Qt::LeftButton || !pressed_at_)
        return;
    const QPointF from = *pressed_at_;
    pressed_at_.reset();
    if (is_framing_) {
        is_framing_ = false;
        canvas_->set_zoom_frame(std::nullopt);
        const auto panel = canvas_->panel_at(from);
        const QRectF frame = QRectF(from, event->position()).normalized() & canvas_->geometry(*panel)->rect;
        // A drag back to where it began is a change of mind.
        if (frame.width() > drag_threshold && frame.height() > drag_threshold)
            zoom_to(frame);
        else
            canvas_->replot_pointer();
        return;
    }
    if (const auto panel = canvas_->panel_at(from)) {
        const PanelGeometry geometry = *canvas_->geometry(*panel);
        const auto mark = mark_at(geometry, canvas_->content().measured, from);
        click(mark ? *mark : point_at(geometry, *canvas_->content().whole_grid(), from));
    }
}

void MeshPlot::mouseDoubleClickEvent(QMouseEvent* event) {
    click_delay_.stop();
    if (event->button() == Qt::LeftButton)
        user_zoom({});
}

// Only while zoomed does a double click mean anything; only then does a click wait for its second.
void MeshPlot::click(const QPointF& at) {
    if (view().is_whole()) {
        emit clicked(at.x(), at.y());
        return;
    }
    delayed_click_ = at;
    click_delay_.start(QGuiApplication::styleHints()->mouseDoubleClickInterval());
}

void MeshPlot::wheelEvent(QWheelEvent* event) {
    if (!canvas_->panel_at(event->position())) {
        event->ignore();
        return;
    }
    constexpr double degrees_a_notch = 120;
    zoom_by(std::pow(0.8, event->angleDelta().y() / degrees_a_notch), event->position());
    event->accept();
}

void MeshPlot::zoom_by(double factor, const QPointF& pixel) {
    const auto panel = canvas_->panel_at(pixel);
    if (!panel || factor == 1)
        return;
    user_zoom(zoomed(*canvas_->geometry(*panel), *canvas_->content().whole_grid(), factor, pixel));
}

void MeshPlot::zoom_to(const QRectF& frame) {
    if (const auto panel = canvas_->panel_at(frame.center()))
        user_zoom(zoomed_to(*canvas_->geometry(*panel), *canvas_->content().whole_grid(), frame));
}

// What is under the pointer goes with it.
void MeshPlot::pan_by(const QPointF& way) {
    if (const auto geometry = canvas_->geometry(0))
        user_zoom(panned(*geometry, *canvas_->content().whole_grid(), way));
}

void MeshPlot::user_zoom(const Zoom& view) {
    if (canvas_->content().view == view)
        return;
    set_view(view);
    emit zoom_changed(view);
}

void MeshPlot::keyPressEvent(QKeyEvent* event) {
    const int step = event->modifiers() & Qt::ShiftModifier ? big_step : 1;
    if (event->modifiers() & Qt::ControlModifier && canvas_->geometry(0)) {
        const QSizeF way = canvas_->geometry(0)->rect.size() * key_pan;
        switch (event->key()) {
        case Qt::Key_Left:
            return pan_by({way.width(), 0});
        case Qt::Key_Right:
            return pan_by({-way.width(), 0});
        case Qt::Key_Up:
            return pan_by({0, way.height()});
        case Qt::Key_Down:
            return pan_by({0, -way.height()});
        default:
            break;
        }
    }
    const auto middle = [this] {
        const auto geometry = canvas_->geometry(0);
        const auto at = canvas_->content().shown_crosshair();
        const QPointF pixel = geometry && at ? geometry->to_pixel(at->x(), at->y()) : QPointF(-1, -1);
        return geometry && !geometry->rect.contains(pixel) ? geometry->rect.center() : pixel;
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return move_crosshair(-step, 0);
    case Qt::Key_Right:
        return move_crosshair(step, 0);
    case Qt::Key_Up:
        return move_crosshair(0, step);
    case Qt::Key_Down:
        return move_crosshair(0, -step);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (const auto at = canvas_->content().shown_crosshair())
            emit clicked(at->x(), at->y());
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom_by(key_zoom, middle());
    case Qt::Key_Minus:
        return zoom_by(1 / key_zoom, middle());
    case Qt::Key_0:
    case Qt::Key_Home:
        return user_zoom({});
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        emit removal_requested();
        return;
    case Qt::Key_Escape:
        if (canvas_->content().crosshair)
            return leave();
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void MeshPlot::move_crosshair(int columns, int rows) {
    const auto grid = canvas_->content().whole_grid();
    const auto geometry = canvas_->geometry(0);
    if (!grid || !geometry)
        return;
    const auto at = canvas_->content().shown_crosshair();
    const Grid& cells = canvas_->content().scene_with_axes()->grid();
    const QPointF from = at ? *at : point_at(*geometry, *grid, geometry->rect.center());
    show_crosshair(stepped(*grid, cells, from, columns, rows), hovered_panel_);
}

void MeshPlot::hover(const QPointF& pixel) {
    const auto panel = canvas_->panel_at(pixel);
    if (!panel) {
        leave();
        return;
    }
    const PanelGeometry geometry = *canvas_->geometry(*panel);
    const auto mark = mark_at(geometry, canvas_->content().measured, pixel);
    show_crosshair(mark ? *mark : point_at(geometry, *canvas_->content().whole_grid(), pixel), *panel);
}

void MeshPlot::show_crosshair(const QPointF& at, int panel) {
    if (canvas_->content().crosshair == at && hovered_panel_ == panel)
        return;
    hovered_panel_ = panel;
    set_crosshair(at);
    emit hovered(at.x(), at.y(), panel);
}

void MeshPlot::leave() {
    if (!canvas_->content().crosshair)
        return;
    set_crosshair(std::nullopt);
    emit left();
}

void MeshPlot::leaveEvent(QEvent*) {
    leave();
}

void MeshPlot::focusInEvent(QFocusEvent*) {
    update_focus_ring();
}

void MeshPlot::focusOutEvent(QFocusEvent*) {
    update_focus_ring();
}

void MeshPlot::update_focus_ring() {
    canvas_->set_focus_ring(shows_keyboard_focus(this));
    canvas_->replot_pointer();
}

} // namespace llmroofline::gui
