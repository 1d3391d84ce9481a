// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the comparison's view says in words, by its kind: the one place where that is chosen. Written from the numbers
// that the view shows. Pure functions, any thread; they need the application's translators.
#pragma once

#include <memory>
#include <vector>

#include "app/words/headline.h"
#include "core/comparison/comparison.h"
#include "core/mesh/mesh_result.h"

namespace llmroofline::gui {

struct HeadlineSource {
    const Comparison& comparison;
    std::optional<Pin> pin; // the active one
    // Those of the view from left to right; none yet: what hangs on them is not said.
    const std::vector<std::shared_ptr<const MeshResult>>& meshes;
};

Headline view_headline(const HeadlineSource& source);

// In full, a line each, as it is copied.
QString headline_text(const Headline& headline);

} // namespace llmroofline::gui
