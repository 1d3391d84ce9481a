// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The fence around the YAML library: text in, a YamlDocument or faults with places out, whatever the text.
// The caps hold while parsing, so that hostile input costs neither time nor memory. Refused besides broken
// syntax: anchors, aliases, explicit tags, tabs in the indentation, control characters, ill-formed UTF-8,
// keys that are no scalars, keys given twice, several documents, an empty file, a file that is no mapping. A
// byte-order mark and CRLF are fine. Safe from any thread.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>

#include "core/io/result.h"
#include "core/io/yaml_node.h"

namespace llmroofline {

inline constexpr std::size_t yaml_byte_limit = 256 * 1024;
inline constexpr int yaml_depth_limit = 64;
inline constexpr int yaml_node_limit = 5000; // keys and values

// `file` appears in places only.
Result<YamlDocument> parse_yaml(std::string_view text, std::string_view file);

Result<YamlDocument> load_yaml(const std::filesystem::path& path);

} // namespace llmroofline
