// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Quiets what is not a value in a YAML text: keys in the second text colour, comments fainter still. Follows
// the theme.
#pragma once

#include <QSyntaxHighlighter>

namespace llmroofline::gui {

class YamlHighlighter : public QSyntaxHighlighter {
    Q_OBJECT

public:
    explicit YamlHighlighter(QTextDocument* document);

protected:
    void highlightBlock(const QString& line) override;
};

} // namespace llmroofline::gui
