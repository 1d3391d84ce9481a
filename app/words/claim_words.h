// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a figure claims to be, one of three: a bound, a calibrated prediction, or a prediction out of the
// range that its calibration was fitted in. Free functions.
#pragma once

#include <QString>
#include <vector>

#include "core/calibration/calibration_profile.h"
#include "core/comparison/comparison.h"
#include "core/step/calibration_range.h"

namespace llmroofline::gui {

enum class ClaimKind { bound, calibrated, out_of_range };

// In what each side leaves what the calibration was fitted on; nothing without a calibration.
struct ClaimRange {
    std::vector<CalibrationDimension> a;
    std::vector<CalibrationDimension> b;

    bool within() const { return a.empty() && b.empty(); }
};

// Of a step by the operator method at this batch and sequence length.
ClaimRange step_range(const Comparison& comparison, double batch, double sequence);
// Of the comparison's request.
ClaimRange request_range(const Comparison& comparison);

ClaimKind claim_kind(const Workload& workload, const ClaimRange& range);

// "a bound, not a prediction", "calibrated by tuned", "out of the range of tuned".
QString claim_words(const Workload& workload, Method method);
QString claim_words(const Workload& workload, const ClaimRange& range);

// "accelerator B, batch": which dimensions, and whose where it is one side's.
QString range_words(const ClaimRange& range);

// "fitted on 881 rows, median error 3.5 % in sample, 11.7 % leaving out each accelerator".
QString fit_words(const CalibrationProfile& profile);

// Of all that is on the screen: "Bounds, not predictions", "Calibrated by tuned: fitted on …", "Out of the
// calibrated range of tuned: …". With the global method beside the operators' it says what that is, too.
QString claim_sentence(const Workload& workload, const ClaimRange& range, bool with_global);
// "leaving out each model, static batches: 529 rows, median error 9.5 %, …", a line each.
QString error_table_words(const CalibrationProfile& profile);

} // namespace llmroofline::gui
