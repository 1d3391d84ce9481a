// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The fields of a table as keys of a YAML mapping. None is left out when written; what a file leaves out stays. Free
// functions without state, safe from any thread.
#pragma once

#include "core/io/field_table.h"
#include "core/io/mapping_reader.h"
#include "core/io/yaml_writer.h"

namespace llmroofline {

// Empty: not there, or a fault, which goes to the reader.
std::optional<FieldValue> read_value(MappingReader& reader, const FieldInfo& field);
void write_value(YamlWriter& writer, const FieldInfo& field, const FieldValue& value);

template <class T, class Row>
void read_fields(MappingReader& reader, const FieldTable<T, Row>& table, T& target) {
    for (const Row& field : table)
        if (const auto value = read_value(reader, field))
            field.set(target, *value);
}

template <class T, class Row>
void write_fields(YamlWriter& writer, const FieldTable<T, Row>& table, const T& source) {
    for (const Row& field : table)
        write_value(writer, field, field.get(source));
}

} // namespace llmroofline
