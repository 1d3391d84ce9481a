// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The style that a plot is drawn in: a theme's colours and the type scale. On the screen text follows the user's text
// scale; a figure for a file does not, so that the same comparison gives the same file on every desk. GUI
// thread only; the theme must outlive it.
#pragma once

#include <QFont>
#include <QFontMetricsF>

#include "app/theme/shaped_text.h"
#include "app/theme/theme.h"
#include "app/theme/type_scale.h"

namespace llmroofline::gui {

class PlotStyle {
public:
    static PlotStyle for_screen(const Theme& theme) { return PlotStyle(theme, false); }
    static PlotStyle for_file(const Theme& theme) { return PlotStyle(theme, true); }

    const Theme& theme() const { return *theme_; }
    QFont font(TypeRole role) const;
    QFontMetricsF metrics(TypeRole role) const { return QFontMetricsF(font(role)); }
    double width(TypeRole role, const QString& text) const { return text_width(font(role), text); }
    // A distance that holds text, in pixels.
    double px(double pixels) const;

    // The map's colour for a log2 ratio, when the colours span ±half_range.
    QColor map_colour(double log2_ratio, double half_range) const;
    // Returns the one of the theme's light and dark ink that reads better on `ground`.
    QColor ink_on(const QColor& ground) const;

private:
    PlotStyle(const Theme& theme, bool for_file) : theme_(&theme), for_file_(for_file) {}

    const Theme* theme_;
    bool for_file_;
};

} // namespace llmroofline::gui
