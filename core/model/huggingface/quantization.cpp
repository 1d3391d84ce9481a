// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/quantization.h"

#include "core/io/names.h"
#include "core/io/utf8.h"
#include "core/model/huggingface/quantization_figures.h"
#include "core/model/huggingface/quantization_groups.h"
#include "core/model/huggingface/quantization_methods.h"

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

std::optional<DataType> torch_type(const YamlNode& config) {
    for (const std::string_view key : {"torch_dtype", "dtype"}) {
        const std::string name = text_at(config, key);
        constexpr std::string_view prefix = "torch.";
        if (const auto type =
                value_named(torch_names, name.starts_with(prefix) ? name.substr(prefix.size()) : name)) {
            return type;
        }
    }
    return std::nullopt;
}

const YamlNode* block_of(const YamlNode& config) {
    for (const std::string_view key : {"quantization_config", "compression_config", "quantization"}) {
        const YamlNode* const block = mapping_at(config, key);
        if (block != nullptr && !block->entries.empty()) {
            return block;
        }
    }
    return nullptr;
}

// As the publisher calls it: `gptq`, `modelopt NVFP4`, `compressed-tensors pack-quantized`.
std::string name_of_method(const YamlNode& block) {
    std::string name;
    for (const std::string_view key : {"quant_method", "quant_algo", "format", "mode"}) {
        const std::string part = text_at(block, key);
        if (!part.empty()) {
            name += name.empty() ? "" : " ";
            name += shortened(part);
        }
    }
    if (!name.empty()) {
        return name;
    }
    return mapping_at(block, "quantization") != nullptr
               ? name_of_method(*mapping_at(block, "quantization"))
               : shortened(block.entries.front().key); // what else can be said of it
}

} // namespace

PublishedTypes published_types_of(const YamlNode& root, const YamlNode& text, const Transformer& model) {
    PublishedTypes types;
    std::optional<DataType> stored = torch_type(text);
    if (!stored) {
        stored = torch_type(root);
    }
    const YamlNode* block = block_of(root);
    if (block == nullptr) {
        block = block_of(text);
    }
    if (block == nullptr) {
        types.weights = stored;
        return types;
    }
    types.quantization = name_of_method(*block);
    // What is not quantised is in 16 bit where the type beside the block is the quantised one.
    if (stored && nominal_bits(*stored) >= 16 && stored != unquantized_type(types)) {
        types.unquantized = stored;
    }
    ModuleMatrix matrix(model, unquantized_type(types));
    const QuantizationReader reader = quantization_reader(*block);
    if (reader == nullptr || !reader(*block, matrix)) {
        return types;
    }
    matrix.summarize(types);
    types.kv_cache = kv_cache_type(*block);
    return types;
}

} // namespace llmroofline::huggingface
