// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The drawing of one mesh plot: a QCustomPlot with one axis rectangle a panel, and what we paint into and
// around it. The widget and the figures for files are drawn by this same code. What follows the pointer
// is painted apart: moving the crosshair draws no map. GUI thread only.
#pragma once

#include <memory>
#include <optional>

#include <QRectF>
#include <QSize>

#include "app/plots/base/panel_geometry.h"
#include "app/plots/base/plot_style.h"
#include "app/plots/mesh/mesh_content.h"
#include "app/plots/mesh/mesh_map.h"

class QPaintDevice;
class QWidget;

namespace llmroofline::gui {

class MeshCanvas {
public:
    // `panels` is 1 or 2 and stays so.
    MeshCanvas(const PlotStyle& style, int panels, QWidget* parent);
    ~MeshCanvas();
    MeshCanvas(const MeshCanvas&) = delete;
    MeshCanvas& operator=(const MeshCanvas&) = delete;

    const MeshContent& content() const { return content_; }
    // After a change call replot(), or replot_pointer() if only what follows the pointer changed.
    MeshContent& content() { return content_; }
    void set_style(const PlotStyle& style);
    void set_size(const QSize& size);

    void set_zoom_frame(const std::optional<QRectF>& frame) { zoom_frame_ = frame; }
    void set_focus_ring(bool shown) { focus_ring_ = shown; }

    void replot();
    void replot_pointer();

    // Paints at the size last set, with `scale` device pixels a pixel.
    void render(QPaintDevice* device, double scale, bool is_vector);

    int panels() const { return static_cast<int>(content_.scenes.size()); }
    // Empty until there is a grid.
    std::optional<PanelGeometry> geometry(int panel);
    std::optional<int> panel_at(const QPointF& pixel);

private:
    struct Parts;

    void prepare();
    void prepare_panel(int panel);
    void paint_panels(QPainter& painter);
    void paint_pointer(QPainter& painter);
    QString sentence_for(const MeshResult& scene) const;

    PlotStyle style_;
    MapColours colours_;
    MeshContent content_;
    std::optional<QRectF> zoom_frame_;
    bool focus_ring_ = false;
    bool is_stale_ = true; // placed for other content
    std::unique_ptr<Parts> parts_;
};

} // namespace llmroofline::gui
