// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Variants as YAML:
//
//     kind: variants
//     accelerator: h100-sxm5
//     variants:
//       - id: 1g.10gb
//         name: MIG 1g.10gb
//         slice: true
//         memory_gb: 10
//         usable_memory_mib: 9984
//         bandwidth_share: 0.125
//         sm_count: 16
//         l2_share: 0.125
//         status: confirmed
//         source: "MIG User Guide"
//         read: 2026-11-28
//
// `id`, `name`, `status`, `source` and `read` are required. Free functions without state, safe from any
// thread.
#pragma once

#include <filesystem>
#include <string_view>

#include "core/hardware/variant.h"
#include "core/io/result.h"

namespace llmroofline {

// A whole file; `file_name` appears in places only. Faults: those of reading, duplicate_id.
Result<VariantSet> parse_variants(std::string_view text, std::string_view file_name);
Result<VariantSet> load_variants(const std::filesystem::path& path);

} // namespace llmroofline
