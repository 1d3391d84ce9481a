// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is to be said of the accelerators that a command computes with and that are not the catalog's as they
// stand: those of files, and those that `--gpu-set` has changed. What spec lint suspects, what an override
// has taken along, and what it does not do. Nothing is refused.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/wording/error_text.h"
#include "core/catalog/catalog.h"
#include "core/comparison/comparison.h"

namespace llmroofline::cli {

// A line each: where the figure was given, and what there is to say. `sets` are the options that changed a
// figure, ID.KEY=VALUE.
std::vector<std::string> remarks(const std::vector<std::string>& sets, const Comparison& comparison,
                                 const Catalog& catalog);

// Which of its entries the user has put in the place of the program's: replaces_built_in, one each.
Errors replaced_built_ins(const Comparison& comparison, const Catalog& catalog);

// A line for each of the catalog's entries that is so, or for the one by `id`.
template <class T>
std::vector<std::string> replaced(const std::vector<CatalogEntry<T>>& entries, std::string_view id) {
    std::vector<std::string> lines;
    for (const CatalogEntry<T>& entry : entries)
        if (entry.overrides_built_in && (id.empty() || entry.value.id == id))
            lines.push_back(
                error_text({ErrorCode::replaces_built_in, {entry.value.id, entry.file.string()}, {}}));
    return lines;
}

} // namespace llmroofline::cli
