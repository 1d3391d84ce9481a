// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editors/yaml_line.h"

#include <algorithm>

namespace llmroofline::gui {

namespace {

bool is_quote(QChar c) {
    return c == QLatin1Char('"') || c == QLatin1Char('\'');
}

// One past the closing quote, or the line's end.
qsizetype end_of_quoted(QStringView line, qsizetype start) {
    const QChar quote = line[start];
    for (qsizetype i = start + 1; i < line.size(); ++i) {
        const bool doubled =
            quote == QLatin1Char('\'') && line[i] == quote && i + 1 < line.size() && line[i + 1] == quote;
        if (doubled || (quote == QLatin1Char('"') && line[i] == QLatin1Char('\\')))
            ++i;
        else if (line[i] == quote)
            return i + 1;
    }
    return line.size();
}

// Where a comment begins from `start` on, or the line's end.
qsizetype comment_start(QStringView line, qsizetype start) {
    for (qsizetype i = start; i < line.size(); ++i) {
        if (line[i] == QLatin1Char('#') && (i == 0 || line[i - 1].isSpace()))
            return i;
    }
    return line.size();
}

qsizetype skip_spaces(QStringView line, qsizetype at) {
    while (at < line.size() && line[at].isSpace())
        ++at;
    return at;
}

YamlSpan trimmed(QStringView line, qsizetype start, qsizetype end) {
    while (end > start && line[end - 1].isSpace())
        --end;
    return {start, end - start};
}

// The colon that ends the key which begins at `start`; -1 if there is none.
qsizetype find_colon(QStringView line, qsizetype start, qsizetype end) {
    qsizetype at = is_quote(line[start]) ? skip_spaces(line, end_of_quoted(line, start)) : start;
    for (; at < end; ++at) {
        if (line[at] == QLatin1Char(':') && (at + 1 == line.size() || line[at + 1].isSpace()))
            return at;
        if (is_quote(line[start]))
            break;
    }
    return -1;
}

} // namespace

YamlLine take_apart(QStringView line) {
    YamlLine parts;
    parts.indent = skip_spaces(line, 0);
    qsizetype rest = parts.indent;
    if (rest == line.size())
        return parts;
    const qsizetype first_comment =
        is_quote(line[rest]) ? comment_start(line, end_of_quoted(line, rest)) : comment_start(line, rest);
    if (const qsizetype colon = find_colon(line, rest, first_comment); colon > rest) {
        parts.key = trimmed(line, rest, colon);
        QStringView name = line.sliced(parts.key.start, parts.key.length);
        if (name.size() > 1 && is_quote(name.front()) && name.back() == name.front())
            name = name.sliced(1, name.size() - 2);
        parts.name = name.toString();
        rest = skip_spaces(line, colon + 1);
    }
    const bool is_quoted = rest < line.size() && is_quote(line[rest]);
    const qsizetype comment = comment_start(line, is_quoted ? end_of_quoted(line, rest) : rest);
    if (rest < comment)
        parts.value = trimmed(line, rest, comment);
    if (comment < line.size())
        parts.comment = trimmed(line, comment, line.size());
    return parts;
}

qsizetype offset_of_column(QStringView line, int column) {
    qsizetype offset = 0;
    for (int at = 1; at < column && offset < line.size(); ++at) {
        const bool is_pair = line[offset].isHighSurrogate() && offset + 1 < line.size();
        offset += is_pair ? 2 : 1;
    }
    return offset;
}

int column_of_offset(QStringView line, qsizetype offset) {
    const auto begin = line.begin();
    const auto end = begin + std::clamp<qsizetype>(offset, 0, line.size());
    return 1 + static_cast<int>(std::count_if(begin, end, [](QChar c) { return !c.isLowSurrogate(); }));
}

YamlSpan token_at(QStringView line, qsizetype offset) {
    const YamlLine parts = take_apart(line);
    for (const YamlSpan& span : {parts.value, parts.key, parts.comment}) {
        if (!span.is_empty() && offset >= span.start && offset < span.end())
            return {offset, span.end() - offset};
    }
    return trimmed(line, std::min(offset, line.size()), line.size());
}

} // namespace llmroofline::gui
