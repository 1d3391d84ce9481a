// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A Hugging Face config.json as a Transformer. Each family of models has its own key names, its own meaning
// of a key that is absent or null, and its own fixed parts; resources/models/README.md lists the families. A
// family that is not known, or has layers that a Transformer does not describe, is refused: nothing is
// guessed, and a mixture of experts never loads as a dense model. Faults name the key, with its place, and
// what was expected: those of parse_json, config_… and those of reading and checking a model. Free functions
// without state, safe from any thread.
#pragma once

#include <filesystem>
#include <string_view>

#include "core/io/result.h"
#include "core/model/transformer.h"

namespace llmroofline {

// `file` names the model, too, where the text does not, and appears in places.
Result<Transformer> parse_huggingface_config(std::string_view text, std::string_view file);
Result<Transformer> load_huggingface_config(const std::filesystem::path& path);

} // namespace llmroofline
