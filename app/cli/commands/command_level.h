// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The own best batch of each --gpu under limits.
#pragma once

#include "app/cli/commands/command.h"

namespace llmroofline::cli {

extern const CommandSpec level_command;

} // namespace llmroofline::cli
