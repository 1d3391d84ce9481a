// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Service levels in words: who serves more at the comparison's input within its limits, each at its own best batch, or who
// alone can; what binds both; and on what limit only one can. Pure function, any thread; it needs the application's
// translators.
#pragma once

#include "app/words/headline.h"
#include "core/comparison/comparison.h"
#include "core/mesh/mesh_result.h"

namespace llmroofline::gui {

Headline level_headline(const Comparison& comparison, const MeshResult* mesh);

} // namespace llmroofline::gui
