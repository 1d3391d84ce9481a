// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What serving requests on a side is held against: the group, and, where prefill and decode are apart, the group that
// decodes, too. Errors are those of core/measure/measure.h. Pure functions.
#pragma once

#include "core/comparison/comparison.h"
#include "core/measure/measure.h"

namespace llmroofline {

// USD/h, with its range.
Result<FigureRange> serving_price(const Comparison& comparison, const AcceleratorGroup& group,
                                  const Measuring& measuring);
Result<double> serving_watts(const Comparison& comparison, const AcceleratorGroup& group,
                             const Measuring& measuring);
Result<FigureRange> serving_divisor(const Comparison& comparison, const AcceleratorGroup& group,
                                    const Measuring& measuring);

} // namespace llmroofline
