// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/stored_type.h"

#include <string>

#include "core/io/names.h"

namespace llmroofline::huggingface {

namespace {

constexpr NameTable<DataType, 8> torch_names = {{{DataType::fp32, "float32"},
                                                 {DataType::fp32, "float"},
                                                 {DataType::fp16, "float16"},
                                                 {DataType::fp16, "half"},
                                                 {DataType::bf16, "bfloat16"},
                                                 {DataType::fp8, "float8_e4m3fn"},
                                                 {DataType::fp8, "float8_e5m2"},
                                                 {DataType::int8, "int8"}}};

constexpr NameTable<DataType, 3> methods = {
    {{DataType::fp8, "fp8"}, {DataType::fp8, "fbgemm_fp8"}, {DataType::mxfp4, "mxfp4"}}};

constexpr NameTable<DataType, 6> algorithms = {{{DataType::fp8, "FP8"},
                                                {DataType::nvfp4, "NVFP4"},
                                                {DataType::nvfp4, "NVFP4_AWQ"},
                                                {DataType::int4, "W4A16_AWQ"},
                                                {DataType::int4, "W4A16"},
                                                {DataType::int8, "W8A8_SQ_PER_CHANNEL"}}};

std::string text_of(const YamlNode& mapping, std::string_view key) {
    const YamlEntry* const found = mapping.find(key);
    return found != nullptr && found->value.kind == YamlKind::scalar ? found->value.scalar : std::string();
}

std::optional<DataType> by_bits(const std::string& bits, bool is_float) {
    if (bits == "8") {
        return is_float ? DataType::fp8 : DataType::int8;
    }
    if (bits == "4") {
        return is_float ? DataType::fp4 : DataType::int4;
    }
    return std::nullopt;
}

// The weights of the first group of layers.
std::optional<DataType> of_compressed_tensors(const YamlNode& quantization) {
    const YamlEntry* const groups = quantization.find("config_groups");
    if (groups == nullptr || groups->value.entries.empty()) {
        return std::nullopt;
    }
    const YamlEntry* const weights = groups->value.entries.front().value.find("weights");
    if (weights == nullptr) {
        return std::nullopt;
    }
    const std::string format = text_of(quantization, "format");
    if (format.starts_with("nvfp4")) {
        return DataType::nvfp4;
    }
    if (format.starts_with("mxfp4")) {
        return DataType::mxfp4;
    }
    return by_bits(text_of(weights->value, "num_bits"), text_of(weights->value, "type") == "float");
}

std::optional<DataType> of_quantization(const YamlNode& quantization) {
    const std::string method = text_of(quantization, "quant_method");
    if (method == "gptq" || method == "awq" || method == "auto-round" || method == "intel/auto-round") {
        const std::string bits = text_of(quantization, "bits");
        return by_bits(bits.empty() ? text_of(quantization, "w_bit") : bits, false);
    }
    if (method == "bitsandbytes") {
        if (text_of(quantization, "load_in_8bit") == "true") {
            return DataType::int8;
        }
        return text_of(quantization, "load_in_4bit") == "true" ? std::optional(DataType::fp4) : std::nullopt;
    }
    if (method == "compressed-tensors") {
        return of_compressed_tensors(quantization);
    }
    if (method == "modelopt") {
        return value_named(algorithms, text_of(quantization, "quant_algo"));
    }
    return value_named(methods, method);
}

} // namespace

std::optional<DataType> stored_type_of(const YamlNode& config) {
    const YamlEntry* const quantization = config.find("quantization_config");
    if (quantization != nullptr && quantization->value.kind == YamlKind::mapping) {
        return of_quantization(quantization->value);
    }
    std::string name = text_of(config, "torch_dtype");
    name = name.empty() ? text_of(config, "dtype") : name;
    constexpr std::string_view prefix = "torch.";
    return value_named(torch_names, name.starts_with(prefix) ? name.substr(prefix.size()) : name);
}

} // namespace llmroofline::huggingface
