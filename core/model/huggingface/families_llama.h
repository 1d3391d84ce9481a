// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Dense families that are built as Llama is: root-mean-square norms, a gated FFN, rotary positions. Constant tables, safe from any thread.
#pragma once

#include <span>

#include "core/model/huggingface/family.h"

namespace llmroofline::huggingface {

std::span<const Family> llama_like_families();

} // namespace llmroofline::huggingface
