// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The colours of a mesh of methods that agree or not: the winner's where all name the same one, strong where their
// figures are alike and pale where they lie 2× apart; stripes of both where they name different ones. Pure.
#pragma once

#include <cstddef>

#include "core/mesh/mesh_result.h"

namespace llmroofline::gui {

// Returns the shade, on the scale from −1 (B) to 1 (A), in which the pixel at these device coordinates shows `cell`;
// NaN where nothing can be compared.
float agreement_shade(const MeshResult& mesh, std::size_t cell, int x, int y);
// The same without the cell: what the legend shows.
float agreeing_shade(float apart);
inline constexpr int agreement_stripe = 5; // device pixels
inline constexpr float differing_shade = 0.55F;

} // namespace llmroofline::gui
