// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A calibration as the text of its file. The same profile makes the same bytes. Pure.
#pragma once

#include <string>

#include "core/calibration/calibration_profile.h"

namespace llmroofline {

// Coordinates to five digits, covariances to two, errors and spreads to four.
std::string write_calibration(const CalibrationProfile& profile);

} // namespace llmroofline
