// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A comparison as YAML (`kind: comparison`). Accelerators and the model may be ids of the catalog; written
// are always the whole specifications, so that the file gives the same figures for ever. What a file leaves
// out has the value of a new Comparison; `a`, `b` and `model` cannot be left out. Free functions without
// state, safe from any thread.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/catalog/catalog.h"
#include "core/comparison/comparison.h"
#include "core/io/result.h"

namespace llmroofline {

// The pictures that the program makes as PNG hold their comparison as a text with this key.
inline constexpr const char* picture_text_key = "Parameters";

// `file_name` appears in places only.
Result<Comparison> parse_comparison(std::string_view text, std::string_view file_name,
                                    const Catalog& catalog);
// A YAML file, or such a picture.
Result<Comparison> load_comparison(const std::filesystem::path& path, const Catalog& catalog);
std::string write_comparison(const Comparison& comparison);
// Atomically; a file there that is no YAML of ours is kept beside it (write_file_over).
Status save_comparison(const std::filesystem::path& path, const Comparison& comparison);

} // namespace llmroofline
