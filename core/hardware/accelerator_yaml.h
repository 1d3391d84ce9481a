// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Accelerators as YAML, in the form that hardware_specs/README.md describes. Free functions without state,
// safe from any thread.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "core/hardware/accelerator.h"
#include "core/io/result.h"

namespace llmroofline {

class MappingReader;
class YamlWriter;

// A whole file; `file_name` appears in places only.
Result<Accelerator> parse_accelerator(std::string_view text, std::string_view file_name);
Result<Accelerator> load_accelerator(const std::filesystem::path& path);
std::string write_accelerator(const Accelerator& accelerator);

// The same keys inside another document, without `kind`. Faults go to the reader's list; then the result is
// empty.
std::optional<Accelerator> read_accelerator(MappingReader& reader);
void write_accelerator_keys(YamlWriter& writer, const Accelerator& accelerator);

} // namespace llmroofline
