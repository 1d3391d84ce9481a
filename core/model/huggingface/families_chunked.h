// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Llama 4: local layers attend within chunks, and experts stand in every layer or every other one. Constant tables, safe from any thread.
#pragma once

#include <span>

#include "core/model/huggingface/family.h"

namespace llmroofline::huggingface {

std::span<const Family> chunked_families();

} // namespace llmroofline::huggingface
