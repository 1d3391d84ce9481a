// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/quantization_figures.h"

#include <algorithm>
#include <cmath>

#include "core/io/numbers.h"

namespace llmroofline::huggingface {

namespace {

void exclude_listed(const YamlNode& block, ModuleMatrix& matrix, std::string_view key) {
    const YamlEntry* const list = block.find(key);
    if (list == nullptr) {
        return;
    }
    for (const YamlNode& item : list->value.items) {
        if (item.kind == YamlKind::scalar) {
            matrix.exclude(item.scalar);
        }
    }
}

} // namespace

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

std::string text_at(const YamlNode& mapping, std::string_view key) {
    const YamlEntry* const found = mapping.find(key);
    return found != nullptr && found->value.kind == YamlKind::scalar ? found->value.scalar : std::string();
}

std::optional<double> number_at(const YamlNode& mapping, std::string_view key) {
    return parse_double(text_at(mapping, key));
}

bool is_true(const YamlNode& mapping, std::string_view key) {
    return text_at(mapping, key) == "true";
}

const YamlNode* mapping_at(const YamlNode& mapping, std::string_view key) {
    const YamlEntry* const found = mapping.find(key);
    return found != nullptr && found->value.kind == YamlKind::mapping ? &found->value : nullptr;
}

std::optional<int> whole_bits(const YamlNode& mapping, std::initializer_list<std::string_view> keys) {
    for (const std::string_view key : keys) {
        const std::optional<double> bits = number_at(mapping, key);
        if (bits && *bits >= 1 && *bits <= 16 && *bits == std::floor(*bits)) {
            return static_cast<int>(*bits);
        }
    }
    return std::nullopt;
}

std::int64_t group_at(const YamlNode& mapping, std::initializer_list<std::string_view> keys) {
    for (const std::string_view key : keys) {
        const std::optional<double> group = number_at(mapping, key);
        if (group && *group >= 1 && *group <= 65536 && *group == std::floor(*group)) {
            return static_cast<std::int64_t>(*group);
        }
    }
    return 0;
}

std::optional<DataType> float_of(int bits) {
    switch (bits) {
    case 4:
        return DataType::fp4;
    case 6:
        return DataType::fp6;
    case 8:
        return DataType::fp8;
    case 16:
        return DataType::bf16;
    default:
        return std::nullopt;
    }
}

std::optional<DataType> integer_of(int bits) {
    switch (bits) {
    case 2:
        return DataType::int2;
    case 3:
        return DataType::int3;
    case 4:
        return DataType::int4;
    case 5:
        return DataType::int5;
    case 6:
        return DataType::int6;
    case 8:
        return DataType::int8;
    default:
        return std::nullopt;
    }
}

std::optional<WeightFormat> integers(int bits, std::int64_t group, double bits_a_group) {
    const std::optional<DataType> type = integer_of(bits);
    if (!type) {
        return std::nullopt;
    }
    WeightFormat format{*type, {}, 0, {}, group};
    format.bits = bits + (group > 0 ? bits_a_group / static_cast<double>(group) : 0);
    return format;
}

void exclude_all_listed(const YamlNode& block, ModuleMatrix& matrix) {
    for (const std::string_view key :
         {"modules_to_not_convert", "ignored_layers", "ignore", "exclude", "exclude_modules", "skip_modules",
          "llm_int8_skip_modules", "linear_weights_not_to_quantize", "modules_to_not_quantize"}) {
        exclude_listed(block, matrix, key);
    }
}

bool all_layers(const YamlNode& block, ModuleMatrix& matrix, const std::optional<WeightFormat>& format) {
    if (!format) {
        return false;
    }
    matrix.quantize_layers(*format);
    exclude_all_listed(block, matrix);
    return true;
}

} // namespace llmroofline::huggingface
