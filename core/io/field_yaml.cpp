// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/field_yaml.h"

#include <algorithm>

namespace llmroofline {

namespace {

// A quoted scalar is a text, whatever it looks like.
bool minds_quotes(FieldKind kind) {
    return kind == FieldKind::integer || kind == FieldKind::number || kind == FieldKind::numbers ||
           kind == FieldKind::boolean;
}

std::string written(const FieldInfo& field, const YamlNode& node) {
    return minds_quotes(field.kind) ? MappingReader::as_written(node) : node.scalar;
}

std::optional<FieldValue> read_sequence(MappingReader& reader, const FieldInfo& field) {
    const std::vector<YamlNode>* const nodes = reader.sequence(field.key, Need::optional);
    if (!nodes)
        return std::nullopt;
    std::vector<double> values;
    for (const YamlNode& node : *nodes) {
        const Result<double> value = parse_number_in(field.key, written(field, node), field.range);
        if (value)
            values.push_back(*value);
        else
            reader.report_at(node, value.errors().front());
    }
    std::sort(values.begin(), values.end());
    return FieldValue(std::move(values));
}

} // namespace

std::optional<FieldValue> read_value(MappingReader& reader, const FieldInfo& field) {
    if (field.kind == FieldKind::numbers)
        return read_sequence(reader, field);
    const YamlNode* const node = reader.scalar(field.key, Need::optional);
    if (!node)
        return std::nullopt;
    const Result<FieldValue> value = parse_field(field, field.key, written(field, *node));
    if (value)
        return *value;
    reader.report_at(*node, value.errors().front());
    return std::nullopt;
}

void write_value(YamlWriter& writer, const FieldInfo& field, const FieldValue& value) {
    if (const auto* flag = std::get_if<bool>(&value)) {
        writer.boolean(field.key, *flag);
    } else if (const auto* whole = std::get_if<std::int64_t>(&value)) {
        writer.integer(field.key, *whole);
    } else if (const auto* one = std::get_if<double>(&value)) {
        writer.number(field.key, *one);
    } else if (const auto* words = std::get_if<std::string>(&value)) {
        writer.text(field.key, *words);
    } else if (const auto* several = std::get_if<std::vector<double>>(&value)) {
        if (several->empty()) {
            writer.empty_sequence(field.key);
            return;
        }
        writer.open(field.key);
        for (const double each : *several)
            writer.number_item(each);
        writer.close();
    }
}

} // namespace llmroofline
