// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The time of a row of a log, as logs write it: a number, or a day and a time of day,
//
//     2023-11-16 18:17:03.9799600      2024-05-12 00:00:00+00:00      2024-10-15T00:00:00.123Z
//
// with any number of digits of a second; without a zone it counts as UTC. Pure.
#pragma once

#include <optional>
#include <string_view>

namespace llmroofline {

// Seconds since 1970; empty for anything else.
std::optional<double> parse_timestamp(std::string_view text);

} // namespace llmroofline
