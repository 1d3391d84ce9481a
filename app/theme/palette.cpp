// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/theme/palette.h"

namespace llmroofline::gui {

QPalette make_palette(const Theme& theme) {
    QPalette p;
    const QColor selection = theme.is_dark ? blend(theme.accent, theme.panel, 0.30) : theme.accent;
    const QColor selected_text = theme.is_dark ? theme.text : theme.panel;

    p.setColor(QPalette::Window, theme.panel);
    p.setColor(QPalette::WindowText, theme.text);
    p.setColor(QPalette::Base, theme.input_ground);
    p.setColor(QPalette::AlternateBase, theme.wash(0.03));
    p.setColor(QPalette::Text, theme.text);
    p.setColor(QPalette::PlaceholderText, theme.second_text);
    p.setColor(QPalette::Button, theme.input_ground);
    p.setColor(QPalette::ButtonText, theme.text);
    p.setColor(QPalette::BrightText, theme.error);
    p.setColor(QPalette::ToolTipBase, theme.input_ground);
    p.setColor(QPalette::ToolTipText, theme.text);
    p.setColor(QPalette::Highlight, selection);
    p.setColor(QPalette::HighlightedText, selected_text);
    // Links in the accent: blue would claim to be accelerator A. The underline tells them from plain text.
    p.setColor(QPalette::Link, theme.accent);
    p.setColor(QPalette::LinkVisited, theme.accent);

    // The bevel roles: Fusion derives outlines from them.
    p.setColor(QPalette::Light, theme.is_dark ? theme.line : theme.panel);
    p.setColor(QPalette::Midlight, theme.line);
    p.setColor(QPalette::Mid, theme.input_border);
    p.setColor(QPalette::Dark, theme.input_border);
    p.setColor(QPalette::Shadow, theme.is_dark ? theme.chrome : theme.input_border);

    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText,
                            QPalette::Link, QPalette::LinkVisited, QPalette::HighlightedText}) {
        p.setColor(QPalette::Disabled, role, theme.disabled);
    }
    p.setColor(QPalette::Disabled, QPalette::Base, theme.panel);
    p.setColor(QPalette::Disabled, QPalette::Button, theme.panel);
    p.setColor(QPalette::Disabled, QPalette::Highlight, theme.wash(0.14));
    return p;
}

} // namespace llmroofline::gui
