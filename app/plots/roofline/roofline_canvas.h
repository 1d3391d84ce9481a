// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The drawing of one roofline chart: a QCustomPlot with a curve a roof, and our own items over it. The widget
// and the figures for files are drawn by this same code. The crosshair and the points are painted apart.
// GUI thread only.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QSize>

#include "app/plots/base/panel_geometry.h"
#include "app/plots/base/plot_style.h"
#include "app/plots/roofline/roofline_content.h"

class QPaintDevice;
class QPainter;
class QWidget;

namespace llmroofline::gui {

class RooflineCanvas {
public:
    RooflineCanvas(const PlotStyle& style, QWidget* parent);
    ~RooflineCanvas();
    RooflineCanvas(const RooflineCanvas&) = delete;
    RooflineCanvas& operator=(const RooflineCanvas&) = delete;

    const RooflineContent& content() const { return content_; }
    // After a change call replot(), or replot_pointer() if only what follows the pointer changed.
    RooflineContent& content() { return content_; }
    void set_style(const PlotStyle& style);
    void set_size(const QSize& size);
    void set_focus_ring(bool shown) { focus_ring_ = shown; }

    void replot();
    void replot_pointer();
    // Paints at the size last set, with `scale` device pixels a pixel.
    void render(QPaintDevice* device, double scale, bool is_vector);

    // Empty without curves. y in TFLOP/s.
    const std::optional<PanelGeometry>& geometry();

private:
    struct Parts;

    void prepare();
    double names_width() const;
    std::vector<QRectF> level_labels() const;
    void prepare_curves();
    void paint_over_curves(QPainter& painter);
    void paint_pointer(QPainter& painter);
    void paint_points(QPainter& painter);
    void paint_achieved(QPainter& painter);

    PlotStyle style_;
    RooflineContent content_;
    bool focus_ring_ = false;
    bool is_stale_ = true; // placed for other content
    std::optional<PanelGeometry> geometry_;
    std::unique_ptr<Parts> parts_;
};

} // namespace llmroofline::gui
