// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Families with further kinds of layers in place of attention: Mamba-1, short convolutions, Kimi's delta rule. Constant tables, safe from any thread.
#pragma once

#include <span>

#include "core/model/huggingface/family.h"

namespace llmroofline::huggingface {

std::span<const Family> mixer_families();

} // namespace llmroofline::huggingface
