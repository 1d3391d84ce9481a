// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Ready groups as YAML:
//
//     kind: group
//     id: hgx-h100
//     name: "8x H100 SXM (HGX)"
//     accelerator: h100-sxm5
//     tensor: 8
//     node_size: 8
//     network: "ConnectX-7, 400 Gbit/s an accelerator"
//     network_gb_s: 50  # one direction
//
// and `status`, `sources`, `read` and `notes` as in specifications. The accelerators in all are tensor x
// pipeline x data; a degree that is not there is 1. Free functions without state, safe from any thread.
#pragma once

#include <filesystem>
#include <string_view>

#include "core/hardware/ready_group.h"
#include "core/io/result.h"

namespace llmroofline {

// A whole file; `file_name` appears in places only. Faults: those of reading, those of layout_of().
Result<ReadyGroup> parse_ready_group(std::string_view text, std::string_view file_name);
Result<ReadyGroup> load_ready_group(const std::filesystem::path& path);

} // namespace llmroofline
