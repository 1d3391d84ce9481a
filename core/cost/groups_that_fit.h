// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where a side's memory holds no cell of the meshes, and how many accelerators would hold the model. Pure.
#pragma once

#include <cstdint>
#include <optional>

#include "core/comparison/comparison.h"
#include "core/cost/memory.h"

namespace llmroofline {

// Groups larger than this are not proposed.
inline constexpr std::int64_t most_proposed = 256;

// The memory that the mesh's first cell takes on one accelerator of a side that cannot hold it; no cell needs less. A
// side is empty if something fits, or if its layout does not divide the model.
struct NothingFits {
    std::optional<MemoryUse> a;
    std::optional<MemoryUse> b;
};

NothingFits where_nothing_fits(const Comparison& comparison);

// Proposes layouts to take instead, for the sides on which nothing fits.
struct GroupsThatFit {
    std::optional<ParallelLayout> a;
    std::optional<ParallelLayout> b;
};

// The least that hold the pin at `active_pin`, else the mesh's first cell; of both sides the larger count for
// each, if that divides the model on both.
GroupsThatFit proposal(const Comparison& comparison, const NothingFits& nothing, int active_pin);

} // namespace llmroofline
