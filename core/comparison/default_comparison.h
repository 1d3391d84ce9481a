// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The comparison that everything begins with: Llama 2 70B on A100 80 GB against H20. Pure.
#pragma once

#include <string_view>

#include "core/comparison/comparison.h"
#include "core/io/result.h"

namespace llmroofline {

inline constexpr std::string_view default_accelerator_a = "a100-sxm4-80gb";
inline constexpr std::string_view default_accelerator_b = "h20-96gb";
inline constexpr std::string_view default_model = "llama-2-70b";

// Four of each, tensor parallel: as many as hold the model at both pins. Of these entries of the catalog; what it lacks
// stays empty.
Comparison default_comparison(const Result<Accelerator>& a, const Result<Accelerator>& b,
                              const Result<Transformer>& model);

} // namespace llmroofline
