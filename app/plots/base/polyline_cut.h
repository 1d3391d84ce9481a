// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lines cut at rectangles by geometry, since SVG files know no clipping here: what lies outside a panel goes,
// and so does what would run through a label; and lines with no more points than one sees. Pure functions,
// pixels.
#pragma once

#include <span>
#include <vector>

#include <QLineF>
#include <QPolygonF>
#include <QRectF>

namespace llmroofline::gui {

// The pieces of a line inside a rectangle.
std::vector<QPolygonF> cut_to(const QPolygonF& line, const QRectF& rect);

// The pieces of a line outside all rectangles.
std::vector<QPolygonF> cut_out(const QPolygonF& line, std::span<const QRectF> holes);

// Says whether some of the line lies inside.
bool enters(const QPolygonF& line, const QRectF& rect);

// Fewer points, none of the line farther off than `tolerance`; the ends stay.
QPolygonF thinned(const QPolygonF& line, double tolerance);

double line_length(const QPolygonF& line);

// The longest of some lines; null: there is none.
const QPolygonF* longest_of(const std::vector<QPolygonF>& lines);

} // namespace llmroofline::gui
