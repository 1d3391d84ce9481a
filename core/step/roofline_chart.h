// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a roofline chart of a comparison shows: the roof of each group's matrix products in the types that the group
// runs in, and where the workload lies on each. FLOP/s, bytes/s, FLOP/byte, of one accelerator of a group. Pure.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/step/roofs.h"

namespace llmroofline {

// A, B and the others, in the order of their curves. They point into the comparison.
std::vector<const AcceleratorGroup*> groups_with_curves(const Comparison& comparison);

// The roof of the products; it has no peak where the accelerator states no rate for their type.
struct ChartRoof {
    DataType type = DataType::fp16;
    std::optional<MatrixRate> rate;
    Roof roof;
};

ChartRoof chart_roof(const Comparison& comparison, const AcceleratorGroup& group);

// The workload's intensity on each group's roof, by the global method: of the share that the group's layout leaves to
// one accelerator. Empty where some group has none: published formulas that are not defined, a layout that does not
// divide the model; and where there are no groups.
std::vector<double> intensities_on_roofs(const Comparison& comparison,
                                         std::span<const AcceleratorGroup* const> groups, const Pin& pin);

} // namespace llmroofline
