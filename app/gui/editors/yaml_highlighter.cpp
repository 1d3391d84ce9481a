// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editors/yaml_highlighter.h"

#include "app/gui/editors/yaml_line.h"
#include "app/theme/theme_manager.h"

namespace llmroofline::gui {

YamlHighlighter::YamlHighlighter(QTextDocument* document) : QSyntaxHighlighter(document) {
    connect(ThemeManager::instance(), &ThemeManager::changed, this, &YamlHighlighter::rehighlight);
}

void YamlHighlighter::highlightBlock(const QString& line) {
    const YamlLine parts = take_apart(line);
    const Theme& colours = theme();
    const auto paint = [this](const YamlSpan& span, const QColor& colour) {
        setFormat(static_cast<int>(span.start), static_cast<int>(span.length), colour);
    };
    if (!parts.key.is_empty()) {
        const qsizetype colon = line.indexOf(QLatin1Char(':'), parts.key.end());
        paint({parts.key.start, colon + 1 - parts.key.start}, colours.second_text);
    }
    // Fainter than a key, and still 4.5:1 on the panel.
    paint(parts.comment, blend(colours.second_text, colours.panel, 0.85));
}

} // namespace llmroofline::gui
