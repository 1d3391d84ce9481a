// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A model's architecture from a file of either form. Free functions without state, safe from any thread.
#pragma once

#include <filesystem>
#include <string_view>

#include "core/io/result.h"
#include "core/model/transformer.h"

namespace llmroofline {

// Says whether to take a file for a Hugging Face config.json rather than for one of our YAML files: by its name
// (.json), else by what it begins with.
bool is_huggingface_config(const std::filesystem::path& path, std::string_view text);

// Faults: of reading the file, then those of parse_transformer or parse_huggingface_config.
Result<Transformer> load_model_file(const std::filesystem::path& path);

} // namespace llmroofline
