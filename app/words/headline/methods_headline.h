// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Methods held against each other in words: in how much of the map they name the same winner, and what they say at the
// active pin. Pure function, any thread; it needs the application's translators.
#pragma once

#include <optional>

#include "app/words/headline.h"
#include "core/comparison/comparison.h"
#include "core/mesh/mesh_result.h"

namespace llmroofline::gui {

Headline methods_headline(const Comparison& comparison, const std::optional<Pin>& pin,
                          const MeshResult* mesh);

} // namespace llmroofline::gui
