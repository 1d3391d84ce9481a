// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/commands.h"

#include <array>

#include "app/cli/commands/command_calibrate.h"
#include "app/cli/commands/command_check.h"
#include "app/cli/commands/command_estimate.h"
#include "app/cli/commands/command_flip.h"
#include "app/cli/commands/command_frontier.h"
#include "app/cli/commands/command_gpus.h"
#include "app/cli/commands/command_level.h"
#include "app/cli/commands/command_mesh.h"
#include "app/cli/commands/command_models.h"
#include "app/cli/commands/command_operators.h"
#include "app/cli/commands/command_pairing.h"
#include "app/cli/commands/command_rank.h"
#include "app/cli/commands/command_report.h"
#include "app/cli/commands/command_roofline.h"
#include "app/cli/commands/command_traffic.h"
#include "app/cli/commands/command_validate.h"

namespace llmroofline::cli {

std::span<const CommandSpec> commands() {
    static const std::array all = {
        gpus_command,      models_command,   roofline_command, operators_command,
        mesh_command,      estimate_command, rank_command,     traffic_command,
        level_command,     frontier_command, flip_command,     pairing_command,
        calibrate_command, validate_command, check_command,    report_command,
    };
    return all;
}

} // namespace llmroofline::cli
