// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output/claim.h"

#include "app/cli/output/table.h"
#include "core/calibration/calibration_profile.h"

namespace llmroofline::cli {

std::string claim_text(const Comparison& comparison, Method method) {
    const Workload& workload = comparison.workload;
    const CalibrationProfile* const profile = workload.calibration.get();
    if (profile == nullptr || method == Method::global)
        return comparison.formulas == Formulas::exact && comparison.model.is_moe() &&
                       workload.experts_read == ExpertsRead::expected
                   ? "A bound, not a prediction, for tokens that choose experts alike and each on its own; "
                     "whatever "
                     "they choose: --experts-read least.\n"
                   : "A bound, not a prediction.\n";
    std::string text = "Calibrated by " + profile->id;
    // The stacks that it speaks for, and their years.
    if (!profile->name.empty() && profile->name != profile->id)
        text += ": " + profile->name;
    if (!profile->errors.empty())
        text += " (median error " + readable(100 * profile->errors.front().median) + " % " +
                profile->errors.front().what + ")";
    return text + ".\n";
}

} // namespace llmroofline::cli
