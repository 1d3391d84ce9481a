// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From a spelling to the group meant: a ready group of the catalog (`hgx-h100`, `2xgb200-nvl72:tp=4`), or so
// many of one accelerator. Free function without state, safe from any thread.
#pragma once

#include "core/catalog/catalog.h"
#include "core/hardware/accelerator_group.h"

namespace llmroofline {

// What the spelling leaves open is as `otherwise` and `links` say, and before those as the ready group says.
// Faults: unknown_accelerator, and those of layout_of().
Result<AcceleratorGroup> find_group(const Catalog& catalog, const GroupSpelling& spelling,
                                    const ParallelLayout& otherwise = {}, const GroupLinks& links = {});

// `given` where it says something, else `otherwise`.
GroupLinks overridden(const GroupLinks& otherwise, const GroupLinks& given);

} // namespace llmroofline
