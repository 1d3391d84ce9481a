// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Readers of the quantisation blocks that tools write, a function a kind of block. Each says how the matrices
// of a model are held; private to core/model/huggingface. Free functions without state, safe from any thread.
#pragma once

#include "core/io/yaml_node.h"
#include "core/model/huggingface/module_matrix.h"

namespace llmroofline::huggingface {

// Applies a block to a model of which nothing is quantised yet. False: its types are not known.
using QuantizationReader = bool (*)(const YamlNode& block, ModuleMatrix& matrix);

// By quant_method, or by what the block looks like where it has none. nullptr: not known here.
QuantizationReader quantization_reader(const YamlNode& block);

} // namespace llmroofline::huggingface
