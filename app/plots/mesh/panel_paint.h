// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Draws what stands on top of a mesh panel's colours. Two parts: what changes with the result, and what
// follows the pointer. Coordinates are pixels of the whole plot; antialiasing is set by the caller.
#pragma once

#include "app/plots/base/frame_paint.h"
#include "app/plots/base/panel_geometry.h"
#include "app/plots/base/plot_style.h"
#include "app/plots/mesh/mesh_content.h"
#include "app/plots/mesh/panel_annotations.h"

class QPainter;

namespace llmroofline::gui {

void paint_heading(QPainter& painter, const QRectF& rect, const MeshResult& scene, bool is_figure,
                   const PlotStyle& style);
void paint_annotations(QPainter& painter, const PanelAnnotations& annotations, const PlotStyle& style);

// A candidate's letter on its colour.
void paint_candidate_chip(QPainter& painter, const QRectF& rect, int candidate, const PlotStyle& style);
// A dotted line through requests, pale beneath, so that it is seen on every colour.
void paint_density(QPainter& painter, const QPolygonF& line, const PlotStyle& style);
// The mark of the mean request.
void paint_mean(QPainter& painter, const QPointF& centre, const PlotStyle& style);

// A sentence in place of the colours.
void paint_sentence(QPainter& painter, const QRectF& panel, const QString& sentence, const PlotStyle& style);

void paint_crosshair(QPainter& painter, const PanelGeometry& geometry, const QPointF& at,
                     std::span<const QRectF> holes, const PlotStyle& style);
void paint_pins(QPainter& painter, const PanelGeometry& geometry, const MeshContent& content,
                const PlotStyle& style);
// The room a pin takes.
QRectF pin_rect(const QPointF& centre, const PlotStyle& style);

// Measured places: a disc of the measured ratio's colour, or a ring in the colour of the one side measured.
void paint_measured(QPainter& painter, const PanelGeometry& geometry, const MeshContent& content,
                    const PlotStyle& style);
void paint_measured_mark(QPainter& painter, const QPointF& centre, const MeasuredMark& mark,
                         double half_range, const PlotStyle& style);

} // namespace llmroofline::gui
