// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/request_yaml.h"

#include "core/comparison/request_fields.h"
#include "core/io/field_yaml.h"

namespace llmroofline {

void read_request_keys(MappingReader& reader, Request& request) {
    read_fields(reader, request_fields(), request);
    reader.finish();
}

void write_request_keys(YamlWriter& writer, const Request& request) {
    write_fields(writer, request_fields(), request);
}

} // namespace llmroofline
