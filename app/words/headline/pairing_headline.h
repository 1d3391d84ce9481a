// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pairs in words: which is cheapest, how much more one kind alone costs, what waiting for the transfer leaves of that, and
// how many of one feed the other. Pure function, any thread; it needs the application's translators.
#pragma once

#include "app/words/headline.h"
#include "core/mesh/mesh_result.h"

namespace llmroofline::gui {

Headline pairing_headline(const MeshResult* mesh);

} // namespace llmroofline::gui
