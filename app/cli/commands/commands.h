// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every command, in the order of the help.
#pragma once

#include <span>

#include "app/cli/commands/command.h"

namespace llmroofline::cli {

std::span<const CommandSpec> commands();

} // namespace llmroofline::cli
