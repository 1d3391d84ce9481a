// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Finds the calibration that a document names by its id. Reads files; safe from any thread.
#pragma once

#include <optional>

#include "core/comparison/comparison.h"
#include "core/io/result.h"

namespace llmroofline {

// Finds the calibration that the workload's calibration_id names; without an id it takes the calibration away. Returns
// what is to be said of it, without a place: calibration_differs, where the document was saved with another calibration
// of that id. The workload then no longer remembers the one that it was saved with. Faults: find_calibration's.
Result<std::optional<Error>> attach_calibration(Workload& workload);

} // namespace llmroofline
