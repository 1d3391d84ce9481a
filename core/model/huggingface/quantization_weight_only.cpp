// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/quantization_weight_only.h"

#include <algorithm>
#include <cmath>

#include "core/io/numbers.h"
#include "core/model/huggingface/quantization_figures.h"

namespace llmroofline::huggingface {

bool read_gptq_or_awq(const YamlNode& block, ModuleMatrix& matrix) {
    const auto bits = whole_bits(block, {"bits", "w_bit"});
    const std::int64_t group = group_at(block, {"group_size", "q_group_size"});
    if (!bits) {
        return false;
    }
    const auto format = integers(*bits, group, scale_bits + *bits);
    if (!format) {
        return false;
    }
    matrix.quantize_layers(*format);
    if (is_true(block, "lm_head")) {
        matrix.quantize(Module::output_head, *format);
    }
    // GPTQModel's rules: `-:` leaves out, `+:` or nothing gives other figures.
    if (const YamlNode* const rules = mapping_at(block, "dynamic")) {
        for (const YamlEntry& rule : rules->entries) {
            const std::string_view pattern = rule.key;
            if (pattern.starts_with("-:")) {
                matrix.exclude(pattern.substr(2));
                continue;
            }
            const int own_bits = whole_bits(rule.value, {"bits"}).value_or(*bits);
            const bool has_group = rule.value.find("group_size") != nullptr;
            const std::int64_t own_group = has_group ? group_at(rule.value, {"group_size"}) : group;
            if (const auto own = integers(own_bits, own_group, scale_bits + own_bits)) {
                matrix.quantize(pattern.starts_with("+:") ? pattern.substr(2) : pattern, *own);
            }
        }
    }
    exclude_all_listed(block, matrix);
    return true;
}

bool read_auto_round(const YamlNode& block, ModuleMatrix& matrix) {
    const std::string kind = text_at(block, "data_type");
    if (kind.starts_with("mx_fp") || kind.starts_with("nv_fp")) {
        const bool is_mx = kind.starts_with("mx_fp");
        const DataType type = is_mx ? DataType::mxfp4 : DataType::nvfp4;
        const bool weight_only = number_at(block, "act_bits").value_or(16) >= 16;
        return whole_bits(block, {"bits"}) == 4 &&
               all_layers(
                   block, matrix,
                   WeightFormat{
                       type, {}, 0, weight_only ? std::nullopt : std::optional(type), is_mx ? 32 : 16});
    }
    if (!read_gptq_or_awq(block, matrix)) {
        return false;
    }
    const YamlNode* const extra = mapping_at(block, "extra_config");
    if (extra == nullptr) {
        return true;
    }
    for (const YamlEntry& rule : extra->entries) {
        const auto bits = whole_bits(rule.value, {"bits"});
        if (!bits) {
            continue;
        }
        const std::int64_t group =
            group_at(rule.value.find("group_size") != nullptr ? rule.value : block, {"group_size"});
        if (*bits >= 16) {
            matrix.exclude(rule.key);
        } else if (const auto own = integers(*bits, group, scale_bits + *bits)) {
            matrix.quantize(rule.key, *own);
        }
    }
    return true;
}

bool read_bitsandbytes(const YamlNode& block, ModuleMatrix& matrix) {
    constexpr double first_block = 64;
    constexpr double second_block = 256;
    if (is_true(block, "load_in_8bit") || is_true(block, "_load_in_8bit")) {
        return all_layers(block, matrix, WeightFormat{DataType::int8, {}, 0, DataType::int8, 0});
    }
    if (!is_true(block, "load_in_4bit") && !is_true(block, "_load_in_4bit")) {
        return false;
    }
    const double scales = is_true(block, "bnb_4bit_use_double_quant")
                              ? 8 / first_block + 32 / (first_block * second_block)
                              : 32 / first_block;
    return all_layers(block, matrix, WeightFormat{DataType::fp4, 4 + scales, 0, {}, 64});
}

bool read_quanto(const YamlNode& block, ModuleMatrix& matrix) {
    const std::string weights = lowered(text_at(block, "weights"));
    std::optional<DataType> type;
    if (weights.starts_with("int")) {
        const auto bits = parse_integer(weights.substr(3));
        type = bits ? integer_of(static_cast<int>(*bits)) : std::nullopt;
    } else if (weights.starts_with("float8") || weights.starts_with("qfloat8")) {
        type = DataType::fp8;
    }
    if (!type) {
        return false;
    }
    // Below 8 bits a scale and an offset of 16 bits for 128.
    WeightFormat format{*type, {}, 0, {}, 0};
    if (nominal_bits(*type) < 8) {
        format.bits = nominal_bits(*type) + 2 * scale_bits / 128;
        format.group_size = 128;
    }
    return all_layers(block, matrix, format);
}

bool read_bitnet(const YamlNode& block, ModuleMatrix& matrix) {
    return all_layers(block, matrix, WeightFormat{DataType::int2, 2.0, 0, DataType::int8, 0});
}

bool read_hqq(const YamlNode& block, ModuleMatrix& matrix) {
    const auto format_of = [](const YamlNode& figures) -> std::optional<WeightFormat> {
        const YamlNode* const weights = mapping_at(figures, "weight_quant_params");
        const YamlNode& stated = weights != nullptr ? *weights : figures;
        const auto bits = whole_bits(stated, {"nbits"});
        return bits ? integers(*bits, group_at(stated, {"group_size"}), 2 * scale_bits) : std::nullopt;
    };
    const YamlNode* const figures = mapping_at(block, "quant_config");
    if (figures == nullptr) {
        return all_layers(block, matrix, format_of(block));
    }
    if (const auto format = format_of(*figures)) {
        return all_layers(block, matrix, format);
    }
    // Apart for each kind of matrix: `self_attn.q_proj: {…}`.
    bool any = false;
    for (const YamlEntry& entry : figures->entries) {
        if (const auto format = format_of(entry.value)) {
            matrix.quantize(entry.key, *format);
            any = true;
        }
    }
    exclude_all_listed(block, matrix);
    return any;
}

bool read_aqlm(const YamlNode& block, ModuleMatrix& matrix) {
    const auto in = number_at(block, "in_group_size");
    const auto out = number_at(block, "out_group_size");
    const auto books = number_at(block, "num_codebooks");
    const auto bits = number_at(block, "nbits_per_codebook");
    if (!in || !out || !books || !bits || *in < 1 || *out < 1 || *books < 1 || *bits < 1 || *bits > 24) {
        return false;
    }
    const double own = *books * *bits / (*in * *out);
    const auto type = integer_of(std::clamp(static_cast<int>(std::lround(own)), 2, 8));
    if (!type || own < least_weight_bits || own > most_weight_bits) {
        return false;
    }
    return all_layers(block, matrix,
                      WeightFormat{*type, own, *books * std::exp2(*bits) * *in * *out * scale_bits, {}, 0});
}

bool read_exl(const YamlNode& block, ModuleMatrix& matrix) {
    const auto format_of = [](std::optional<double> bits) -> std::optional<WeightFormat> {
        if (!bits || *bits < 1 || *bits > 16) {
            return std::nullopt;
        }
        const auto type = integer_of(std::clamp(static_cast<int>(*bits), 2, 8));
        return WeightFormat{type.value_or(DataType::int8), *bits, 0, {}, 0};
    };
    const auto layers = format_of(number_at(block, "bits"));
    if (!all_layers(block, matrix, layers)) {
        return false;
    }
    if (const auto head = format_of(number_at(block, "head_bits"))) {
        matrix.quantize(Module::output_head, *head);
    }
    return true;
}

// MLX: the embedding, too; what a module's own key says stands over it, `false` leaves it as it was.
bool read_mlx(const YamlNode& block, ModuleMatrix& matrix) {
    const auto format_of = [&](const YamlNode& figures) -> std::optional<WeightFormat> {
        const auto bits = whole_bits(figures, {"bits"});
        const std::string mode = text_at(figures.find("mode") != nullptr ? figures : block, "mode");
        const std::int64_t group = group_at(figures, {"group_size"});
        if (mode == "mxfp4") {
            return WeightFormat{DataType::mxfp4, {}, 0, {}, 32};
        }
        if (mode == "nvfp4") {
            return WeightFormat{DataType::nvfp4, {}, 0, {}, 16};
        }
        if (mode == "mxfp8") {
            return WeightFormat{DataType::fp8, 8.25, 0, {}, 32};
        }
        return bits && (mode.empty() || mode == "affine") ? integers(*bits, group, 2 * scale_bits)
                                                          : std::nullopt;
    };
    const auto format = format_of(block);
    if (!format) {
        return false;
    }
    matrix.quantize_layers(*format);
    matrix.quantize(Module::embedding, *format);
    matrix.quantize(Module::output_head, *format);
    for (const YamlEntry& entry : block.entries) {
        if (entry.value.kind == YamlKind::mapping) {
            if (const auto own = format_of(entry.value)) {
                matrix.quantize(entry.key, *own);
            }
        } else if (entry.value.scalar == "false") {
            matrix.exclude(entry.key);
        }
    }
    return true;
}

} // namespace llmroofline::huggingface
