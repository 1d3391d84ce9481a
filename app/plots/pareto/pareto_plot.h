// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What each candidate offers: tokens/s that one user gets against output tokens/s by the measure, a curve a candidate with
// a dot a batch, both axes logarithmic. The common frontier is a band in its owner's colour; the limit on the time per
// output token an upright line, and what misses it is shaded; batches whose first token comes too late have hollow dots.
// Pointer: move to read, click a dot to take its batch. GUI thread only.
#pragma once

#include <optional>
#include <vector>

#include <QStringList>
#include <QWidget>

#include "app/plots/base/panel_geometry.h"
#include "app/plots/base/plot_style.h"
#include "core/service/frontier.h"

namespace llmroofline::gui {

struct ParetoContent {
    std::vector<FrontierPoint> points;       // of each candidate one after the other, batches ascending
    QStringList names;                       // of the candidates
    std::optional<double> user_tokens_per_s; // that the limit asks for
    QString y_title;
};

class ParetoPlot : public QWidget {
    Q_OBJECT

public:
    explicit ParetoPlot(QWidget* parent = nullptr);

    void set_content(ParetoContent content);
    const ParetoContent& content() const { return content_; }
    // Where a point stands, in pixels.
    QPointF pixel_of(std::size_t point) const;

    QSize minimumSizeHint() const override { return {240, 180}; }
    QSize sizeHint() const override { return {360, 300}; }

signals:
    void batch_chosen(double batch);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    PanelGeometry geometry() const;
    std::optional<std::size_t> point_at(const QPointF& pixel) const;
    QString words_of(const FrontierPoint& point) const;
    void paint_axes(QPainter& painter, const PanelGeometry& panel, const PlotStyle& style) const;
    void paint_limit(QPainter& painter, const PanelGeometry& panel, const PlotStyle& style) const;
    void paint_frontier(QPainter& painter, const PanelGeometry& panel, const PlotStyle& style) const;
    void paint_curves(QPainter& painter, const PanelGeometry& panel, const PlotStyle& style) const;
    void describe();

    ParetoContent content_;
};

} // namespace llmroofline::gui
