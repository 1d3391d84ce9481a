// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A fingerprint tells one calibration's content from another's, so that a document can say whether the calibration that
// it names is still the one that it was saved with. It is no protection against forgery. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/calibration/calibration_profile.h"

namespace llmroofline {

// FNV-1a in 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv).
std::uint64_t fnv1a(std::string_view bytes);

// Sixteen hexadecimal digits: FNV-1a of the profile as YAML, in which equal profiles are equal, byte for byte.
std::string fingerprint(const CalibrationProfile& profile);

} // namespace llmroofline
