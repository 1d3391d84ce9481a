// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/session/traffic_store.h"

#include "core/catalog/folders.h"
#include "core/traffic/traffic_presets.h"

namespace llmroofline::gui {

const std::vector<Traffic>& preset_traffics() {
    static const std::vector<Traffic> presets = [] {
        std::vector<Traffic> read;
        for (const std::string_view id : traffic_preset_ids())
            if (auto traffic = load_traffic_preset(built_in_folder(), id))
                read.push_back(*std::move(traffic));
        return read;
    }();
    return presets;
}

} // namespace llmroofline::gui
