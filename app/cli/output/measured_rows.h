// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Measured rows as cells of a table, and how a calibration does on them, for a reader.
#pragma once

#include <string>
#include <vector>

#include "app/cli/output/table.h"
#include "core/calibration/calibration_profile.h"
#include "core/fit/measurement.h"

namespace llmroofline::cli {

// row, gpu, model, phase, metric, measured.
std::vector<Column> measured_columns();
std::vector<Cell> measured_cells(const Measurement& row);

// The table of ratios (core/fit/ratio_report.h); shares of 1.
std::vector<Column> ratio_columns();
std::vector<Cell> ratio_cells(const CalibrationRatio& ratio);

// A line a group of rows; for standard error, so that standard output stays a table.
std::vector<std::string> error_lines(const std::vector<CalibrationError>& errors);

} // namespace llmroofline::cli
