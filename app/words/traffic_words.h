// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Conditions of a traffic's number, kinds of requests and remarks on a log, in words. Pure functions, any thread; they
// need the application's translators.
#pragma once

#include <QString>
#include <QStringList>

#include "core/comparison/comparison.h"
#include "core/traffic/log_reader.h"
#include "core/traffic/traffic_sides.h"

namespace llmroofline::gui {

// '32 in flight', 'each at its own best', 'per USD', the name of a preset.
QString condition_words(const Comparison& comparison, const TrafficNumber& number,
                        const std::vector<Traffic>& presets);
// 'A 1.20×', with a question mark where an interval leaves it undecided; else in short why there is none.
QString number_words(const Comparison& comparison, const TrafficNumber& number);
// The same with the interval, or with the whole reason.
QString number_explained(const TrafficNumber& number);
bool is_undecided(const TrafficRatio& ratio);

// 'long prompt, short answer'
QString kind_words(const TrafficKind& kind);

// What there is to say of a log besides its figures: rows that are left out, a line each for the first of them, rows
// without an answer, times that are not used.
QStringList log_remarks(const TrafficLog& log);

} // namespace llmroofline::gui
