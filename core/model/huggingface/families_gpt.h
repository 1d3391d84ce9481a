// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Dense families older than Llama or built otherwise: layer norms, a plain FFN, learned positions, attention
// and FFN side by side. Constant tables, safe from any thread.
#pragma once

#include <span>

#include "core/model/huggingface/family.h"

namespace llmroofline::huggingface {

std::span<const Family> gpt_like_families();

} // namespace llmroofline::huggingface
