// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Finds the calibration that a document names by its id. Reads files; safe from any thread.
#pragma once

#include "core/comparison/comparison.h"
#include "core/io/result.h"

namespace llmroofline {

// Finds the calibration that the workload's calibration_id names; without an id it takes the calibration away. Faults:
// those of find_calibration.
Status attach_calibration(Workload& workload);

} // namespace llmroofline
