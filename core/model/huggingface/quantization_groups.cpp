// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/quantization_groups.h"

#include <cmath>

#include "core/io/numbers.h"
#include "core/model/huggingface/quantization_figures.h"

namespace llmroofline::huggingface {

namespace {

// `num_bits` and `type` of weights or input, as compressed-tensors and ModelOpt write them.
std::optional<DataType> number_type(const YamlNode& figures) {
    const std::optional<double> bits = number_at(figures, "num_bits");
    if (!bits || *bits < 1 || *bits > 16 || *bits != std::floor(*bits)) {
        return std::nullopt;
    }
    const int whole = static_cast<int>(*bits);
    return text_at(figures, "type") == "float" ? float_of(whole) : integer_of(whole);
}

std::int64_t group_of(const YamlNode& figures) {
    const std::optional<double> group = number_at(figures, "group_size");
    if (group && *group >= 1 && *group <= 65536) {
        return static_cast<std::int64_t>(*group);
    }
    // A block of 8-bit floats: [128, 128].
    const YamlEntry* const block = figures.find("block_structure");
    if (block != nullptr && !block->value.items.empty()) {
        const auto side = parse_integer(block->value.items.back().scalar);
        return side && *side >= 1 && *side <= 65536 ? *side : 0;
    }
    return 0;
}

// 4-bit floats are NVFP4 in groups of 16 and MXFP4 in groups of 32.
DataType with_scales(DataType type, std::int64_t group, std::string_view format) {
    if (type != DataType::fp4) {
        return type;
    }
    if (format.starts_with("mxfp4") || group == 32) {
        return DataType::mxfp4;
    }
    return format.starts_with("nvfp4") || group == 16 ? DataType::nvfp4 : type;
}

std::optional<WeightFormat> format_of_group(const YamlNode& group, std::string_view packing) {
    const YamlNode* const weights = mapping_at(group, "weights");
    const std::optional<DataType> type = weights != nullptr ? number_type(*weights) : std::nullopt;
    if (!type) {
        return std::nullopt;
    }
    WeightFormat format{*type, {}, 0, {}, group_of(*weights)};
    format.type = with_scales(*type, format.group_size, packing);
    if (has_free_group(*type)) {
        const double beside =
            scale_bits + (text_at(*weights, "symmetric") == "false" ? nominal_bits(*type) : 0);
        format.bits = nominal_bits(*type) +
                      (format.group_size > 0 ? beside / static_cast<double>(format.group_size) : 0);
    } else if (*type == DataType::int8 && format.group_size > 0) {
        format.bits = 8 + scale_bits / static_cast<double>(format.group_size);
    }
    if (const YamlNode* const input = mapping_at(group, "input_activations")) {
        const std::optional<DataType> of_input = number_type(*input);
        format.activations =
            of_input ? std::optional(with_scales(*of_input, group_of(*input), packing)) : std::nullopt;
    }
    return format;
}

// Every group's targets; false: one of them has no type that is known here.
bool read_groups(const YamlNode& block, ModuleMatrix& matrix) {
    const YamlNode* const groups = mapping_at(block, "config_groups");
    if (groups == nullptr || groups->entries.empty()) {
        return false;
    }
    const std::string usual = text_at(block, "format");
    for (const YamlEntry& entry : groups->entries) {
        const std::string own = text_at(entry.value, "format");
        const auto format = format_of_group(entry.value, own.empty() ? usual : own);
        if (!format) {
            return false;
        }
        const YamlEntry* const targets = entry.value.find("targets");
        if (targets == nullptr || targets->value.items.empty()) {
            matrix.quantize("Linear", *format);
            continue;
        }
        for (const YamlNode& target : targets->value.items) {
            matrix.quantize(target.scalar, *format);
        }
    }
    return true;
}

// ModelOpt's names of weights and input: `FP8`, `W4A16_AWQ`, `NVFP4`, `W8A8_SQ_PER_CHANNEL`, …
std::optional<WeightFormat> format_of_algorithm(std::string_view name, std::int64_t group) {
    const auto has = [name](std::string_view word) { return name.find(word) != std::string_view::npos; };
    const bool weight_only = has("A16") || has("WO");
    const auto in = [&](DataType type, std::int64_t size) {
        return WeightFormat{type, {}, 0, weight_only ? std::nullopt : std::optional(type), size};
    };
    const auto group_or = [group](std::int64_t usual) { return group > 0 ? group : usual; };
    if (has("NVFP4")) {
        return in(DataType::nvfp4, 16);
    }
    if (has("MXFP4")) {
        WeightFormat format = in(DataType::mxfp4, 32);
        if (has("FP8")) {
            format.activations = DataType::fp8;
        }
        return format;
    }
    if (name.starts_with("W4A8")) {
        return WeightFormat{DataType::int4, {}, 0, DataType::fp8, group_or(128)};
    }
    if (name.starts_with("W4A16") || name.starts_with("INT4")) {
        return WeightFormat{DataType::int4, {}, 0, {}, group_or(128)};
    }
    if (has("MXFP8")) {
        WeightFormat format = in(DataType::fp8, 32);
        format.bits = 8.25; // an 8-bit exponent for 32
        return format;
    }
    if (has("FP8")) {
        return in(DataType::fp8, name.starts_with("FP8_PB") ? 128 : 0);
    }
    if (name.starts_with("W8A16")) {
        return WeightFormat{DataType::int8, {}, 0, {}, 0};
    }
    if (name.starts_with("W8A8") || name.starts_with("INT8")) {
        return in(DataType::int8, 0);
    }
    return std::nullopt;
}

std::int64_t stated_group(const YamlNode& figures) {
    const std::optional<double> group = number_at(figures, "group_size");
    return group && *group >= 1 && *group <= 65536 ? static_cast<std::int64_t>(*group) : 0;
}

// `fp4`, `fp8_e4m3`, `int4`, `uint4`, `mxfp4`, …
std::optional<WeightFormat> format_of_quark(const YamlNode& figures) {
    const std::string name = text_at(figures, "dtype");
    const std::int64_t group = text_at(figures, "qscheme") == "per_group" ? stated_group(figures) : 0;
    const auto starts = [&](std::string_view with) { return name.starts_with(with); };
    if (starts("mxfp4") || (starts("fp4") && (group == 32 || text_at(figures, "scale_format") == "e8m0"))) {
        return WeightFormat{DataType::mxfp4, {}, 0, {}, 32};
    }
    if (starts("fp4")) {
        return WeightFormat{
            DataType::fp4, 4 + (group > 0 ? 8 / static_cast<double>(group) : 0), 0, {}, group};
    }
    if (starts("mxfp6") || starts("fp6")) {
        return WeightFormat{DataType::fp6, group > 0 ? 6 + 8 / static_cast<double>(group) : 6, 0, {}, group};
    }
    if (starts("fp8") || starts("mxfp8") || starts("ocp_fp8")) {
        return WeightFormat{DataType::fp8, {}, 0, {}, group};
    }
    const std::size_t at = name.find("int");
    const auto bits = at == std::string::npos ? std::nullopt : parse_integer(name.substr(at + 3));
    const auto type = bits && *bits <= 8 ? integer_of(static_cast<int>(*bits)) : std::nullopt;
    if (!type) {
        return std::nullopt;
    }
    const double beside = scale_bits + (starts("uint") ? static_cast<double>(*bits) : 0);
    WeightFormat format{*type, {}, 0, {}, group};
    format.bits = static_cast<double>(*bits) + (group > 0 ? beside / static_cast<double>(group) : 0);
    return format;
}

// Weights and input of one entry; a two-stage list counts by its first.
std::optional<WeightFormat> quark_entry(const YamlNode& entry) {
    const auto part = [&](std::string_view key) -> const YamlNode* {
        const YamlEntry* const found = entry.find(key);
        if (found == nullptr) {
            return nullptr;
        }
        const YamlNode& value = found->value;
        return value.kind == YamlKind::sequence && !value.items.empty() ? &value.items.front() : &value;
    };
    const YamlNode* const weight = part("weight");
    auto format =
        weight != nullptr && weight->kind == YamlKind::mapping ? format_of_quark(*weight) : std::nullopt;
    const YamlNode* const input = part("input_tensors");
    if (format && input != nullptr && input->kind == YamlKind::mapping) {
        const auto of_input = format_of_quark(*input);
        // The input's figures may leave out the group that the weights have.
        const bool same = text_at(*input, "dtype") == text_at(*weight, "dtype");
        format->activations = same       ? std::optional(format->type)
                              : of_input ? std::optional(of_input->type)
                                         : std::nullopt;
    }
    return format;
}

std::optional<DataType> kv_of_name(std::string_view name) {
    if (name == "FP8" || name == "fp8" || name.starts_with("fp8_")) {
        return DataType::fp8;
    }
    if (name == "INT8" || name == "int8") {
        return DataType::int8;
    }
    return name == "NVFP4" || name == "nvfp4" ? std::optional(DataType::nvfp4) : std::nullopt;
}

} // namespace

bool read_config_groups(const YamlNode& block, ModuleMatrix& matrix) {
    // Sparse weights are packed in yet another way.
    const YamlNode* const sparsity = mapping_at(block, "sparsity_config");
    const std::string format = text_at(block, "format");
    const bool is_sparse = (sparsity != nullptr && text_at(*sparsity, "format") != "dense" &&
                            !text_at(*sparsity, "format").empty()) ||
                           format.starts_with("marlin-24") || format.starts_with("sparse");
    if (is_sparse || !read_groups(block, matrix)) {
        return false;
    }
    exclude_all_listed(block, matrix);
    return true;
}

bool read_quantized_layers(const YamlNode& block, ModuleMatrix& matrix) {
    const YamlNode* const layers = mapping_at(block, "quantized_layers");
    if (layers == nullptr || layers->entries.empty()) {
        return read_groups(block, matrix);
    }
    for (const YamlEntry& entry : layers->entries) {
        const auto format =
            format_of_algorithm(text_at(entry.value, "quant_algo"), stated_group(entry.value));
        if (!format) {
            return false;
        }
        matrix.quantize(entry.key, *format);
    }
    return true;
}

bool read_modelopt(const YamlNode& stated, ModuleMatrix& matrix) {
    const YamlNode* const inner = mapping_at(stated, "quantization");
    const YamlNode& block = inner != nullptr ? *inner : stated;
    const std::string algorithm = text_at(block, "quant_algo");
    if (algorithm == "MIXED_PRECISION") {
        if (!read_quantized_layers(block, matrix)) {
            return false;
        }
        exclude_all_listed(block, matrix);
        return true;
    }
    if (const auto format = format_of_algorithm(algorithm, stated_group(block))) {
        matrix.quantize("Linear", *format);
    } else if (!read_groups(block, matrix)) {
        return false;
    }
    exclude_all_listed(block, matrix);
    return true;
}

bool read_quark(const YamlNode& block, ModuleMatrix& matrix) {
    const YamlNode* const usual = mapping_at(block, "global_quant_config");
    const auto format = usual != nullptr ? quark_entry(*usual) : std::nullopt;
    const YamlNode* const by_name = mapping_at(block, "layer_quant_config");
    const bool names_layers = by_name != nullptr && !by_name->entries.empty();
    if (!format && !names_layers) {
        return false;
    }
    if (format) {
        matrix.quantize_layers(*format);
    }
    if (by_name != nullptr) {
        for (const YamlEntry& entry : by_name->entries) {
            const auto own = quark_entry(entry.value);
            if (own) {
                matrix.quantize(entry.key, *own);
            } else {
                matrix.exclude(entry.key);
            }
        }
    }
    exclude_all_listed(block, matrix);
    return true;
}

std::optional<DataType> kv_cache_type(const YamlNode& stated) {
    const YamlNode* const inner = mapping_at(stated, "quantization");
    const YamlNode& block = inner != nullptr ? *inner : stated;
    for (const std::string_view key : {"kv_cache_scheme", "kv_cache_quant_algo"}) {
        if (const YamlNode* const figures = mapping_at(block, key)) {
            return number_type(*figures);
        }
        if (const auto type = kv_of_name(text_at(block, key))) {
            return type;
        }
    }
    // Quark's: a pattern, or what key and value projections give.
    if (const YamlNode* const kv = mapping_at(block, "kv_cache_quant_config")) {
        for (const YamlEntry& entry : kv->entries) {
            if (const YamlNode* const output = mapping_at(entry.value, "output_tensors")) {
                return kv_of_name(text_at(*output, "dtype"));
            }
        }
    }
    return std::nullopt;
}

} // namespace llmroofline::huggingface
