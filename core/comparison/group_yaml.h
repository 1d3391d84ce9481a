// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the accelerators of a group share the work, as a mapping of a comparison file: tp, pp, ep, dp,
// micro_batches, node_size, link_latency_us, network_gb_s, network_latency_us, all optional. Free functions
// without state, safe from any thread.
#pragma once

#include "core/hardware/accelerator_group.h"
#include "core/io/mapping_reader.h"
#include "core/io/yaml_writer.h"

namespace llmroofline {

// Reads `layout` and `links`; faults go to the reader.
void read_group_keys(MappingReader& reader, AcceleratorGroup& group);
void write_group_keys(YamlWriter& writer, const AcceleratorGroup& group);

} // namespace llmroofline
