// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a few rows of one's own bring: each accelerator is taken for one that nobody measured, a calibration is fitted
// to the others, and of its own rows none, one, three or six of the stack that most of them ran are fitted on top, as
// `calibrate` does. The errors are those of all its other rows of that stack.
#pragma once

#include <vector>

#include "core/calibration/calibration_profile.h"
#include "core/fit/fit.h"

namespace llmroofline {

inline constexpr std::array<int, 4> own_row_counts = {0, 1, 3, 6};

// One line a number of own rows, "0 own rows" first. Accelerators with fewer than twelve rows of a stack are left
// aside. Faults: those of fit_calibration; nothing_to_fit where no accelerator has as many.
Result<std::vector<CalibrationError>> errors_with_own_rows(const std::vector<Measurement>& rows,
                                                           const FitOptions& options);

} // namespace llmroofline
