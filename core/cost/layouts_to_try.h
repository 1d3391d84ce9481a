// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The layouts among which the smallest group that holds a model is sought: those that engines offer. Tensor parallel over
// powers of two within a node, stages where that does not divide the model, experts over replicas; beyond a node whole
// nodes, tensor parallel within each. Pure functions.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "core/hardware/accelerator_group.h"
#include "core/model/transformer.h"

namespace llmroofline {

// In the order of their accelerators, up to `most`; of as many, the fewest stages first. They need not divide the model.
std::vector<ParallelLayout> layouts_to_try(const Transformer& model, const AcceleratorGroup& group,
                                           std::int64_t most);

// The first of them that divides the model, its scales with it, and that `is_enough` accepts; empty: none. The one way to
// the least group, of a step and of a request alike.
std::optional<AcceleratorGroup>
least_group_that(const Transformer& model, const Precision& chosen, const AcceleratorGroup& group,
                 std::int64_t most, const std::function<bool(const AcceleratorGroup&)>& is_enough);

} // namespace llmroofline
