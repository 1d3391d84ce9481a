// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one type scale of the program: a font by role, in pixels, so that all platforms lay out alike. Digits
// are tabular because the family is chosen so (Qt before 6.7 cannot switch the feature on). The pixel sizes
// are multiplied by a text scale the user may set; distances that hold text go through scaled() to follow it.
// To be used from the GUI thread only.

#include <QFont>

namespace llmroofline::gui {

enum class TypeRole {
    caption,    ///< 11: hints, table headers, units
    body,       ///< 12
    body_bold,  ///< 12 semibold: figures that matter
    section,    ///< 13 semibold: headings of panels
    chip,       ///< 16 semibold: side letters, titles of dialogs
    mono,       ///< 12 monospaced: YAML
    mono_small, ///< 11 monospaced: line numbers
    marker,     ///< 9 bold: numbers inside roofline markers
};

QFont type_font(TypeRole role);

/// The factor on all text, 1 unless the user asked for larger text.
double text_scale();
/// Called by ThemeManager, which then tells every widget. Held between 0.75 and 3.
void set_text_scale_factor(double factor);

/// A distance in pixels that has to grow with the text it holds.
int scaled(int pixels);

/// Reads the system's font configuration, which Qt else does at the first text, for a quarter of the time
/// that an empty plot takes to show. From any thread, and without an application.
void read_font_configuration();

/// Whether some installed font has the common Chinese characters; without one, Chinese text is empty boxes.
bool has_chinese_font();
// Without one every character is drawn as a box. Needs no application.
bool has_any_font();

} // namespace llmroofline::gui
