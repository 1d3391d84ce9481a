// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The type that a checkpoint's weights are stored in, from torch_dtype (or dtype) and quantization_config.
// Free function without state, safe from any thread.
#pragma once

#include <optional>

#include "core/hardware/data_type.h"
#include "core/io/yaml_node.h"

namespace llmroofline::huggingface {

// Nothing if the configuration does not say, or says a type that has no name here. A quantised checkpoint's
// torch_dtype is the type of what is not quantised, so that it does not stand in for one.
std::optional<DataType> stored_type_of(const YamlNode& config);

} // namespace llmroofline::huggingface
