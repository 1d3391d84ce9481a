// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From what was typed to what is computed: ids and files become specs, overrides are applied. All faults are
// collected before anything is computed.
#pragma once

#include "app/cli/options.h"
#include "core/catalog/catalog.h"
#include "core/comparison/comparison.h"
#include "core/io/result.h"

namespace llmroofline::cli {

Result<Comparison> resolve_comparison(const Options& options, const Catalog& catalog);

// A catalog id, or a file where the text looks like a path.
Result<Accelerator> resolve_accelerator(const std::string& id_or_file, const Catalog& catalog);
// `8xh20-96gb:tp=8`; what it does not name is as `otherwise` says.
Result<AcceleratorGroup> resolve_group(const std::string& text, const Catalog& catalog,
                                       const GroupSpelling& otherwise);
Result<Transformer> resolve_model(const std::string& id_or_file, const Catalog& catalog);

} // namespace llmroofline::cli
