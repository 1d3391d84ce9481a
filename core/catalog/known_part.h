// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which built-in accelerator a specification is of, by its id and name: `my-h100`, "NVIDIA H100 80GB HBM3"
// and "A100 SXM 40 GB" are known parts. Free function without state, safe from any thread; there are no
// errors.
#pragma once

#include "core/catalog/catalog.h"

namespace llmroofline {

// The built-in entry of that id; else the one whose product is named, of several the one whose form factor
// and memory size agree best, and then the bandwidth. nullptr if no product is named. Valid as long as the catalog.
const Accelerator* known_part(const Accelerator& accelerator, const Catalog& catalog);

} // namespace llmroofline
