// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A model's own draft: modules for multi-token prediction. Each norms the hidden state of the token before and the
// embedding of the token behind it, projects both together to the hidden size, and runs one layer; embedding and output
// head are the model's (DeepSeek-V3, arXiv 2412.19437, section 2.2). Formulas: core/cost/FORMULAS.md, 'Multi-token
// prediction'. Pure functions.
#pragma once

#include "core/model/transformer.h"

namespace llmroofline {

// One module of a model that has some, as a model of one layer with `is_draft`. Its parameters, memory and operators are
// those of any model but for the tables, which it has none of, and the projection, which it has besides. The layer's
// attention is that of the model's layers with the same window, without compressed entries; where the model has none
// such, its own heads with that window.
Transformer draft_module(const Transformer& model);

} // namespace llmroofline
