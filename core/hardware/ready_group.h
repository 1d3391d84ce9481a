// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Accelerators as they are sold together: a board of eight, a rack, a cube of a pod, with what joins them and
// how an engine usually divides a model over them. A plain value, safe to copy between threads.
#pragma once

#include <map>
#include <string>

#include "core/hardware/accelerator_group.h"

namespace llmroofline {

struct ReadyGroup {
    std::string id;
    std::string name;
    std::string accelerator; // its id
    ParallelLayout layout;   // over all of them
    GroupLinks links;
    std::string network; // between nodes, by name

    // By key of the YAML; `default` speaks for what is not named.
    std::map<std::string, FigureStatus> status;
    std::map<std::string, std::string> sources;
    std::map<std::string, Date> read;
    std::string notes;

    bool operator==(const ReadyGroup&) const = default;

    std::int64_t accelerators() const { return layout.accelerators(); }
};

// The layout meant by a spelling whose accelerator is the ready group's id; a count is so many of them.
// Without degrees it is the ready group's, and several are replicas of it. Degrees, of the spelling or of
// `otherwise`, take their place; a data degree that is not among them is what is left. Faults:
// group_count_mismatch and the others of layout_of().
Result<ParallelLayout> layout_of(const ReadyGroup& ready, const GroupSpelling& spelling,
                                 const ParallelLayout& otherwise);

} // namespace llmroofline
