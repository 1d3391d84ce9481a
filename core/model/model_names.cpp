// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_names.h"

#include "core/io/numbers.h"

namespace llmroofline {

std::string_view to_string(FfnKind kind) {
    return name_of(ffn_kind_names, kind);
}

std::string_view to_string(NormKind kind) {
    return name_of(norm_kind_names, kind);
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

} // namespace llmroofline
