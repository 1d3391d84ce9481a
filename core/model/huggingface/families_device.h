// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Families for small devices, whose layers have parts that others do not: inputs of their own from a table, streams that
// are predicted and corrected, low-rank paths (Gemma 3n); block-sparse attention (Phi-3-small). Constant tables, safe from any thread.
#pragma once

#include <span>

#include "core/model/huggingface/family.h"

namespace llmroofline::huggingface {

std::span<const Family> device_families();

} // namespace llmroofline::huggingface
