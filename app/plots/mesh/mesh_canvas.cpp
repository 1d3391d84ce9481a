// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/mesh/mesh_canvas.h"

#include <algorithm>

#include "app/plots/base/qcp_parts.h"
#include "app/plots/mesh/mesh_layout.h"
#include "app/plots/mesh/mesh_legend.h"
#include "app/plots/mesh/mesh_map.h"
#include "app/plots/mesh/pairing_paint.h"
#include "app/plots/mesh/panel_annotations.h"
#include "app/plots/mesh/panel_paint.h"
#include "app/theme/paint.h"
#include "app/words/numbers.h"
#include "app/words/plot_text.h"
#include "app/words/view_words.h"

namespace llmroofline::gui {

namespace {

constexpr double tick_spacing = 62;

} // namespace

struct MeshCanvas::Parts {
    Parts(QWidget* parent, PlotDrawing drawing) : board(parent, std::move(drawing)) {}

    struct Panel {
        QCPAxisRect* axis_rect = nullptr;
        QCPAxis* x = nullptr;
        QCPAxis* y = nullptr;
        QSharedPointer<GivenTicks> x_ticks{new GivenTicks};
        QSharedPointer<GivenTicks> y_ticks{new GivenTicks};
        std::optional<PanelGeometry> geometry;
        PanelAnnotations annotations;
    };

