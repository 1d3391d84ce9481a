// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one Qt style sheet of the program, made from a theme and the text scale. It dresses the standard
// controls only; no rule sets a font, since a font in a style sheet would override the type scale. Properties
// it knows: `large` (true: 28 px controls, for bars and dialogs), `fault` (true: red edge), `primary` (true:
// filled button), `quiet` (true: button without an edge), `ground` ("chrome": QFrame in the chrome's colour).

#include "app/theme/theme.h"

#include <QString>
#include <QVariant>

class QWidget;

namespace llmroofline::gui {

QString style_sheet(const Theme& theme);

/// Sets one of those properties and has the rules looked up again, which Qt does not do by itself once a
/// widget has been shown.
void set_style_property(QWidget* widget, const char* name, const QVariant& value);

} // namespace llmroofline::gui
