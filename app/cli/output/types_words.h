// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The types that figures assume, and whether they are published or chosen, as headings and columns say them.
#pragma once

#include <string>

#include "app/cli/output/table.h"
#include "core/comparison/comparison.h"

namespace llmroofline::cli {

// `types fp8/fp8/fp8/bf16 published`: of weights, routed experts, activations and KV cache. Of both sides where they
// are the same, else of each.
std::string types_words(const Comparison& comparison);

// The same of one group, as the column `types` has it.
Cell types_cell(const Comparison& comparison, const AcceleratorGroup& group);
// Of a request: where it is decoded apart, and in other types, `...; decode ...`.
Cell request_types_cell(const Comparison& comparison, const AcceleratorGroup& group);

} // namespace llmroofline::cli
