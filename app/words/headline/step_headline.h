// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One step in words: who is ahead at the active pin and by how much, what binds each side there; without a pin who is
// ahead in how much of the map. Pure function, any thread; it needs the application's translators.
#pragma once

#include <optional>

#include "app/words/headline.h"
#include "core/comparison/comparison.h"
#include "core/mesh/mesh_result.h"

namespace llmroofline::gui {

Headline step_headline(const Comparison& comparison, const StepView& view, const std::optional<Pin>& pin,
                       const MeshResult* mesh);

// 'A is ahead in 56 % of the map, B in 44 %.'; empty without a mesh.
QString share_sentence(const MeshResult* mesh);

} // namespace llmroofline::gui
