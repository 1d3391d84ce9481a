// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Small pieces of painting shared by the widgets that draw themselves, so that edges and focus look alike.

#include <QColor>
#include <QRectF>

class QPainter;
class QWidget;

namespace llmroofline::gui {

/// Rounded box with a 1 px edge lying wholly inside `rect`.
void paint_box(QPainter* painter, const QRectF& rect, double radius, const QColor& ground,
               const QColor& edge);

/// The 2 px focus ring, wholly inside `rect`.
void paint_focus_ring(QPainter* painter, const QRectF& rect, double radius, const QColor& colour);

/// Whether to show focus on this widget: it has it, and the keyboard has been used to move it in this window.
/// People who only point are spared a ring after each click.
bool shows_keyboard_focus(const QWidget* widget);

} // namespace llmroofline::gui
