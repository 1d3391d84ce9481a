// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What readers of quantisation blocks share: figures at a key, the types of so many bits, lists of what is
// left out. Private to core/model/huggingface. Free functions without state, safe from any thread.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "core/io/yaml_node.h"
#include "core/model/huggingface/module_matrix.h"

namespace llmroofline::huggingface {

inline constexpr double scale_bits = 16;

// The scalar at a key as written; "" if there is none.
std::string text_at(const YamlNode& mapping, std::string_view key);
std::optional<double> number_at(const YamlNode& mapping, std::string_view key);
bool is_true(const YamlNode& mapping, std::string_view key);
// nullptr: not there, or no mapping.
const YamlNode* mapping_at(const YamlNode& mapping, std::string_view key);
// Whole bits of a weight, 1 to 16.
std::optional<int> whole_bits(const YamlNode& mapping, std::initializer_list<std::string_view> keys);
// 0: one scale a channel or tensor, or not stated.
std::int64_t group_at(const YamlNode& mapping, std::initializer_list<std::string_view> keys);

// A float or an integer of so many bits; empty: none that has a name.
std::optional<DataType> float_of(int bits);
std::optional<DataType> integer_of(int bits);
// Integers with so many bits beside each group.
std::optional<WeightFormat> integers(int bits, std::int64_t group, double bits_a_group);

void exclude_all_listed(const YamlNode& block, ModuleMatrix& matrix);
// The layers' matrices in one format, but for what the block leaves out.
bool all_layers(const YamlNode& block, ModuleMatrix& matrix, const std::optional<WeightFormat>& format);

std::string lowered(std::string text);

} // namespace llmroofline::huggingface
