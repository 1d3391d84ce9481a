// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Quantisation blocks that give formats to groups of modules by name: compressed-tensors, NVIDIA ModelOpt and
// AMD Quark. As in quantization_methods.h; private to it.
#pragma once

#include <optional>

#include "core/io/yaml_node.h"
#include "core/model/huggingface/module_matrix.h"

namespace llmroofline::huggingface {

bool read_config_groups(const YamlNode& block, ModuleMatrix& matrix);
bool read_modelopt(const YamlNode& block, ModuleMatrix& matrix);
// The modules that `quantized_layers` (else `config_groups`) names, over what is set already.
bool read_quantized_layers(const YamlNode& block, ModuleMatrix& matrix);
bool read_quark(const YamlNode& block, ModuleMatrix& matrix);

// Of the KV cache; empty: not quantised.
std::optional<DataType> kv_cache_type(const YamlNode& block);

} // namespace llmroofline::huggingface
