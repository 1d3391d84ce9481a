// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a figure does not say of its origin, in English, for the command line. Free function without state.
#pragma once

#include <string>

#include "core/hardware/provenance.h"
#include "core/io/error.h"

namespace llmroofline {

// The whole line: `file:line:column: fp16_tflops: has no source, expected ...`.
std::string provenance_text(const MissingProvenance& missing, const Place& place);

} // namespace llmroofline
