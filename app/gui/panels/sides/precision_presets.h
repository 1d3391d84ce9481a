// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Types that are deployed together, as the pickers of all groups and of one offer them. Anything else is set apart in
// the Precision section. GUI thread, for the translators.
#pragma once

#include <QString>
#include <array>
#include <optional>

#include "core/hardware/precision.h"

namespace llmroofline::gui {

struct PrecisionPreset {
    DataType weights, activations, kv_cache;
};

inline constexpr std::array precision_presets = {
    PrecisionPreset{DataType::fp16, DataType::fp16, DataType::fp16},
    PrecisionPreset{DataType::bf16, DataType::bf16, DataType::bf16},
    PrecisionPreset{DataType::fp8, DataType::fp8, DataType::fp8},
    PrecisionPreset{DataType::int8, DataType::int8, DataType::int8},
    PrecisionPreset{DataType::int4, DataType::fp16, DataType::fp16},
    PrecisionPreset{DataType::fp16, DataType::fp16, DataType::fp8},
};

// FP8; INT4 weights; FP16, KV FP8
QString preset_name(const PrecisionPreset& preset);
// The preset that is chosen, if one is.
std::optional<int> preset_index(const Precision& precision);
// What the preset chooses; the group size of integers stays.
void choose_preset(int index, Precision& precision);
// Chooses nothing: as published. The group size of integers stays.
void choose_published(Precision& precision);

} // namespace llmroofline::gui
