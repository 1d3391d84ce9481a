// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the accelerators of a group send one another in a step. Formulas: core/cost/FORMULAS.md. Private to core/cost/exact.
#pragma once

#include "core/cost/exact/step_shape.h"

namespace llmroofline::exact {

void add_communication(const StepShape& step);

} // namespace llmroofline::exact
