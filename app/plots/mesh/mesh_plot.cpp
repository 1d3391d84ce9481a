// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/mesh/mesh_plot.h"

#include <cmath>

#include <QAccessible>

#include "app/plots/mesh/mesh_canvas.h"
#include "app/theme/theme_manager.h"

namespace llmroofline::gui {

MeshPlot::MeshPlot(QWidget* parent, int panels)
    : QWidget(parent), canvas_(std::make_unique<MeshCanvas>(PlotStyle::for_screen(theme()), panels, this)) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Advantage of A over B"));
    click_delay_.setSingleShot(true);
    connect(&click_delay_, &QTimer::timeout, this,
            [this] { emit clicked(delayed_click_.x(), delayed_click_.y()); });
    connect(ThemeManager::instance(), &ThemeManager::changed, this, &MeshPlot::apply_theme);
}

MeshPlot::~MeshPlot() = default;

void MeshPlot::set_meshes(std::vector<std::shared_ptr<const MeshResult>> meshes) {
    meshes.resize(static_cast<std::size_t>(canvas_->panels()));
    canvas_->content().scenes = std::move(meshes);
    canvas_->replot();
}

void MeshPlot::set_pins(const QVector<QPointF>& pins, int active) {
    MeshContent& content = canvas_->content();
    if (content.pins == pins && content.active_pin == active)
        return;
    content.pins = pins;
    content.active_pin = active;
    canvas_->replot();
}

void MeshPlot::set_measured(const QVector<MeasuredMark>& marks) {
    if (canvas_->content().measured == marks)
        return;
    canvas_->content().measured = marks;
    canvas_->replot();
}

void MeshPlot::set_crosshair(const std::optional<QPointF>& at) {
    if (canvas_->content().crosshair == at)
        return;
    canvas_->content().crosshair = at;
    canvas_->replot_pointer();
}

void MeshPlot::set_contours_visible(bool visible) {
    canvas_->content().contours_visible = visible;
    canvas_->replot();
}

void MeshPlot::set_half_range(double half_range) {
    // Two equal ends would be no scale.
    canvas_->content().half_range = std::max(half_range, std::log2(1.05));
    canvas_->replot();
}

void MeshPlot::set_beyond_of(int candidate) {
    if (canvas_->content().beyond_of == candidate)
        return;
    canvas_->content().beyond_of = candidate;
    canvas_->replot();
}

Zoom MeshPlot::view() const {
    return canvas_->content().view;
}

void MeshPlot::set_view(const Zoom& view) {
    if (canvas_->content().view == view)
        return;
    canvas_->content().view = view;
    canvas_->replot();
}

void MeshPlot::set_readout(const QString& text) {
    if (accessibleDescription() == text)
        return;
    setAccessibleDescription(text);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

std::optional<PanelGeometry> MeshPlot::panel_geometry(int panel) const {
    return canvas_->geometry(panel);
}

QSize MeshPlot::minimumSizeHint() const {
    return {420, 300};
}

QSize MeshPlot::sizeHint() const {
    return {740, 560};
}

void MeshPlot::apply_theme() {
    canvas_->set_style(PlotStyle::for_screen(theme()));
    canvas_->replot();
}

void MeshPlot::resizeEvent(QResizeEvent*) {
    canvas_->set_size(size());
}

void MeshPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Advantage of A over B"));
        canvas_->replot();
    }
}

} // namespace llmroofline::gui
