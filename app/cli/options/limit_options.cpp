// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options/limit_options.h"

#include "app/cli/options/number_options.h"
#include "core/io/list_text.h"
#include "core/service/service_level.h"

namespace llmroofline::cli {

void LimitOptions::add_beside_tpot(OptionList& list) {
    add_number(list, "--ttft-ms", "Time to first token at most; a mean without queueing", {1e-3, 1e9, "ms"},
               [this](double value) { ttft_s = value / 1000; });
    list.on_off("--stalls",
                "The time per output token holds the prefills of others in flight (default); without, it is "
                "that of the decode steps alone",
                [this](bool value) { stalls = value; });
}

void LimitOptions::add(OptionList& list) {
    add_beside_tpot(list);
    add_number(list, "--tpot-ms", "Time per output token at most; a mean without queueing", {1e-3, 1e9, "ms"},
               [this](double value) { tpot_s = value / 1000; });
    std::string ids;
    for (const LimitPreset& preset : limit_presets())
        add_item(ids, preset.id, " ");
    list.value("--limits", '{' + ids + '}', "Both limits as others measure under them",
               [this, ids](const std::string& text) -> Status {
                   for (const LimitPreset& preset : limit_presets())
                       if (preset.id == text) {
                           ttft_s = preset.ttft_ms / 1000;
                           tpot_s = preset.tpot_ms / 1000;
                           return Done{};
                       }
                   return Error{ErrorCode::expected_choice, {"--limits", text, ids}, {}};
               });
}

void LimitOptions::apply(ServiceLimits& limits) const {
    if (ttft_s)
        limits.ttft_s = ttft_s;
    if (tpot_s)
        limits.tpot_s = tpot_s;
    limits.stalls = stalls.value_or(limits.stalls);
}

} // namespace llmroofline::cli
