// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Candidates in words: their letters and names, what a token costs each of them, what keeps one from serving. Pure
// functions, any thread; they need the application's translators.
#pragma once

#include <QString>
#include <QStringList>

#include "core/comparison/mesh_point.h"
#include "core/decision/candidate_ranking.h"

namespace llmroofline::gui {

QString candidate_letter(int candidate); // A, B, C …
// RTX 5090, 4 × H20 96GB: without the vendor.
QString candidate_name(const AcceleratorGroup& group);

// What a token costs by the comparison's measure: "0.111 USD/M", "0.342 J/token", "1,932 tok/s".
QString cost_words(const CandidateReading& reading, Measure measure);
// A million tokens: 0.0852; at least two digits that count.
QString usd_text(double usd);
// cheapest, fastest, least energy
QString best_word(Measure measure);
// memory, time per token, first token, compute; of a batch that is not a candidate's own nothing.
QString level_bound_words(LevelBound bound);
// Why it does not serve: "does not fit", "first token too late", what it lacks.
QString unserved_words(const CandidateReading& reading);
// 12 %, under 1 %
QString percent_words(double share);

// A place on the map: its quantities, the cheapest, the second with the gap, and whether that is decided.
QStringList candidate_readout(const Comparison& comparison, const MeshPoint& point);

} // namespace llmroofline::gui
