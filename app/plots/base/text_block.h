// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Text broken into lines of a given width, drawn line by line so that it stays text in SVG and PDF. Pure,
// pixels.
#pragma once

#include <QFont>
#include <QStringList>

class QPainter;
class QColor;
class QPointF;

namespace llmroofline::gui {

QStringList wrapped(const QString& text, const QFont& font, double width);

// Draws lines downwards from `top_left`, or, with Qt::AlignHCenter, from a point in the middle; gives the y
// below the last.
double draw_lines(QPainter& painter, const QPointF& top_left, const QStringList& lines, const QFont& font,
                  const QColor& colour, Qt::Alignment alignment = Qt::AlignLeft);

// One line inside a rectangle, by its baseline: the same in every paint engine.
void draw_line_in(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font,
                  const QColor& colour, Qt::Alignment alignment = Qt::AlignHCenter);

} // namespace llmroofline::gui
