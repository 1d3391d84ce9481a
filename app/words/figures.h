// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Names of what figures are about, as the program words them: types, rates, bounds, accelerators. Pure functions, any
// thread; they need the application's translators.
#pragma once

#include <QString>

#include "app/words/numbers.h"
#include "core/comparison/comparison.h"
#include "core/cost/types_in_use.h"
#include "core/step/roofs.h"

namespace llmroofline::gui {

QString type_name(DataType type); // FP16, INT4, Q4_K_M
// As what products of the type run: TF32 where FP32 does.
QString compute_type_text(DataType type, const Workload& workload);
QString rate_name(Rate rate);
QString bound_word(Bound bound);  // memory, compute, link
QString bound_words(Bound bound); // memory-bound, compute-bound, link-bound
// no FP8 rate, no link rate
QString missing_words(const Missing& missing, const Workload& workload);
// `as published`, `chosen`, `in part chosen, else as published`; and which rate of the accelerator is missing, where
// published activations run in 16 bit.
QString origin_words(const TypesInUse& types);
// `weights FP8 · activations FP8 · KV BF16, as published`
QString types_words(const TypesInUse& types);
// Those of both sides where they are the same, else those of each.
QString types_words(const Comparison& comparison);

// The line under a picker's name.
QString accelerator_figures(const Accelerator& accelerator, const Workload& workload, bool compact);
// "unconfirmed", "no rates", …; empty where there is nothing to warn of.
QString accelerator_mark(const Accelerator& accelerator);

} // namespace llmroofline::gui
