// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Finds the calibration that a document names by its id. Reads files; safe from any thread.
#pragma once

#include "core/comparison/comparison.h"
#include "core/io/result.h"

namespace llmroofline {

// Finds what the workload's calibration_id names; none: takes the calibration away. Faults:
// find_calibration's.
Status attach_calibration(Workload& workload);

} // namespace llmroofline
