// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Words of a calibration's file that both its reader and its writer know. Constants.
#pragma once

#include <string_view>

#include "core/calibration/calibration_profile.h"
#include "core/io/names.h"

namespace llmroofline {

inline constexpr std::string_view calibration_kind = "calibration";

inline constexpr NameTable<CalibrationLevel, calibration_level_count> level_names = {
    {{CalibrationLevel::general, "general"},
     {CalibrationLevel::vendor, "vendor"},
     {CalibrationLevel::family, "family"},
     {CalibrationLevel::accelerator, "accelerator"},
     {CalibrationLevel::kind, "kind"},
     {CalibrationLevel::software, "software"},
     {CalibrationLevel::version, "version"},
     {CalibrationLevel::link, "link"}}};

// What is known of a line of ratios, by its key.
struct RatioField {
    std::string_view key;
    double CalibrationRatio::*member;
    bool is_share;
};
inline constexpr RatioField ratio_fields[] = {{"pairs", &CalibrationRatio::pairs, false},
                                              {"workloads", &CalibrationRatio::workloads, false},
                                              {"bound_median", &CalibrationRatio::bound_median, false},
                                              {"bound_winners", &CalibrationRatio::bound_winners, true},
                                              {"median", &CalibrationRatio::median, false},
                                              {"told", &CalibrationRatio::told, true},
                                              {"winners", &CalibrationRatio::winners, true},
                                              {"decided", &CalibrationRatio::decided, true},
                                              {"coverage", &CalibrationRatio::coverage, true}};

} // namespace llmroofline
