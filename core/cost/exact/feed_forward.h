// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The operators of the feed-forward parts, dense and with experts, of all layers. Formulas: core/cost/FORMULAS.md. Private to core/cost/exact.
#pragma once

#include "core/cost/exact/step_shape.h"

namespace llmroofline::exact {

void add_feed_forward(const StepShape& step);

} // namespace llmroofline::exact
