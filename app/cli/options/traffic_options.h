// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which requests come: a public trace by its id, or a log of one's own and which of its columns are what.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cli/options/command_line.h"
#include "core/traffic/log_reader.h"

namespace llmroofline::cli {

struct LoadedTraffic {
    Traffic traffic;
    std::vector<std::string> remarks; // what there is to say of a log
};

struct TrafficOptions {
    std::string preset;
    std::string log;
    LogColumns columns;

    void add(OptionList& list);
    bool any() const { return !preset.empty() || !log.empty(); }
    // Empty: nothing is wrong.
    std::string usage_fault() const;
    // Faults: those of the preset or the log.
    Result<LoadedTraffic> load() const;
};

} // namespace llmroofline::cli
