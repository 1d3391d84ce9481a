// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What turns the winner of A and B.
#pragma once

#include "app/cli/commands/command.h"

namespace llmroofline::cli {

extern const CommandSpec flip_command;

} // namespace llmroofline::cli
