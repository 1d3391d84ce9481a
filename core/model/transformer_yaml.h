// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Model architectures as YAML, in the form that resources/models/README.md describes. Free functions without
// state, safe from any thread.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/io/result.h"
#include "core/model/transformer.h"

namespace llmroofline {

class MappingReader;
class YamlWriter;

// A whole file; `file_name` appears in places only.
Result<Transformer> parse_transformer(std::string_view text, std::string_view file_name);
Result<Transformer> load_transformer(const std::filesystem::path& path);
std::string write_transformer(const Transformer& model);

// The same keys inside another document, without `kind`. Faults go to the reader's list; then the result is
// empty.
std::optional<Transformer> read_transformer(MappingReader& reader);
void write_transformer_keys(YamlWriter& writer, const Transformer& model);

} // namespace llmroofline
