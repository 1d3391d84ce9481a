// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One line of block-style YAML taken apart, for painting it and for changing its value in place. It is no
// parser and knows nothing of the lines around. Offsets are those of QString. Free functions without state.
#pragma once

#include <QString>
#include <QStringView>

namespace llmroofline::gui {

struct YamlSpan {
    qsizetype start = 0;
    qsizetype length = 0;

    qsizetype end() const { return start + length; }
    bool is_empty() const { return length == 0; }
};

struct YamlLine {
    qsizetype indent = 0;
    YamlSpan key;     // without the colon; empty if there is none
    YamlSpan value;   // quotes included; empty if there is none
    YamlSpan comment; // from its '#'
    QString name;     // the key without quotes

    bool is_blank() const { return key.is_empty() && value.is_empty() && comment.is_empty(); }
};

YamlLine take_apart(QStringView line);

// Core counts columns in characters from 1, Qt in UTF-16 units from 0. Held inside the line.
qsizetype offset_of_column(QStringView line, int column);
int column_of_offset(QStringView line, qsizetype offset);

// Returns what a fault at this offset is about: the value or the key there, else the rest of the line.
YamlSpan token_at(QStringView line, qsizetype offset);

} // namespace llmroofline::gui
