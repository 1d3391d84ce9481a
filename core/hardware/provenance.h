// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whether every figure says where it comes from: its source, how sure it is, and when that was read. The
// built-in specifications must; a user's own may. Free functions without state, safe from any thread; there
// are no errors.
#pragma once

#include <string>
#include <vector>

#include "core/hardware/accelerator.h"
#include "core/hardware/ready_group.h"

namespace llmroofline {

enum class ProvenanceGap { source, status, date };

struct MissingProvenance {
    std::string key; // of the figure, as in the YAML
    ProvenanceGap gap;

    bool operator==(const MissingProvenance&) const = default;
};

// In the order of the fields. Prices bear theirs by themselves and are refused without.
std::vector<MissingProvenance> missing_provenance(const Accelerator& accelerator);
std::vector<MissingProvenance> missing_provenance(const ReadyGroup& group);

} // namespace llmroofline
