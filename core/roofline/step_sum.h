// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The time of many steps in a closed form: Σ t(s) over whole s, segment by segment. Pure.
#pragma once

#include "core/roofline/step_time.h"

namespace llmroofline {

// Seconds of the steps at s = first, first + 1, …, last; whole numbers of at least 1. No step may lie where the
// time is no polynomial (varying_until), which in decode it never is. NaN where the time is not available.
double sum_of_steps(const StepTime& time, double first, double last);

} // namespace llmroofline
