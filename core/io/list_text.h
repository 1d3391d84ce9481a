// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lists as text: `a, b, c`. Pure.
#pragma once

#include <string>
#include <string_view>

namespace llmroofline {

// Adds the item behind what is there already.
inline void add_item(std::string& list, std::string_view item, std::string_view between = ", ") {
    if (!list.empty())
        list.append(between);
    list.append(item);
}

} // namespace llmroofline