    PlotBoard board;
    std::vector<Panel> panels;
    MeshLayout places;
};

MeshCanvas::MeshCanvas(const PlotStyle& style, int panels, QWidget* parent)
    : style_(style), colours_(style.theme()),
      parts_(std::make_unique<Parts>(
          parent, PlotDrawing{[this] { prepare(); }, [this](QPainter& painter) { paint_panels(painter); },
                              [this](QPainter& painter) { paint_pointer(painter); }})) {
    content_.scenes.assign(static_cast<std::size_t>(panels), nullptr);
    for (int i = 0; i < panels; ++i) {
        Parts::Panel& panel = parts_->panels.emplace_back();
        panel.axis_rect = parts_->board.add_axis_rect();
        panel.x = panel.axis_rect->addAxis(QCPAxis::atBottom);
        panel.y = panel.axis_rect->addAxis(QCPAxis::atLeft);
        for (QCPAxis* axis : {panel.x, panel.y}) {
            axis->grid()->setVisible(false);
            axis->setLayer(QStringLiteral("axes"));
        }
        panel.x->setTicker(panel.x_ticks);
        panel.y->setTicker(panel.y_ticks);
    }
    set_style(style);
}

MeshCanvas::~MeshCanvas() = default;

void MeshCanvas::set_style(const PlotStyle& style) {
    style_ = style;
    colours_ = MapColours(style.theme());
    parts_->board.plot()->setBackground(QBrush(style.theme().panel));
    for (Parts::Panel& panel : parts_->panels) {
        dress_axis(panel.x, style);
        dress_axis(panel.y, style);
    }
}

void MeshCanvas::set_size(const QSize& size) {
    is_stale_ = true;
    parts_->board.set_size(size);
}

void MeshCanvas::replot() {
    is_stale_ = true;
    parts_->board.replot();
}

void MeshCanvas::replot_pointer() {
    parts_->board.replot_pointer();
}

void MeshCanvas::render(QPaintDevice* device, double scale, bool is_vector) {
    is_stale_ = true;
    parts_->board.render(device, scale, is_vector);
}

std::optional<PanelGeometry> MeshCanvas::geometry(int panel) {
    prepare();
    return parts_->panels.at(static_cast<std::size_t>(panel)).geometry;
}

std::optional<int> MeshCanvas::panel_at(const QPointF& pixel) {
    for (int i = 0; i < panels(); ++i)
        if (const auto panel = geometry(i); panel && panel->rect.contains(pixel))
            return i;
    return std::nullopt;
}

QString MeshCanvas::sentence_for(const MeshResult& scene) const {
    QStringList lines;
    for (const Error& error : scene.refusal.empty() ? scene.missing : scene.refusal)
        lines.append(error_sentence(error));
    return lines.join(QLatin1Char('\n'));
}

void MeshCanvas::prepare() {
    if (parts_->board.size().isEmpty() || !is_stale_)
        return;
    is_stale_ = false;
    parts_->places = lay_out_mesh(content_, style_, parts_->board.size());
    for (int i = 0; i < panels(); ++i)
        prepare_panel(i);
}

void MeshCanvas::prepare_panel(int index) {
    const auto i = static_cast<std::size_t>(index);
    Parts::Panel& panel = parts_->panels[i];
    const QRect inner = parts_->places.panels[i];
    parts_->board.place(panel.axis_rect, inner,
                        {index == 0 ? parts_->places.left_margin : 0, 0, 0, parts_->places.bottom_margin});
    panel.geometry = content_.shown_grid();
    panel.annotations = {};
    panel.x->setVisible(panel.geometry.has_value());
    panel.y->setVisible(panel.geometry.has_value());
    if (!panel.geometry)
        return;

    PanelGeometry& geometry = *panel.geometry;
    geometry.rect = inner;
    panel.x->setRange(geometry.x_span.low, geometry.x_span.high);
    panel.y->setRange(geometry.y_span.low, geometry.y_span.high);
    const double spacing = style_.px(tick_spacing);
    panel.x_ticks->set_ticks(axis_ticks(geometry.x, geometry.x_span, inner.width(), spacing));
    panel.y_ticks->set_ticks(axis_ticks(geometry.y, geometry.y_span, inner.height(), spacing));
    const MeshResult& shown = *content_.scene_with_axes();
    panel.x->setLabel(axis_title(shown.grid().x, shown.phase));
    if (!shown.grid()
             .is_of_steps()) // the crosshair's tag may be as wide as 32,768, and must not cover the title
        panel.y->setLabelPadding(static_cast<int>(style_.px(32)));
    panel.y->setLabel(index > 0 ? QString() : axis_title(shown.grid().y, shown.phase));
    panel.y->setTickLabels(index == 0);

    const auto& scene = content_.scenes[i];
    if (!scene || !scene->has_colours())
        return;
    std::vector<QRectF> pins;
    for (const QPointF& pin : content_.pins)
        pins.push_back(pin_rect(geometry.to_pixel(pin.x(), pin.y()), style_));
    std::vector<QRectF> bars;
    if (const auto at = content_.resting_crosshair()) {
        const QPointF pixel = geometry.to_pixel(at->x(), at->y());
        bars.push_back({pixel.x() - 4, geometry.rect.top(), 8, geometry.rect.height()});
        bars.push_back({geometry.rect.left(), pixel.y() - 4, geometry.rect.width(), 8});
    }
    panel.annotations = annotate_panel(
        *scene, geometry, style_,
        {content_.contours_visible, content_.half_range, pins, bars, content_.beyond_of == no_winner});
}

void MeshCanvas::paint_panels(QPainter& painter) {
    const MeshLayout& places = parts_->places;
    paint_text(painter, places.text, style_);
    for (int i = 0; i < panels(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        const auto& scene = content_.scenes[at];
        const QRectF rect = places.panels[at];
        if (scene && scene->pairing.is_shown()) {
            paint_pairing(painter, scene->pairing,
                          QRectF(QPointF(places.text.padding + 4, places.headings[at].top()),
                                 places.legend.bottomRight()),
                          style_);
            continue;
        }
        if (scene) {
            paint_heading(painter, places.headings[at], *scene, content_.is_figure, style_);
            if (scene->has_colours()) {
                paint_map(painter, *scene, *parts_->panels[at].geometry, colours_,
                          {content_.half_range, content_.beyond_of});
                paint_annotations(painter, parts_->panels[at].annotations, style_);
                paint_measured(painter, *parts_->panels[at].geometry, content_, style_);
            } else {
                paint_sentence(painter, rect, sentence_for(*scene), style_);
            }
        }
        paint_frame(painter, rect, style_);
    }
    MeshLegend(content_, style_).paint(painter, places.legend);
}

void MeshCanvas::paint_pointer(QPainter& painter) {
    const QRectF bounds(QRect(QPoint(0, 0), parts_->board.size()));
    for (int i = 0; i < panels(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        const auto& geometry = parts_->panels[at].geometry;
        if (!geometry || !content_.scenes[at] || !content_.scenes[at]->has_colours())
            continue;
        const QRectF& rect = geometry->rect;
        if (const auto cross = content_.shown_crosshair()) {
            paint_crosshair(painter, *geometry, *cross, parts_->panels[at].annotations.label_rects(), style_);
            const QPointF pixel = geometry->to_pixel(cross->x(), cross->y());
            if (pixel.x() >= rect.left() && pixel.x() <= rect.right())
                paint_axis_tag(painter, {pixel.x(), rect.bottom()}, TagSide::bottom,
                               shortest_figure(cross->x()), bounds, parts_->panels[at].x_ticks->ticks(),
                               *geometry, style_);
            if (i == 0 && pixel.y() >= rect.top() && pixel.y() <= rect.bottom())
                paint_axis_tag(painter, {rect.left(), pixel.y()}, TagSide::left, shortest_figure(cross->y()),
                               bounds, parts_->panels[at].y_ticks->ticks(), *geometry, style_);
        }
        paint_pins(painter, *geometry, content_, style_);
        if (zoom_frame_ && zoom_frame_->intersects(rect))
            paint_zoom_frame(painter, *zoom_frame_ & rect, style_);
    }
    if (focus_ring_)
        paint_focus_ring(&painter, bounds, 4, style_.theme().accent);
}

} // namespace llmroofline::gui
