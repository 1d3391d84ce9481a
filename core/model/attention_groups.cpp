// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/attention_groups.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "core/io/numbers.h"

namespace llmroofline {

namespace {

struct Figure {
    std::string_view key;
    std::int64_t AttentionGroup::*member;
    std::int64_t greatest; // as the model's own fields
};

constexpr Figure figures[] = {{"heads", &AttentionGroup::heads, 100'000},
                              {"kv_heads", &AttentionGroup::kv_heads, 100'000},
                              {"head_dim", &AttentionGroup::head_dim, 65'536},
                              {"value_dim", &AttentionGroup::value_dim, 65'536},
                              {"window", &AttentionGroup::window, 1'000'000'000},
                              {"compression", &AttentionGroup::compression, 1'000'000},
                              {"stride", &AttentionGroup::stride, 1'000'000}};
constexpr std::string_view key_values_key = "kv";
constexpr std::string_view indexed_key = "indexed";
constexpr std::int64_t greatest_layers = 2000;

// The text before the separator, which it takes away with it; a separator at the end leaves an empty part.
std::string_view take_part(std::string_view& text, char separator, bool& more) {
    const std::size_t end = text.find(separator);
    const std::string_view part = text.substr(0, end);
    more = end != std::string_view::npos;
    text = more ? text.substr(end + 1) : std::string_view();
    while (text.starts_with(' ')) {
        text.remove_prefix(1);
    }
    return part;
}

bool read_figure(AttentionGroup& group, std::string_view part) {
    if (part == indexed_key) {
        group.indexed = true;
        return true;
    }
    const std::size_t equals = part.find('=');
    if (equals == std::string_view::npos) {
        return false;
    }
    const std::string_view key = part.substr(0, equals);
    const std::string_view value = part.substr(equals + 1);
    if (key == key_values_key) {
        group.key_values = value_named(key_values_names, value);
        return group.key_values.has_value();
    }
    const auto found = std::find_if(std::begin(figures), std::end(figures),
                                    [key](const Figure& figure) { return figure.key == key; });
    const std::optional<std::int64_t> number = parse_integer(value);
    if (found == std::end(figures) || !number || *number < 1 || *number > found->greatest) {
        return false;
    }
    group.*found->member = *number;
    return true;
}

std::optional<AttentionGroup> parse_group(std::string_view text) {
    const std::size_t colon = text.find(':');
    const std::optional<std::int64_t> layers = parse_integer(text.substr(0, colon));
    if (colon == std::string_view::npos || !layers || *layers < 1 || *layers > greatest_layers) {
        return std::nullopt;
    }
    AttentionGroup group;
    group.layers = *layers;
    std::string_view rest = text.substr(colon + 1);
    for (bool more = true; more;) {
        if (!read_figure(group, take_part(rest, ',', more))) {
            return std::nullopt;
        }
    }
    return group;
}

} // namespace

std::string_view to_string(KeyValues kind) {
    return name_of(key_values_names, kind);
}

std::int64_t AttentionShape::cached_elements() const {
    switch (key_values) {
    case KeyValues::separate:
    case KeyValues::one_projection:
        return kv_heads * (head_dim + value_dim);
    case KeyValues::one_vector:
        return kv_heads * head_dim;
    case KeyValues::borrowed:
        return 0;
    }
    return 0;
}

double AttentionShape::cached_entries(double tokens) const {
    const std::int64_t span = stride > 0 ? 0 : window > 0 ? window : chunk;
    const double recent = span > 0 ? std::min(tokens, static_cast<double>(span)) : tokens;
    return compression > 0 ? recent + tokens / static_cast<double>(compression) : recent;
}

std::string to_string(const std::vector<AttentionGroup>& groups) {
    std::string text;
    for (const AttentionGroup& group : groups) {
        text += text.empty() ? "" : "; ";
        text += std::to_string(group.layers);
        std::string_view before = ":";
        const auto add = [&](std::string_view part) {
            text.append(before).append(part);
            before = ", ";
        };
        for (const Figure& figure : figures) {
            if (const std::int64_t value = group.*figure.member; value > 0) {
                add(std::string(figure.key) + '=' + std::to_string(value));
            }
        }
        if (group.key_values) {
            add(std::string(key_values_key) + '=' + std::string(to_string(*group.key_values)));
        }
        if (group.indexed) {
            add(indexed_key);
        }
    }
    return text;
}

std::optional<std::vector<AttentionGroup>> parse_attention_groups(std::string_view text) {
    std::vector<AttentionGroup> groups;
    for (bool more = !text.empty(); more;) {
        const std::optional<AttentionGroup> group = parse_group(take_part(text, ';', more));
        if (!group || groups.size() == static_cast<std::size_t>(greatest_layers)) {
            return std::nullopt;
        }
        groups.push_back(*group);
    }
    return groups;
}

} // namespace llmroofline
