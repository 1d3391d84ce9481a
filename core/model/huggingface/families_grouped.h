// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Families whose attention layers differ: other heads on window layers, keys and values of other layers, choices
// of an indexer, compressed entries. Constant tables, safe from any thread.
#pragma once

#include <span>

#include "core/model/huggingface/family.h"

namespace llmroofline::huggingface {

std::span<const Family> grouped_families();

} // namespace llmroofline::huggingface
