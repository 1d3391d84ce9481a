// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Single lines of text whose shaping is kept: the window shows much the same words after each edit, and
// finding their glyphs again took a quarter of the time of painting them. GUI thread only.

#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QString>

class QPainter;

namespace llmroofline::gui {

/// As QFontMetricsF(font).horizontalAdvance(text).
double text_width(const QFont& font, const QString& text);

/// As QPainter::drawText(baseline, text), with the painter's font and pen.
void draw_text(QPainter& painter, const QPointF& baseline, const QString& text);

/// On one line in `rect`, centred vertically, at the left, the right or in the middle; not clipped.
void draw_text(QPainter& painter, const QRectF& rect, Qt::Alignment horizontal, const QString& text);

} // namespace llmroofline::gui
