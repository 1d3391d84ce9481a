// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The two advantage meshes side by side (global and operator method) on one colour scale, or the one of whole
// requests, whose axes may be any two of batch, input and output. Shows scenes that were computed elsewhere;
// reports where the pointer is, what was clicked and how far it is zoomed. Positions are whole numbers:
// tokens and sequences. Both panels share zoom and crosshair.
//
// Pointer: move to read, click to pin, drag a frame to zoom, drag with Shift or the middle button to move what is
// zoomed, wheel to zoom at the pointer, double click to see all. Keyboard: arrows move the crosshair by a cell (with
// Shift by eight), with Ctrl what is zoomed; Enter pins, Delete asks for the active pin's removal, + and - zoom, 0 shows
// all, Escape puts the crosshair back to the active pin. GUI thread only.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QTimer>
#include <QVector>
#include <QWidget>

#include "app/plots/base/panel_geometry.h"
#include "app/plots/mesh/mesh_content.h"

namespace llmroofline::gui {

class MeshCanvas;

class MeshPlot : public QWidget {
    Q_OBJECT

public:
    // Two panels, or one.
    explicit MeshPlot(QWidget* parent = nullptr, int panels = 2);
    ~MeshPlot() override;

    // Shows as many scenes as there are panels, from left to right; null shows an empty panel. They say themselves
    // whether their axes are logarithmic. The zoom stays, as far as the new grid has it.
    void set_meshes(std::vector<std::shared_ptr<const MeshResult>> meshes);
    // x tokens, y sequences; `active` -1: none.
    void set_pins(const QVector<QPointF>& pins, int active);
    // Laid over the colours; the crosshair snaps to them.
    void set_measured(const QVector<MeasuredMark>& marks);
    // Shown in place of the active pin's crosshair; empty: back to that.
    void set_crosshair(const std::optional<QPointF>& at);
    void set_contours_visible(bool visible);
    // The colours span ±half_range in log2 of the ratio.
    void set_half_range(double half_range);
    // Of candidates: colours by how much this one costs more than the winner; no_winner: the winners.
    void set_beyond_of(int candidate);

    Zoom view() const;
    // Does not report zoom_changed.
    void set_view(const Zoom& view);

    // Takes what the readout of the crosshair says, for assistive technology.
    void set_readout(const QString& text);

    // 0 global, 1 operator. Empty while there is no mesh.
    std::optional<PanelGeometry> panel_geometry(int panel) const;

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

signals:
    void hovered(double sequence, double batch, int panel = 0); // of several meshes side by side
    void left();
    void clicked(double sequence, double batch);
    // The user has zoomed.
    void zoom_changed(const llmroofline::Zoom& view);
    void removal_requested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void apply_theme();
    void hover(const QPointF& pixel);
    void show_crosshair(const QPointF& at, int panel);
    void leave();
    void click(const QPointF& at);
    void move_crosshair(int columns, int rows);
    void zoom_by(double factor, const QPointF& pixel);
    void zoom_to(const QRectF& frame);
    void pan_by(const QPointF& way);
    void user_zoom(const Zoom& view);
    void update_focus_ring();

    std::unique_ptr<MeshCanvas> canvas_;
    int hovered_panel_ = 0;             // the mesh that the pointer was over last
    std::optional<QPointF> pressed_at_; // pixels
    bool is_framing_ = false;
    std::optional<QPointF> panned_to_; // pixels; while what is zoomed is moved
    QTimer click_delay_;               // a click that may become a double click
    QPointF delayed_click_;
};

} // namespace llmroofline::gui
