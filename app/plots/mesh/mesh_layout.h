// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the parts of a mesh plot lie: header, panels of equal inner size (labels of the batch axis at the
// left only), legend, footer. Whole pixels for the panels, so that their edges are sharp. Pure.
#pragma once

#include <vector>

#include <QRect>
#include <QRectF>
#include <QSize>

#include "app/plots/base/figure_text.h"
#include "app/plots/base/plot_style.h"
#include "app/plots/mesh/mesh_content.h"

namespace llmroofline::gui {

struct MeshLayout {
    std::vector<QRect> panels;
    std::vector<QRectF> headings; // above the panels
    QRectF legend;
    FigureText text;
    // Around each panel, for the axes' labels.
    int left_margin = 0;
    int bottom_margin = 0;
};

MeshLayout lay_out_mesh(const MeshContent& content, const PlotStyle& style, const QSize& size);

} // namespace llmroofline::gui
