// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Families with layers of linear attention or of a state space beside full attention. Constant tables, safe from any thread.
#pragma once

#include <span>

#include "core/model/huggingface/family.h"

namespace llmroofline::huggingface {

std::span<const Family> hybrid_families();

} // namespace llmroofline::huggingface
