// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A YAML text changed one key at a time: every line that is not the key's own stays as it is, comments and
// order included. Knows block style with one level of sections, which is what specifications are written in;
// what it cannot change so, it refuses, and the caller writes the text anew. A plain value.
#pragma once

#include <QString>
#include <QStringList>
#include <QVector>
#include <optional>

namespace llmroofline::gui {

// Keys in the order in which they belong, in groups that blank lines part.
using YamlGroups = QVector<QStringList>;

class YamlLines {
public:
    explicit YamlLines(const QString& text) : lines_(text.split(QLatin1Char('\n'))) {}

    QString text() const { return lines_.join(QLatin1Char('\n')); }

    // `section` is a key of the top level whose value is a mapping, or "" for the top level itself. `scalar`
    // is written as it stands; a comment behind the old value is kept. A key that is not there is put in at
    // its place, its section too. False, and nothing changed, if that cannot be done line by line.
    bool set(const QString& section, const QString& key, const QString& scalar, const YamlGroups& order);

    // Takes the key's lines away, and a section's own line with its last key. Absent is fine. False: as
    // above.
    bool remove(const QString& section, const QString& key);

private:
    struct Range {
        qsizetype first = 0;
        qsizetype end = 0; // one past the last
    };

    std::optional<Range> find(const Range& scope, const QString& key) const;
    std::optional<Range> find_top(const QString& key) const;
    Range entry_from(qsizetype line, const Range& scope) const;
    qsizetype indent_of(const Range& scope) const;
    std::optional<Range> section_body(const QString& section) const;
    void insert(const Range& scope, const QString& line, const QString& key, const YamlGroups& order);

    QStringList lines_;
};

} // namespace llmroofline::gui
