// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The colours of the program, by role, once for light and once for dark. A widget asks for a role and never
// writes a colour of its own, so a live change of theme reaches everything. The accent is grey on purpose:
// blue and brown mean accelerator A and accelerator B and nothing else.
// A Theme is a plain value, free of threads and of the application object; see ThemeManager for the live one.

#include <QColor>
#include <QGradient>

#include <array>

namespace llmroofline::gui {

/// Which of the two accelerators compared something belongs to.
enum class Side { a, b };

/// What a piece of text says by its colour.
enum class TextTone { normal, second, disabled, side_a, side_b, error, warning };

struct Theme {
    bool is_dark = false;

    QColor chrome;       ///< menu, top bar, status bar
    QColor panel;        ///< ground of panels, tables, plots
    QColor line;         ///< 1 px line between panels; empty part of a bar
    QColor input_border; ///< edge of everything that can be operated, at least 3:1 on panel and on chrome
    QColor input_ground; ///< inside of fields and buttons
    QColor text;
    QColor second_text;
    QColor disabled;
    QColor accent; ///< focus ring, active row, selection: grey
    QColor side_a;
    QColor side_b;
    QColor on_side; ///< letter on a ground of side_a or side_b
    QColor error;
    QColor error_ground;
    QColor
        warning; ///< what is suspicious and yet taken: a yellow that is neither B's brown nor the error's red
    QColor warning_ground;
    QColor ink_on_mesh; ///< lines and words drawn on the map

    /// Position 0: B far ahead; 0.5: equal; 1: A far ahead.
    QGradientStops map;

    /// Candidates 3 to 8, as fills, lines and chips. With A, B and the neutral they stay at least 11 CIEDE2000 apart
    /// for normal sight and under simulated protanopia, deuteranopia and tritanopia, and keep 3:1 on the panel. None is
    /// blue, orange or brown.
    std::array<QColor, 6> further_series;
    QColor hardly_ahead; ///< of a map of winners: who wins does so by less than a twentieth

    QColor side(Side which) const { return which == Side::a ? side_a : side_b; }
    QColor tone(TextTone which) const;
    /// Colour of the accelerator with this place in a chart: 0 is A, 1 is B, 2 and up the further ones,
    /// repeating.
    QColor series(int place) const;
    /// The accent laid over `ground` at `share` (0 to 1): hover 0.05, active row 0.08, pressed and chosen
    /// 0.14.
    QColor wash(double share, const QColor& ground) const;
    QColor wash(double share) const { return wash(share, panel); }
    /// The map's colour at a position from 0 to 1, by linear blending between stops.
    QColor map_colour(double position) const;

    static const Theme& light();
    static const Theme& dark();
};

/// `top` over `ground`, with `share` of top: an opaque colour, so that layers never add up by accident.
QColor blend(const QColor& top, const QColor& ground, double share);

/// Contrast of two opaque colours as WCAG 2 counts it, 1 to 21.
double contrast(const QColor& one, const QColor& other);

} // namespace llmroofline::gui
