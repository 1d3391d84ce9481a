// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Traffic from public traces that comes with the program, a file each: resources/traffic/ID.json, a JSON object
//
//     {"kind": "traffic", "id": …, "name": …, "source": …, "requests_per_s": …, "busiest_minute": …,
//      "bins": [[requests, mean input, mean output], …]}
//
// in which `requests_per_s` and `busiest_minute` may be missing. Free functions without state, safe from any thread.
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "core/comparison/traffic.h"
#include "core/io/result.h"

namespace llmroofline {

// The ids, in the order in which they are offered.
const std::vector<std::string_view>& traffic_preset_ids();

// Faults of files and JSON, with their places; those of types and ranges; no_usable_rows where there is no bin.
Result<Traffic> parse_traffic(std::string_view text, std::string_view file);
std::string traffic_json(const Traffic& traffic);

// A preset of the catalog's built-in folder. Faults: unknown_traffic, with the nearest id, and those of parse_traffic.
Result<Traffic> load_traffic_preset(const std::filesystem::path& built_in_folder, std::string_view id);

} // namespace llmroofline
