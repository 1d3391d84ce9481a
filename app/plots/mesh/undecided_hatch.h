// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Hatching of where a calibrated mesh cannot tell a winner: level lines, so that it reads apart from the
// slanted ones of what does not fit (fit_hatch.h), and both may lie over each other. Lines are computed, not
// a brush, for the same reasons. Pure, pixels.
#pragma once

#include <span>
#include <vector>

#include <QLineF>
#include <QRectF>

#include "app/plots/base/panel_geometry.h"
#include "core/mesh/mesh_result.h"

namespace llmroofline::gui {

class DecidedPixels {
public:
    // The scene has intervals; it must outlive this.
    DecidedPixels(const MeshResult& scene, const PanelGeometry& geometry);

    // Between the cells' middles it is interpolated, as the colours are.
    bool decided(const QPointF& pixel) const;
    // Says whether the winner is undecided in all of a rectangle, or in some of it, as far as a raster of points
    // tells.
    bool undecided_in_all(const QRectF& rect) const;
    bool undecided_in_some(const QRectF& rect) const;

private:
    double at(const QPointF& pixel) const;

    const MeshResult& scene_;
    PanelGeometry geometry_;
};

std::vector<QLineF> undecided_lines(const DecidedPixels& pixels, const QRectF& panel, double pitch,
                                    std::span<const QRectF> holes);

} // namespace llmroofline::gui
