// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The few pieces that our plots add to QCustomPlot, and the library set up as we use it. Included only where
// qcustomplot.h is needed anyway: that header takes seconds to compile. Geometry is in pixels of the plot.
#pragma once

#include <functional>
#include <vector>

// qcustomplot.h uses `foreach`, whatever the project's own settings say.
#undef QT_NO_FOREACH
#include <qcustomplot.h>

#include "app/plots/base/axis_scale.h"
#include "app/plots/base/plot_style.h"

namespace llmroofline::gui {

// The parts of drawing that a plot does itself.
struct PlotDrawing {
    std::function<void()> prepare;                // before everything is drawn
    std::function<void(QPainter&)> paint_over;    // over the library's own drawing
    std::function<void(QPainter&)> paint_pointer; // over all that; moving it draws nothing else anew
};

// A QCustomPlot without its default axes, for rectangles placed to the pixel, which leaves the mouse to its
// parent. Drawn into one opaque picture: the library's own layers of buffers, each cleared and laid over the
// others, take longer than what is drawn on them.
class PlotBoard {
public:
    PlotBoard(QWidget* parent, PlotDrawing drawing);
    ~PlotBoard();
    PlotBoard(const PlotBoard&) = delete;
    PlotBoard& operator=(const PlotBoard&) = delete;

    QCustomPlot* plot() const;
    QCPAxisRect* add_axis_rect();
    // Puts an axis rectangle's inner part exactly onto these pixels.
    void place(QCPAxisRect* axis_rect, const QRect& inner, const QMargins& margins);

    const QSize& size() const { return size_; }
    void set_size(const QSize& size);
    // Marks what is on the screen as outdated: drawn when it is painted next, however many changes come
    // before.
    void replot();
    void replot_pointer();
    void render(QPaintDevice* device, double scale, bool is_vector);

private:
    class Plot;

    QPointer<Plot> plot_; // deleted by its parent if that comes first
    QCPLayoutInset* layout_ = nullptr;
    QSize size_;
};

// Gives the ticks that were worked out for the axis.
class GivenTicks final : public QCPAxisTicker {
public:
    void set_ticks(const std::vector<Tick>& ticks) { ticks_ = ticks; }
    const std::vector<Tick>& ticks() const { return ticks_; }
    void generate(const QCPRange& range, const QLocale& locale, QChar format, int precision,
                  QVector<double>& ticks, QVector<double>* small, QVector<QString>* labels) override;

private:
    std::vector<Tick> ticks_;
};

void dress_axis(QCPAxis* axis, const PlotStyle& style);

} // namespace llmroofline::gui
