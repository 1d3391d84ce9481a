// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What of a comparison is shown, as two mappings of its file: `view` (kind and its settings) and `display` (resolution,
// contours, half_range). What a file leaves out stays. Free functions without state, safe from any thread.
#pragma once

#include "core/comparison/view.h"
#include "core/io/mapping_reader.h"
#include "core/io/yaml_writer.h"

namespace llmroofline {

// Faults go to the reader.
void read_view_keys(MappingReader& reader, View& view);
void write_view_keys(YamlWriter& writer, const View& view);

void read_display_keys(MappingReader& reader, Display& display);
void write_display_keys(YamlWriter& writer, const Display& display);

} // namespace llmroofline
