// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Inputs that each layer has of its own (Gemma 3n, Gemma 4 E2B and E4B). Free functions without state, safe from any
// thread.
#pragma once

#include "core/model/huggingface/config_reader.h"
#include "core/model/transformer.h"

namespace llmroofline::huggingface {

// The width, or `otherwise` without the key. Their table has a row for each token that is no sign of another medium;
// here as many as the vocabulary, which is 0.1 % more at most.
void read_per_layer_width(ConfigReader& reader, Transformer& model, std::int64_t otherwise);

} // namespace llmroofline::huggingface
