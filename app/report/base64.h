// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bytes as text (RFC 4648), as a file that holds all it needs has pictures and numbers in it. Pure.
#pragma once

#include <string>
#include <string_view>

namespace llmroofline {

std::string base64(std::string_view bytes);

} // namespace llmroofline
