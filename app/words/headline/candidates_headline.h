// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Several candidates in words: which is best for the traffic or in how much of the map, what a single choice costs beyond
// the best mix, and how much of that the prices leave open. Pure function, any thread; it needs the application's
// translators.
#pragma once

#include "app/words/headline.h"
#include "core/comparison/comparison.h"
#include "core/mesh/mesh_result.h"

namespace llmroofline::gui {

// Without a mesh that has candidates: nothing.
Headline candidates_headline(const Comparison& comparison, const MeshResult* mesh);

} // namespace llmroofline::gui
