// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The fence around the JSON library: text in, the same tree of places that a YAML file gives, or faults with
// places, out. JSON values are scalars as written (strings quoted), `null` is nothing. `Infinity`, `-Infinity` and
// `NaN`, which are no JSON but what Python writes, are scalars too; to readers of numbers they are none. Refused
// besides broken syntax: numbers that no double holds, ill-formed UTF-8, keys given twice, what is nested too
// deeply or too large, a text that is no object. A byte-order mark is fine. Safe from any thread.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/io/result.h"
#include "core/io/yaml_node.h"

namespace llmroofline {

// A checkpoint that is quantised in parts may list every one of its modules by name.
inline constexpr std::size_t json_byte_limit = 64 * 1024 * 1024;
inline constexpr int json_depth_limit = 64;
inline constexpr int json_node_limit = 2'000'000; // keys and values

// `file` appears in places only.
Result<YamlDocument> parse_json(std::string_view text, std::string_view file);

// Says whether a text means to be a JSON object, whatever its file is called: it begins with `{"`. One of our own
// files, written as YAML's flow style allows (`{"kind": …`), does not count.
bool looks_like_json(std::string_view text);

} // namespace llmroofline
