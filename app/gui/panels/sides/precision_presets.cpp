// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/sides/precision_presets.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/words/figures.h"

namespace llmroofline::gui {

namespace {

class PrecisionPresets {
    Q_DECLARE_TR_FUNCTIONS(PrecisionPresets)
};

bool matches(const PrecisionPreset& preset, const Precision& precision) {
    return preset.weights == precision.weights && preset.activations == precision.activations &&
           preset.kv_cache == precision.kv_cache && !precision.expert_weights;
}

} // namespace

QString preset_name(const PrecisionPreset& preset) {
    if (preset.weights != preset.activations)
        return PrecisionPresets::tr("%1 weights").arg(type_name(preset.weights));
    return preset.weights == preset.kv_cache
               ? type_name(preset.weights)
               : PrecisionPresets::tr("%1, KV %2").arg(type_name(preset.weights), type_name(preset.kv_cache));
}

std::optional<int> preset_index(const Precision& precision) {
    const auto at = std::find_if(precision_presets.begin(), precision_presets.end(),
                                 [&](const PrecisionPreset& preset) { return matches(preset, precision); });
    if (at == precision_presets.end())
        return std::nullopt;
    return static_cast<int>(at - precision_presets.begin());
}

void choose_preset(int index, Precision& precision) {
    const PrecisionPreset& preset = precision_presets[static_cast<std::size_t>(index)];
    precision = {preset.weights, preset.activations, preset.kv_cache, std::nullopt,
                 precision.int4_group_size};
}

void choose_published(Precision& precision) {
    const int group_size = precision.int4_group_size;
    precision = {};
    precision.int4_group_size = group_size;
}

} // namespace llmroofline::gui
