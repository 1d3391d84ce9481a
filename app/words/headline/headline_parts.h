// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What headlines of several kinds have in common: who is ahead, by what measure, and what leaves it open. Pure functions,
// any thread; they need the application's translators.
#pragma once

#include <QString>

#include "app/words/headline.h"
#include "app/words/interval_words.h"
#include "core/comparison/comparison.h"
#include "core/io/result.h"

namespace llmroofline::gui {

QString letter(bool is_a);
// Of a ratio of A over B: the side that is ahead, and the other.
QString ahead(double ratio);
QString behind(double ratio);
// As near to 1 as equal sides come.
bool is_equal(double ratio);

// Both sides by the comparison's measure.
struct MeasuredSides {
    double speed = 1; // A over B
    FigureRange divisor_a = FigureRange::exactly(1);
    FigureRange divisor_b = FigureRange::exactly(1);
    PairSpread spread; // of a calibration

    FigureRange ratio() const;
    bool decided_by_prices() const;
    bool decided_by_calibration() const;
};

// ' Prices leave it undecided.' or ' The calibration leaves it undecided.', with the blank before; empty: decided.
QString undecided_words(const MeasuredSides& sides);

// Per USD: who is how much as fast, what that costs, and between what the prices' ranges leave it; the same of
// accelerators and watts. Nothing by speed.
HeadlineLine measure_line(const Comparison& comparison, const MeasuredSides& sides);

// Why there is no ratio by the measure: of one missing price at what price both cost the same, speed being A over B.
HeadlineLine missing_divisor_line(const Comparison& comparison, double speed, const Result<FigureRange>& a,
                                  const Result<FigureRange>& b);

// 2.30
QString usd(double value);

// Each language ends and joins its sentences its own way.
QString sentence(const QString& text);
QString sentence(const QString& subject, const QString& what);

} // namespace llmroofline::gui
