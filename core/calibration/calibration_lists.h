// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lists of numbers as calibration files hold them: texts of numbers with blanks between, in the order of the
// parameters that the file names. Pure.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/calibration/calibration_profile.h"
#include "core/io/result.h"

namespace llmroofline {

// To so many significant digits; what is not finite is 0.
double rounded(double value, int digits);

// What is smaller than `least` is written as 0.
std::string number_list(std::span<const double> numbers, int digits, double least);
// False if there are more, fewer, or something else.
bool read_number_list(std::string_view text, std::span<double> numbers);

// All parameters' names, in their order.
std::string parameter_names();

// Their indices. Fault: expected_choice, where a name is unknown or stands twice.
Result<std::vector<std::size_t>> parameters_in(std::string_view names);

// The covariance of which a lower triangle is written of the parameters `order` alone. Of the others nothing was
// measured: all that their priors leave open.
CalibrationCovariance covariance_of(std::span<const double> written, std::span<const std::size_t> order);

} // namespace llmroofline
