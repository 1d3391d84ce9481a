// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A traffic as keys of a YAML mapping: what it is called, where it comes from, and its histogram, a line a bin as
// `requests, mean input, mean output`. Never the log itself. Faults go to the reader. Free functions without state, safe
// from any thread.
#pragma once

#include <optional>

#include "core/comparison/traffic.h"
#include "core/io/mapping_reader.h"
#include "core/io/yaml_writer.h"

namespace llmroofline {

std::optional<Traffic> read_traffic_keys(MappingReader& reader);
void write_traffic_keys(YamlWriter& writer, const Traffic& traffic);

} // namespace llmroofline
