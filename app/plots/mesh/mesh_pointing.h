// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Takes pixels to what is meant: the whole numbers under the pointer, and the range seen after a zoom. Pure,
// so that it can be tested as a table.
#pragma once

#include <optional>

#include <QPointF>
#include <QRectF>

#include "app/plots/base/panel_geometry.h"
#include "app/plots/mesh/mesh_content.h"

namespace llmroofline::gui {

// x tokens, y sequences: the nearest whole numbers inside the mesh; a power of two within a pixel is taken
// before its neighbours, or nobody could point at 4,096 where a pixel is 70 tokens wide.
QPointF point_at(const PanelGeometry& geometry, const PanelGeometry& grid, const QPointF& pixel);

// The measured mark under a pixel, if it is one.
std::optional<QPointF> mark_at(const PanelGeometry& geometry, const QVector<MeasuredMark>& marks,
                               const QPointF& pixel);

// One step from a point, `columns` and `rows` cells of the grid on, at least to the next whole number.
QPointF stepped(const PanelGeometry& grid, const Grid& cells, const QPointF& from, int columns, int rows);

// Zoomed by a factor (below 1: closer) with what is under `pixel` staying there. Held inside the grid.
Zoom zoomed(const PanelGeometry& geometry, const PanelGeometry& grid, double factor, const QPointF& pixel);
Zoom zoomed_to(const PanelGeometry& geometry, const PanelGeometry& grid, const QRectF& frame);

// Moved by so many pixels, as far as the grid goes.
Zoom panned(const PanelGeometry& geometry, const PanelGeometry& grid, const QPointF& way);

} // namespace llmroofline::gui
