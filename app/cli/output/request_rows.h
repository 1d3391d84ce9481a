// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A whole request on a group of accelerators as a row of a table; what a calibration adds comes behind.
#pragma once

#include <string>
#include <vector>

#include "app/cli/output/table.h"
#include "core/comparison/comparison.h"
#include "core/request/request_time.h"

namespace llmroofline::cli {

// Of those without a calibration, then of what one adds: each figure's 90 % interval, and figures that only it states.
std::size_t own_request_columns();
std::vector<Column> request_columns(const Comparison& comparison);
std::vector<Cell> request_cells(const Comparison& comparison, const AcceleratorGroup& group,
                                const RequestEstimate& estimate, Format format);

// What was asked, as a sentence and the line's end.
std::string request_heading(const Comparison& comparison);

// Where the calibration leaves what was measured.
std::string dimensions_outside(const Comparison& comparison, const AcceleratorGroup& group);

} // namespace llmroofline::cli
