// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The figures of a configuration by its family's table, checked as a whole. Free function without state, safe
// from any thread.
#pragma once

#include <optional>
#include <string_view>

#include "core/model/huggingface/family.h"

namespace llmroofline::huggingface {

// `wrapper` is the configuration around `config`, or nullptr; `type` the family's name as this configuration
// spells it. After a fault in `errors` the result is empty. The model has no name yet.
std::optional<Transformer> read_family(const Family& family, std::string_view type, const YamlNode& config,
                                       const YamlNode* wrapper, std::string_view file, Errors& errors);

} // namespace llmroofline::huggingface
