// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The workload of a comparison as points on the roofs of its accelerators. Pure.
#pragma once

#include <optional>
#include <span>

#include "app/plots/roofline/roofline_content.h"
#include "core/comparison/comparison.h"

namespace llmroofline::gui {

// A, B and the others, in the order of their curves.
std::vector<const AcceleratorGroup*> groups_with_curves(const Comparison& comparison);

// One accelerator's share on each roof. Empty where some group has none: published formulas that are not
// defined, a layout that does not divide the model.
std::optional<RooflinePoint> workload_on_roofs(const Comparison& comparison,
                                               std::span<const AcceleratorGroup* const> groups,
                                               const Pin& pin);

} // namespace llmroofline::gui
