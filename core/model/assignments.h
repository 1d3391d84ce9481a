// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Several fields of a transformer given another value together, as `--set` does. Free functions without state, safe from
// any thread.
#pragma once

#include <span>
#include <string>
#include <utility>

#include "core/io/result.h"
#include "core/model/transformer.h"

namespace llmroofline {

// All of `--set` at once, so that two that belong together may come in either order; then the whole is
// checked. Either all are applied or none. Switching the experts, the window or chunks, the linear layers,
// latent attention or the indexer off with one assignment (`experts=0`) takes their other fields along.
// Faults: unknown_key, those of read_field and of check_model.
using Assignment = std::pair<std::string, std::string>;
Status apply_assignments(Transformer& model, std::span<const Assignment> assignments);

} // namespace llmroofline
