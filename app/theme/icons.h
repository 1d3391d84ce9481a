// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The program's own icons: 16 px line drawings in resources/icons, recoloured for the theme when painted, at
// whatever size and pixel ratio is asked for. Desktop icon themes are not used: on a bare display there is
// none.

#include "app/theme/theme.h"

#include <QIcon>
#include <QString>

class QPainter;

namespace llmroofline::gui {

/// Name without folder and ending, such as "chevron-down". Normal in second_text, hovered in text, disabled
/// in disabled. An unknown name gives a null icon.
QIcon themed_icon(const QString& name, const Theme& theme);

/// The same in one colour for all states.
QIcon themed_icon(const QString& name, const QColor& colour);

/// Paints the drawing into a rectangle.
void paint_icon(QPainter* painter, const QRectF& rect, const QString& name, const QColor& colour);

/// Makes sure the resources are there when this code sits in a static library. Called by ThemeManager.
void init_icons();

} // namespace llmroofline::gui
