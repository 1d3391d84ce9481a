// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Texts that a PNG picture carries beside its pixels. The program's own pictures hold the comparison that they show.
// Free functions without state, safe from any thread.
#pragma once

#include <string>
#include <string_view>

#include "core/io/result.h"

namespace llmroofline {

bool is_png(std::string_view content);

// The text with this key, as it stands before the pixels. Faults, without a place: png_broken, png_without_text with the
// key.
Result<std::string> png_text(std::string_view content, std::string_view key);

} // namespace llmroofline
