// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What every batch of each --gpu offers a user and gives in all, and which of it nothing else outdoes.
#pragma once

#include "app/cli/commands/command.h"

namespace llmroofline::cli {

extern const CommandSpec frontier_command;

} // namespace llmroofline::cli
