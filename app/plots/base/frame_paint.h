// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Draws what every chart has around it: its frame, the value of a crosshair on an axis, the frame of a zoom.
// Coordinates are pixels of the whole plot; antialiasing is set by the caller.
#pragma once

#include <span>

#include "app/plots/base/axis_scale.h"
#include "app/plots/base/panel_geometry.h"
#include "app/plots/base/plot_style.h"

class QPainter;

namespace llmroofline::gui {

void paint_frame(QPainter& painter, const QRectF& panel, const PlotStyle& style);

// The value of a crosshair on an axis: light on dark, in place of the tick labels there. `edge` is a point of
// the axis.
enum class TagSide { left, bottom };
void paint_axis_tag(QPainter& painter, const QPointF& edge, TagSide side, const QString& text,
                    const QRectF& bounds, std::span<const Tick> ticks, const PanelGeometry& geometry,
                    const PlotStyle& style);

void paint_zoom_frame(QPainter& painter, const QRectF& frame, const PlotStyle& style);

} // namespace llmroofline::gui
