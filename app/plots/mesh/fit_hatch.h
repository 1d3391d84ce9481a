// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Hatching of what does not fit in memory: '/' where A does not, '\' where B does not, both where neither
// does. Lines are computed, not a brush: a brush's pattern has a pitch of its own and does not scale, and SVG
// knows no clipping here. Pure, pixels.
#pragma once

#include <span>
#include <vector>

#include <QLineF>
#include <QPolygonF>

#include "app/plots/base/panel_geometry.h"
#include "app/theme/theme.h"
#include "core/mesh/mesh_result.h"

namespace llmroofline::gui {

// For every row of pixels the x up to which a side's memory holds the step.
class FitPixels {
public:
    FitPixels(const MeshResult& scene, const PanelGeometry& geometry);

    bool fits(Side side, const QPointF& pixel) const;
    // Says whether nothing of a rectangle fits on the side.
    bool lacks_all(Side side, const QRectF& rect) const;
    bool lacks_any(Side side, const QRectF& rect) const;
    // The boundary as lines inside the panel.
    std::vector<QPolygonF> edges(Side side) const;
    // One value for each row of pixels, from the panel's top on.
    const std::vector<double>& limits(Side side) const { return side == Side::a ? a_ : b_; }

private:
    std::size_t row_of(double y) const;

    PanelGeometry geometry_;
    std::vector<double> a_;
    std::vector<double> b_;
};

std::vector<QLineF> hatch_lines(const FitPixels& fit, const QRectF& panel, Side side, double pitch,
                                std::span<const QRectF> holes);

} // namespace llmroofline::gui
