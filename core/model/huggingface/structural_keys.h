// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which keys of a config.json tell of an architecture: experts, latent attention, linear layers, windows. One
// that a family does not read, with a value that means something, contradicts the family, and a model of
// another kind must not load as if the key were not there. Free functions without state, safe from any
// thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/io/yaml_node.h"

namespace llmroofline::huggingface {

// `is_moe`: the family has experts. A dense one has no key about experts at all, whatever its spelling.
bool tells_of_another_architecture(const YamlEntry& entry, bool is_moe);

// A window or span as long as the context or longer limits nothing.
bool is_beyond(const YamlNode& value, std::int64_t context);
bool says_no(const YamlNode& config, std::string_view key);

// A value as a message shows it; lists and mappings in short.
std::string written(const YamlNode& value);

} // namespace llmroofline::huggingface
