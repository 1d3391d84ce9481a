// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A calibrated figure with the ends of its 90 % interval, as the window shows it: "89.3 ms (71.2–112)". Free
// functions; without a spread the figure stands alone.
#pragma once

#include <QString>
#include <optional>

#include "core/comparison/comparison.h"
#include "core/mesh/cell.h"
#include "core/step/prediction_spread.h"

namespace llmroofline::gui {

QString seconds_within(double time, const Spread& spread);
QString tokens_rate_within(double per_second, const Spread& spread); // "1,392 (1,180–1,640)"
// The ends alone, in the unit of the figure itself, which stands beside: "71.2–112"; empty without a spread.
QString seconds_interval(double time, const Spread& spread, int digits = 3);
QString tokens_rate_interval(double per_second, const Spread& spread);
// By how much the upper end of the time lies above it, which is the most that either end lies apart: "±18 %".
QString plus_minus(const Spread& spread);

// The spreads of a step's time on both sides; 0 without a calibration or by the global method.
struct PairSpread {
    Spread a;
    Spread b;

    bool stated() const { return a.stated() || b.stated(); }
};
PairSpread step_spreads(const Comparison& comparison, Method method, double batch, double sequence);

// "A ahead 1.42×", "B ahead 1.10×, not decided (A 1.05× – B 1.31×)", "equal"; with intervals whether that is
// decided, and between what it lies.
QString ahead_words(double ratio, const PairSpread& spread);

} // namespace llmroofline::gui
