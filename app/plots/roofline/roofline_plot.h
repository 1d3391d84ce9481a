// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The roofline chart: a curve an accelerator, its ridge point, the workload's points on every roof.
// Pointer: move to read the intensity under it, wheel to zoom there, drag to move what is zoomed, double click to see all.
// Keyboard: left and right move the crosshair, with Ctrl and the arrows what is zoomed; + and - zoom, 0 shows all. GUI
// thread only.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QWidget>

#include "app/plots/base/panel_geometry.h"
#include "app/plots/roofline/roofline_content.h"

namespace llmroofline::gui {

class RooflineCanvas;

class RooflinePlot : public QWidget {
    Q_OBJECT

public:
    explicit RooflinePlot(QWidget* parent = nullptr);
    ~RooflinePlot() override;

    void set_curves(const std::vector<RooflineCurve>& curves);
    void set_points(const std::vector<RooflinePoint>& points);
    // Shows what measured steps reached, below the roofs; `words` is asked for a mark that is pointed at.
    void set_achieved(const std::vector<AchievedMark>& marks);
    void set_achieved_words(std::function<QString(std::size_t mark)> words) {
        achieved_words_ = std::move(words);
    }
    void set_log(bool log);
    // Shown in place of the active point; empty: back to that.
    void set_crosshair(const std::optional<RooflinePoint>& point);
    // Takes what the readout says, for assistive technology.
    void set_readout(const QString& text);

    // y in TFLOP/s. Empty without curves.
    std::optional<PanelGeometry> panel_geometry() const;

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

signals:
    void hovered(double intensity);
    void left();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void apply_theme();
    bool is_zoomed() const;
    void show_all();
    // `factor` below 1: closer, around a pixel.
    void zoom_by(double factor, const QPointF& pixel);
    void pan_by(const QPointF& way);
    void show_part(AxisSpan x, AxisSpan y);
    bool zoom_key(QKeyEvent* event);
    void hover_pixel(double x);
    void leave();
    void show_achieved(const QPointF& pixel, const QPoint& global);
    void update_focus_ring();

    std::unique_ptr<RooflineCanvas> canvas_;
    std::function<QString(std::size_t)> achieved_words_;
    std::optional<QPointF> dragged_to_; // pixels
};

} // namespace llmroofline::gui
