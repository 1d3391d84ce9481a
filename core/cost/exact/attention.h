// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The operators of attention, latent, linear and plain, of all layers. Formulas: core/cost/FORMULAS.md. Private to core/cost/exact.
#pragma once

#include "core/cost/exact/step_shape.h"

namespace llmroofline::exact {

void add_attention(const StepShape& step);
void add_latent_attention(const StepShape& step);
void add_linear_attention(const StepShape& step);

} // namespace llmroofline::exact
