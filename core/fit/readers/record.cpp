// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/readers/record.h"

#include <cmath>

#include "core/io/numbers.h"

namespace llmroofline {

const YamlNode* node_at(const YamlNode& record, KeyPath path) {
    const YamlNode* node = &record;
    for (const std::string_view key : path) {
        const YamlEntry* const entry = node->kind == YamlKind::mapping ? node->find(key) : nullptr;
        if (entry == nullptr)
            return nullptr;
        node = &entry->value;
    }
    return node;
}

std::optional<double> number_at(const YamlNode& record, KeyPath path) {
    const YamlNode* const node = node_at(record, path);
    return node != nullptr && node->kind == YamlKind::scalar ? parse_double(node->scalar) : std::nullopt;
}

std::optional<std::int64_t> whole_at(const YamlNode& record, KeyPath path) {
    constexpr double most = 1e15;
    const std::optional<double> value = number_at(record, path);
    if (!value || *value != std::floor(*value) || std::abs(*value) > most)
        return std::nullopt;
    return static_cast<std::int64_t>(*value);
}

std::string text_at(const YamlNode& record, KeyPath path) {
    const YamlNode* const node = node_at(record, path);
    return node != nullptr && node->kind == YamlKind::scalar ? node->scalar : std::string();
}

bool is_true_at(const YamlNode& record, KeyPath path) {
    const std::string text = text_at(record, path);
    return text == "true" || text == "True" || number_at(record, path).value_or(0) != 0;
}

std::optional<double> first_number(const YamlNode& record, std::initializer_list<KeyPath> paths) {
    for (const KeyPath& path : paths)
        if (const auto value = number_at(record, path))
            return value;
    return std::nullopt;
}

std::string first_text(const YamlNode& record, std::initializer_list<KeyPath> paths) {
    for (const KeyPath& path : paths)
        if (std::string text = text_at(record, path); !text.empty())
            return text;
    return {};
}

std::optional<double> mean_load(std::optional<double> requests_per_s, std::optional<double> seconds) {
    if (!requests_per_s || !seconds)
        return std::nullopt;
    return *requests_per_s * *seconds;
}

} // namespace llmroofline
