// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/attach_calibration.h"

#include "core/catalog/calibration_catalog.h"

namespace llmroofline {

Status attach_calibration(Workload& workload) {
    workload.calibration = nullptr;
    if (workload.calibration_id.empty())
        return Done{};
    auto found = find_calibration(workload.calibration_id);
    if (!found)
        return found.errors();
    workload.calibration = *std::move(found);
    return Done{};
}

} // namespace llmroofline
