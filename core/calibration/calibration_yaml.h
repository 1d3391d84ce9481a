// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A calibration as a YAML file, `kind: calibration`: what it was fitted on, its errors, the command that fits
// it, the ranges it holds in, then the parameters. Vectors and covariances are texts of numbers separated by
// blanks, in the order of `parameters`; it is written by calibration_writer.h. Faults: those of the YAML reader, bad_number_list, expected_choice.
#pragma once

#include <filesystem>
#include <string_view>

#include "core/calibration/calibration_profile.h"
#include "core/io/result.h"

namespace llmroofline {

Result<CalibrationProfile> parse_calibration(std::string_view text, std::string_view file_name);
Result<CalibrationProfile> load_calibration(const std::filesystem::path& path);

} // namespace llmroofline
