// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one number of a traffic in words: who is ahead and by how much over which requests, at what price both cost the
// same, how sure that is and what it is with own best numbers in flight. Pure function, any thread; it needs the
// application's translators.
#pragma once

#include "app/words/headline.h"
#include "core/comparison/comparison.h"
#include "core/mesh/mesh_result.h"
#include "core/traffic/traffic_sides.h"

namespace llmroofline::gui {

// The mesh holds what both sides make of the comparison's traffic; without one it says what to do.
Headline traffic_headline(const Comparison& comparison, const MeshResult* mesh);

// Why a side has no time, or no divisor, or holds nothing; empty: it is available.
QString why_not_served(const Comparison& comparison, const ServedTraffic& side, bool is_a);

} // namespace llmroofline::gui
