// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Says in words what holds in a region of a mesh, where that region is in pixels, and in which ink it can be read
// there. Pure.
#pragma once

#include <QColor>
#include <QString>

#include "app/plots/base/panel_geometry.h"
#include "app/plots/base/plot_style.h"
#include "core/mesh/mesh_result.h"

namespace llmroofline::gui {

struct RegionText {
    QString winner; // A ahead
    QString bound;  // both memory-bound; of two lines where a side is bound by its links
};

RegionText region_text(const RegionKind& kind);

// The region reaches from the middle of its first to the middle of its last cell: what was computed, nothing beyond.
// It is cut to the part that shows; null if none does.
QRectF region_rect(const MeshResult& scene, const Region& region, const PanelGeometry& geometry);

struct WordsInk {
    QColor colour;
    QColor plate; // a calmer ground, where the colours below vary too much for any ink; else invalid
};

WordsInk ink_for_words(const MeshResult& scene, const PanelGeometry& geometry, const PlotStyle& style,
                       double half_range, const QRectF& rect);

// The picture's value at a pixel, of the nearest cell.
float log2_ratio_at(const MeshResult& scene, const PanelGeometry& geometry, const QPointF& pixel);

} // namespace llmroofline::gui
