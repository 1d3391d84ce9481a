// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Places the words of a roofline chart so that none overlaps another, runs through a roof or is cut off; what
// finds no place is left out, the figures being in the tables too. Pure, pixels.
#pragma once

#include <vector>

#include "app/plots/base/label_place.h"
#include "app/plots/base/plot_style.h"
#include "app/plots/roofline/roofline_content.h"

namespace llmroofline::gui {

struct ChartLabel {
    QString text;
    QRectF rect;
    int series = 0;
    TypeRole role = TypeRole::body_bold;
    double angle = 0; // degrees, about the rectangle's middle
};

// A line from the end of a roof to its name in the column at the right.
struct NameLeader {
    QLineF line;
    int series = 0;
};

struct RidgeMark {
    QPointF at;
    double foot = 0; // y of the axis
    int series = 0;
};

struct RooflineLabels {
    std::vector<ChartLabel> labels;
    std::vector<NameLeader> leaders;
    std::vector<RidgeMark> ridges;
    TakenSpace taken;
    std::vector<QPolygonF> roofs;

    // Free of labels and of roofs.
    bool is_free(const QRectF& rect) const;
};

// `names` is the column at the right of the panel; null for one or two curves.
RooflineLabels label_roofline(const RooflineContent& content, const PanelGeometry& geometry,
                              const QRectF& names, const PlotStyle& style);

// The figures beside the crosshair's points, one a roof.
std::vector<ChartLabel> label_values(const RooflineContent& content, const RooflinePoint& point,
                                     const RooflineLabels& labels, const PanelGeometry& geometry,
                                     const PlotStyle& style);

inline constexpr double point_radius = 8;

// The name in the column at the right; one without a peak says so.
QString shown_name(const RooflineCurve& curve);

} // namespace llmroofline::gui
