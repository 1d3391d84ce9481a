// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/layer_inputs.h"

namespace llmroofline::huggingface {

void read_per_layer_width(ConfigReader& reader, Transformer& model, std::int64_t otherwise) {
    model.per_layer_width = reader.integer_or("hidden_size_per_layer_input", "per_layer_width", otherwise);
    reader.ignore("vocab_size_per_layer_input");
}

} // namespace llmroofline::huggingface
