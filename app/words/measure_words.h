// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What performance is held against, in words: measures, kinds of prices, levels of power, a price with its range. Pure
// functions but for the clock, any thread; they need the application's translators.
#pragma once

#include <QString>

#include "app/words/interval_words.h"
#include "core/comparison/comparison.h"
#include "core/io/result.h"
#include "core/measure/measure.h"

namespace llmroofline::gui {

QString measure_name(Measure measure);    // Speed, per accelerator, per USD, per watt
QString price_kind_name(PriceKind kind);  // On demand, Hyperscalers, …
QString watt_level_name(WattLevel level); // Board, Server, Facility
// '1.7–2.5, 7 providers', 'yours', 'computed', 'no price'. Of one accelerator.
QString price_range_words(const AcceleratorGroup& group, const Measuring& measuring);
// How the price came about: providers, range, dates, source.
QString price_explained(const AcceleratorGroup& group, const Measuring& measuring);
// Older than prices keep.
bool is_stale_price(const AcceleratorGroup& group, const Measuring& measuring);
// What a figure's heading says of its ratios; empty by speed.
QString measured_by_words(const Measuring& measuring);

// 'A ahead 1.04× per USD, undecided by prices', of a ratio by the comparison's measure.
QString measured_ahead_words(const Comparison& comparison, const FigureRange& ratio,
                             const PairSpread& spread);
// Why there is none: the price or the watts that a side lacks.
QString missing_divisor_words(const Result<FigureRange>& a, const Result<FigureRange>& b);

} // namespace llmroofline::gui
