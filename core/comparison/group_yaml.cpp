// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/group_yaml.h"

#include "core/hardware/group_fields.h"
#include "core/io/field_yaml.h"

namespace llmroofline {

void read_group_keys(MappingReader& reader, AcceleratorGroup& group) {
    GroupSpelling spelling;
    read_fields(reader, group_fields(), spelling);
    group.links = spelling.links;
    group.types = spelling.types;
    reader.finish();
    if (reader.has_errors())
        return;
    const Result<ParallelLayout> layout = layout_of(spelling, {});
    if (!layout) {
        reader.report("tp", layout.errors().front());
        return;
    }
    group.layout = *layout;
}

void write_group_keys(YamlWriter& writer, const AcceleratorGroup& group) {
    write_fields(writer, group_fields(), spelling_of(group));
}

} // namespace llmroofline
