// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The calibrations known by id: ID.yaml in the user's folder calibrations/, else in the built-in one.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/calibration/calibration_profile.h"
#include "core/io/result.h"

namespace llmroofline {

// This one is shipped, and taken where none is named.
inline constexpr std::string_view default_calibration = "tuned";

std::vector<std::string> calibration_ids();

// Finds a calibration by its id. Faults: unknown_calibration, id_not_file_name, those of reading.
Result<std::shared_ptr<const CalibrationProfile>> find_calibration(std::string_view id);

// Finds one as a user names it: with a '/' or the ending .yaml it is a file, else as above. It is never called for
// what a document says.
Result<std::shared_ptr<const CalibrationProfile>> find_calibration_or_file(std::string_view id_or_file);

// The rows that a calibration was fitted on, if they are kept beside it: measurements/ID.csv in the folder
// that it lies in. Empty if they are not.
std::filesystem::path calibration_measurements(std::string_view id);

// Says whether a calibration of this id is shipped; the user's own would take its place.
bool is_shipped_calibration(std::string_view id);

// The user's own file by this id; empty if there is none.
std::filesystem::path users_calibration(std::string_view id);

// Saves it into the user's folder, with the rows that it was fitted on (CSV) if there are any. Faults:
// shipped_id, id_reads_as_file, those of writing.
Status save_calibration(const CalibrationProfile& profile, std::string_view measurements = {});

} // namespace llmroofline
