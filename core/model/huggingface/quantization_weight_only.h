// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Quantisation blocks of tools that quantise weights alone, to few bits, and compute in 16. Private to
// quantization_methods.h; as there, false: its types are not known.
#pragma once

#include "core/io/yaml_node.h"
#include "core/model/huggingface/module_matrix.h"

namespace llmroofline::huggingface {

bool read_gptq_or_awq(const YamlNode& block, ModuleMatrix& matrix);
bool read_auto_round(const YamlNode& block, ModuleMatrix& matrix);
bool read_bitsandbytes(const YamlNode& block, ModuleMatrix& matrix);
bool read_quanto(const YamlNode& block, ModuleMatrix& matrix);
bool read_bitnet(const YamlNode& block, ModuleMatrix& matrix);
bool read_hqq(const YamlNode& block, ModuleMatrix& matrix);
bool read_aqlm(const YamlNode& block, ModuleMatrix& matrix);
bool read_exl(const YamlNode& block, ModuleMatrix& matrix);
bool read_mlx(const YamlNode& block, ModuleMatrix& matrix);

} // namespace llmroofline::huggingface
