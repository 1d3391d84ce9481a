// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_names.h"

#include <algorithm>

#include "core/io/numbers.h"

namespace llmroofline {

std::string_view to_string(FfnKind kind) {
    return name_of(ffn_kind_names, kind);
}

std::string_view to_string(NormKind kind) {
    return name_of(norm_kind_names, kind);
}

std::string_view to_string(LinearKind kind) {
    return name_of(linear_kind_names, kind);
}

std::string to_string(const LayerPattern& pattern) {
    return std::to_string(pattern.full) + ':' + std::to_string(pattern.local);
}

std::optional<LayerPattern> parse_layer_pattern(std::string_view text) {
    constexpr std::int64_t greatest = 2000; // as layers
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) {
        return std::nullopt;
    }
    const std::optional<std::int64_t> full = parse_integer(text.substr(0, colon));
    const std::optional<std::int64_t> local = parse_integer(text.substr(colon + 1));
    const auto is_count = [](const std::optional<std::int64_t>& n) { return n && *n >= 0 && *n <= greatest; };
    if (!is_count(full) || !is_count(local) || *full + *local == 0) {
        return std::nullopt;
    }
    return LayerPattern{*full, *local};
}

std::string to_string(const std::vector<FfnWidth>& widths) {
    std::string text;
    for (const FfnWidth& group : widths) {
        text += text.empty() ? "" : ",";
        text += std::to_string(group.width) + 'x' + std::to_string(group.count);
    }
    return text;
}

std::optional<std::vector<FfnWidth>> parse_ffn_widths(std::string_view text) {
    constexpr std::int64_t greatest_width = 100'000'000;
    constexpr std::int64_t greatest_count = 2000; // as layers
    std::vector<FfnWidth> widths;
    while (!text.empty()) {
        const std::size_t comma = text.find(',');
        const std::string_view group = text.substr(0, comma);
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
        const std::size_t cross = group.find('x');
        if (cross == std::string_view::npos || (comma != std::string_view::npos && text.empty())) {
            return std::nullopt;
        }
        const std::optional<std::int64_t> width = parse_integer(group.substr(0, cross));
        const std::optional<std::int64_t> count = parse_integer(group.substr(cross + 1));
        if (!width || !count || *width < 1 || *width > greatest_width || *count < 1 ||
            *count > greatest_count || widths.size() == greatest_count) {
            return std::nullopt;
        }
        const auto same = std::find_if(widths.begin(), widths.end(),
                                       [&](const FfnWidth& known) { return known.width == *width; });
        if (same != widths.end()) {
            same->count += *count;
        } else {
            widths.push_back({*width, *count});
        }
    }
    return widths;
}

} // namespace llmroofline
