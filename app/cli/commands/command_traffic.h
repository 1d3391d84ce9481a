// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What each --gpu makes of a traffic, as one number.
#pragma once

#include "app/cli/commands/command.h"

namespace llmroofline::cli {

extern const CommandSpec traffic_command;

} // namespace llmroofline::cli
