// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What error_template() says of measurements, of the files of benchmark programs and of fits. Pure.
#pragma once

#include "core/io/error.h"

namespace llmroofline {

// Empty for any other code.
const char* measurement_error_template(const Error& error);

} // namespace llmroofline
