// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How many requests of a measured run were in flight at once. An engine takes no more than its memory holds, and keeps
// a reserve of it: vLLM, SGLang and TensorRT-LLM leave a tenth for what is not weights or cache unless told otherwise.
// Pure.
#pragma once

#include "core/fit/measurement.h"

namespace llmroofline {

inline constexpr double memory_for_serving = 0.9; // of an accelerator's

// Requests that the memory holds, at most `limit`: their caches as long as they are on average. 1 where it does not
// even hold one: who measured it found a way.
double requests_held(const Measurement& row, double limit);

} // namespace llmroofline
