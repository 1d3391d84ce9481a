// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a group runs the modules for multi-token prediction of a model that it is divided over: they lie on one stage of
// a pipeline, the last one, divided as the model's layers are, and take the batch as a whole. Pure functions.
#pragma once

#include "core/comparison/comparison.h"
#include "core/hardware/accelerator_group.h"

namespace llmroofline {

// Modules that draft in this request: the model's, but no more than drafted tokens. 0: none do.
std::int64_t draft_modules_in_use(const Transformer& model, const Request& request);

// The group as its modules see it: one stage.
AcceleratorGroup draft_group(const AcceleratorGroup& group);

} // namespace llmroofline
