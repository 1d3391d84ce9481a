// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Prefill on one --gpu, decode on another: what a token costs.
#pragma once

#include "app/cli/commands/command.h"

namespace llmroofline::cli {

extern const CommandSpec pairing_command;

} // namespace llmroofline::cli
