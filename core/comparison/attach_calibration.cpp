// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/attach_calibration.h"

#include <utility>

#include "core/calibration/fingerprint.h"
#include "core/catalog/calibration_catalog.h"

namespace llmroofline {

Result<std::optional<Error>> attach_calibration(Workload& workload) {
    workload.calibration = nullptr;
    const std::string saved = std::exchange(workload.calibration_fingerprint, {});
    if (workload.calibration_id.empty())
        return std::optional<Error>();
    auto found = find_calibration(workload.calibration_id);
    if (!found)
        return found.errors();
    workload.calibration = *std::move(found);
    const std::string now = fingerprint(*workload.calibration);
    if (saved.empty() || saved == now)
        return std::optional<Error>();
    return std::optional(Error{ErrorCode::calibration_differs, {workload.calibration_id, saved, now}, {}});
}

} // namespace llmroofline
