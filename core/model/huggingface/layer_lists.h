// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From what each layer is, one by one, to the few numbers with which a Transformer says the same. Only counts
// matter to cost; where a list has no period, the numbers give its counts. Free functions without state, safe
// from any thread.
#pragma once

#include <cstdint>
#include <vector>

#include "core/model/huggingface/config_reader.h"
#include "core/model/huggingface/family.h"
#include "core/model/transformer.h"

namespace llmroofline::huggingface {

// How many layers are marked.
std::int64_t count(const std::vector<bool>& marks);

// Of the attention layers, in order.
LayerPattern pattern_of(const std::vector<bool>& is_local);

// Of the layers that have an FFN.
void set_expert_layers(Transformer& model, const std::vector<bool>& is_expert_layer);

// The window and its layers by the family's rule. The context has to be known: a window that covers it limits
// nothing and is left out.
void read_windows(ConfigReader& reader, const WindowRule& rule, Transformer& model);

// `span` tokens for the layers marked.
void set_windows(Transformer& model, std::int64_t span, const std::vector<bool>& is_local);

// layer_types, where each is `local`, `full` or a fault: whether it is local.
std::optional<std::vector<bool>> read_layer_types(ConfigReader& reader, std::string_view key,
                                                  std::int64_t layers, std::string_view local,
                                                  std::string_view full = "full_attention");

// The same of a list that goes on with the layers that predict further tokens.
std::optional<std::vector<bool>> read_first_layer_types(ConfigReader& reader, std::string_view key,
                                                        std::int64_t layers, std::string_view local,
                                                        std::string_view full = "full_attention");

} // namespace llmroofline::huggingface
