// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editors/yaml_lines.h"

#include <algorithm>

#include "app/gui/editors/yaml_line.h"

namespace llmroofline::gui {

// Up to the last line that is indented deeper, so that a value over several lines goes with its key.
YamlLines::Range YamlLines::entry_from(qsizetype line, const Range& scope) const {
    const qsizetype indent = take_apart(lines_[line]).indent;
    Range range{line, line + 1};
    for (qsizetype i = line + 1; i < scope.end; ++i) {
        const YamlLine parts = take_apart(lines_[i]);
        if (parts.is_blank())
            continue;
        if (parts.indent <= indent)
            break;
        range.end = i + 1;
    }
    return range;
}

// Of the first key in it; 2 where there is none.
qsizetype YamlLines::indent_of(const Range& scope) const {
    for (qsizetype i = scope.first; i < scope.end; ++i) {
        const YamlLine parts = take_apart(lines_[i]);
        if (!parts.key.is_empty())
            return parts.indent;
    }
    return 2;
}

std::optional<YamlLines::Range> YamlLines::find(const Range& scope, const QString& key) const {
    const bool is_top = scope.first == 0;
    const qsizetype indent = is_top ? 0 : indent_of(scope);
    for (qsizetype i = scope.first; i < scope.end; ++i) {
        const YamlLine parts = take_apart(lines_[i]);
        if (parts.indent == indent && parts.name == key && !parts.key.is_empty())
            return entry_from(i, scope);
    }
    return std::nullopt;
}

std::optional<YamlLines::Range> YamlLines::find_top(const QString& key) const {
    return find({0, lines_.size()}, key);
}

// Nothing if the section has a value in its own line, such as `{}`.
std::optional<YamlLines::Range> YamlLines::section_body(const QString& section) const {
    const std::optional<Range> range = find_top(section);
    if (!range || !take_apart(lines_[range->first]).value.is_empty())
        return std::nullopt;
    return Range{range->first + 1, range->end};
}

bool YamlLines::set(const QString& section, const QString& key, const QString& scalar,
                    const YamlGroups& order) {
    Range scope{0, lines_.size()};
    if (!section.isEmpty()) {
        if (!find_top(section))
            insert(scope, section + QLatin1Char(':'), section, order);
        const std::optional<Range> body = section_body(section);
        if (!body)
            return false;
        scope = *body;
    }
    const std::optional<Range> found = find(scope, key);
    if (!found) {
        const QString indent(section.isEmpty() ? 0 : indent_of(scope), QLatin1Char(' '));
        insert(scope, indent + key + QStringLiteral(": ") + scalar, key, order);
        return true;
    }
    QString& line = lines_[found->first];
    const YamlLine parts = take_apart(line);
    if (!parts.value.is_empty()) {
        line.replace(parts.value.start, parts.value.length, scalar);
    } else {
        const qsizetype colon = line.indexOf(QLatin1Char(':'), parts.key.end());
        line.insert(colon + 1, QLatin1Char(' ') + scalar);
    }
    lines_.remove(found->first + 1, found->end - found->first - 1);
    return true;
}

bool YamlLines::remove(const QString& section, const QString& key) {
    if (section.isEmpty()) {
        if (const std::optional<Range> found = find_top(key))
            lines_.remove(found->first, found->end - found->first);
        return true;
    }
    if (!find_top(section))
        return true;
    const std::optional<Range> body = section_body(section);
    if (!body)
        return false;
    const std::optional<Range> found = find(*body, key);
    if (!found)
        return true;
    const bool is_last = found->end - found->first == body->end - body->first;
    lines_.remove(found->first - (is_last ? 1 : 0), found->end - found->first + (is_last ? 1 : 0));
    return true;
}

// Behind the nearest key before it in its group, or before the nearest after it; a group that is not there
// begins behind what comes before it.
void YamlLines::insert(const Range& scope, const QString& line, const QString& key, const YamlGroups& order) {
    const auto group =
        std::find_if(order.begin(), order.end(), [&](const QStringList& keys) { return keys.contains(key); });
    const QStringList keys = group == order.end() ? QStringList{key} : *group;
    const qsizetype place = keys.indexOf(key);
    for (qsizetype i = place - 1; i >= 0; --i) {
        if (const std::optional<Range> before = find(scope, keys[i])) {
            lines_.insert(before->end, line);
            return;
        }
    }
    for (qsizetype i = place + 1; i < keys.size(); ++i) {
        if (const std::optional<Range> after = find(scope, keys[i])) {
            lines_.insert(after->first, line);
            return;
        }
    }
    qsizetype at = scope.first;
    for (auto earlier = order.begin(); earlier != group; ++earlier) {
        for (const QString& name : *earlier) {
            if (const std::optional<Range> found = find(scope, name))
                at = std::max(at, found->end);
        }
    }
    const bool parts_groups = scope.first == 0 && at > 0;
    lines_.insert(at, line);
    if (parts_groups)
        lines_.insert(at, QString());
}

} // namespace llmroofline::gui
