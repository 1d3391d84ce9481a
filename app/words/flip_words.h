// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What turns the winner, in words: which figure, from where to where, by what factor. Pure functions, any thread; they
// need the application's translators.
#pragma once

#include <QString>

#include "core/comparison/workload.h"
#include "core/decision/flips.h"

namespace llmroofline::gui {

// bandwidth, FP16 rate, price; without its side's letter. Of a choice what is chosen: KV cache FP8, 4 KV heads.
QString flip_figure_words(const Flip& flip, Phase phase);
// "A bandwidth", "batch"
QString flip_words(const Flip& flip, Phase phase);
// "2.04 → 1.78 TB/s". Of a figure that has a factor.
QString flip_change_words(const Flip& flip);
// ×1.04
QString flip_factor_words(double factor);
// What the nearest figure that turns the winner would be: "A bandwidth at 1.78 TB/s"; empty where none does.
QString nearest_flip_words(const Flips& flips, Phase phase);

// As near to 1 as a ratio of equal sides comes.
bool are_equal_sides(double ratio);

} // namespace llmroofline::gui
