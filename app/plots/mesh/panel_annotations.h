// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Places what stands on top of one mesh panel's colours: contour lines and their labels, words for regions,
// hatching, sentences. Words of a region stand only where they are true of every cell they cover. Pure; made
// anew for each size and zoom.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include <QColor>
#include <QString>

#include "app/plots/base/panel_geometry.h"
#include "app/plots/base/plot_style.h"
#include "core/mesh/mesh_result.h"

namespace llmroofline::gui {

struct PanelLabel {
    QString text; // lines split by '\n'
    QRectF rect;
    QColor ink;
    bool is_strong = false;
    QColor plate;              // under it; invalid: none
    int candidate = no_winner; // whose chip stands before it
};

// The room of a candidate's chip before a name.
inline constexpr double name_chip = 14;
inline constexpr double name_chip_gap = 6;

struct ContourStroke {
    bool is_break_even = false;
    QPolygonF line;
};

struct PanelAnnotations {
    std::vector<ContourStroke> contours;
    std::vector<QPolygonF> density; // of requests
    std::optional<QPointF> mean;    // request
    std::vector<QLineF> hatch;
    std::vector<QPolygonF> fit_edges;
    std::vector<PanelLabel> labels;

    // Where the crosshair is interrupted.
    std::vector<QRectF> label_rects() const;
};

struct AnnotationWishes {
    bool with_contours = true;
    double half_range = 1.1;           // log2, of the colours
    std::span<const QRectF> pins;      // rectangles around them
    std::span<const QRectF> crosshair; // at rest
    bool with_names = true;            // of candidates
};

PanelAnnotations annotate_panel(const MeshResult& scene, const PanelGeometry& geometry,
                                const PlotStyle& style, const AnnotationWishes& wishes);

} // namespace llmroofline::gui
