// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/quantization_methods.h"

#include <algorithm>
#include <array>

#include "core/io/numbers.h"
#include "core/model/huggingface/quantization_figures.h"
#include "core/model/huggingface/quantization_groups.h"
#include "core/model/huggingface/quantization_weight_only.h"

namespace llmroofline::huggingface {

namespace {

// Blocks of scales and 8-bit floats in both factors.
bool read_fp8(const YamlNode& block, ModuleMatrix& matrix) {
    if (mapping_at(block, "quantized_layers") != nullptr || mapping_at(block, "config_groups") != nullptr) {
        // What is named there is in another format (DeepSeek's checkpoints with NVFP4 experts).
        matrix.quantize_layers({DataType::fp8, {}, 0, DataType::fp8, 0});
        return read_quantized_layers(block, matrix);
    }
    std::int64_t side = 0;
    if (const YamlEntry* const sides = block.find("weight_block_size")) {
        const std::vector<YamlNode>& items = sides->value.items;
        const auto last = items.empty() ? std::nullopt : parse_integer(items.back().scalar);
        side = last && *last >= 1 && *last <= 65536 ? *last : 0;
    }
    return all_layers(block, matrix, WeightFormat{DataType::fp8, {}, 0, DataType::fp8, side});
}

// OpenAI's: of a mixture of experts the routed ones alone, whatever the block leaves out.
bool read_mxfp4(const YamlNode& block, ModuleMatrix& matrix) {
    const WeightFormat format{DataType::mxfp4, {}, 0, {}, 32};
    if (!matrix.has(Module::routed_experts)) {
        return all_layers(block, matrix, format);
    }
    matrix.quantize(Module::routed_experts, format);
    exclude_all_listed(block, matrix);
    return true;
}

bool read_int8(const YamlNode& block, ModuleMatrix& matrix) {
    return all_layers(block, matrix, WeightFormat{DataType::int8, {}, 0, {}, 0});
}

bool read_int8_experts(const YamlNode&, ModuleMatrix& matrix) {
    matrix.quantize(Module::routed_experts, {DataType::int8, {}, 0, {}, 0});
    return true;
}

// 4-bit experts of 8-bit floats' input, the rest in 8 bits (W4AFP8).
bool read_w4afp8(const YamlNode& block, ModuleMatrix& matrix) {
    matrix.quantize_layers({DataType::fp8, {}, 0, DataType::fp8, 0});
    matrix.quantize(Module::routed_experts, {DataType::int4, {}, 0, DataType::fp8, 128});
    exclude_all_listed(block, matrix);
    return true;
}

// `Int4WeightOnlyConfig`, `int4_weight_only`, `Float8DynamicActivationFloat8WeightConfig`, …
bool read_torchao(const YamlNode& block, ModuleMatrix& matrix) {
    std::string name = text_at(block, "quant_type");
    const YamlNode* figures = mapping_at(block, "quant_type_kwargs");
    if (const YamlNode* const stated = mapping_at(block, "quant_type")) {
        const YamlNode* const usual = mapping_at(*stated, "default");
        const YamlNode& config = usual != nullptr ? *usual : *stated;
        name = text_at(config, "_type");
        figures = mapping_at(config, "_data");
    }
    name = lowered(name);
    std::erase(name, '_');
    const auto has = [&](std::string_view word) { return name.find(word) != std::string::npos; };
    WeightFormat format;
    if (has("int4weight")) {
        // A scale and a zero point in BF16; with dynamic 8-bit activations the scale alone.
        const std::int64_t stated = figures != nullptr ? group_at(*figures, {"group_size"}) : 0;
        const std::int64_t group = stated > 0 ? stated : (has("dynamicactivation") ? 32 : 128);
        const auto read = integers(4, group, (has("dynamicactivation") ? 1 : 2) * scale_bits);
        format = *read;
    } else if (has("int8weight")) {
        format.type = DataType::int8;
    } else if (has("float8weight")) {
        format.type = DataType::fp8;
    } else if (has("nvfp4")) {
        format = {
            DataType::nvfp4, {}, 0, has("weightonly") ? std::nullopt : std::optional(DataType::nvfp4), 16};
    } else {
        return false;
    }
    if (has("int8dynamicactivation")) {
        format.activations = DataType::int8;
    } else if (has("float8dynamicactivation")) {
        format.activations = DataType::fp8;
    }
    if (is_true(block, "include_input_output_embeddings")) {
        matrix.quantize(Module::embedding, format);
        matrix.quantize(Module::output_head, format);
    }
    return all_layers(block, matrix, format);
}

struct Method {
    std::string_view name;
    QuantizationReader read;
};

constexpr auto methods = std::to_array<Method>({
    {"gptq", read_gptq_or_awq},
    {"gptq_marlin", read_gptq_or_awq},
    {"gptqmodel", read_gptq_or_awq},
    {"awq", read_gptq_or_awq},
    {"awq_marlin", read_gptq_or_awq},
    {"moe_wna16", read_gptq_or_awq},
    {"auto-round", read_auto_round},
    {"intel/auto-round", read_auto_round},
    {"bitsandbytes", read_bitsandbytes},
    {"fp8", read_fp8},
    {"fbgemm_fp8", read_fp8},
    {"ptpc_fp8", read_fp8},
    {"mxfp4", read_mxfp4},
    {"compressed-tensors", read_config_groups},
    {"compressed_tensors", read_config_groups},
    {"modelopt", read_modelopt},
    {"modelopt_fp4", read_modelopt},
    {"modelopt_fp8", read_modelopt},
    {"modelopt_mixed", read_modelopt},
    {"nvfp4", read_modelopt},
    {"petit_nvfp4", read_modelopt},
    {"quark", read_quark},
    {"eetq", read_int8},
    {"experts_int8", read_int8_experts},
    {"w4afp8", read_w4afp8},
    {"quanto", read_quanto},
    {"bitnet", read_bitnet},
    {"hqq", read_hqq},
    {"aqlm", read_aqlm},
    {"exl2", read_exl},
    {"exl3", read_exl},
    {"mlx", read_mlx},
    {"torchao", read_torchao},
});

} // namespace

QuantizationReader quantization_reader(const YamlNode& block) {
    const std::string method = lowered(text_at(block, "quant_method"));
    if (!method.empty()) {
        const auto found = std::find_if(methods.begin(), methods.end(),
                                        [&](const Method& known) { return known.name == method; });
        return found == methods.end() ? nullptr : found->read;
    }
    // Without a name: what NVIDIA's ModelOpt, llm-compressor and MLX write.
    if (block.find("quant_algo") != nullptr || mapping_at(block, "quantization") != nullptr) {
        return read_modelopt;
    }
    if (mapping_at(block, "config_groups") != nullptr) {
        return read_config_groups;
    }
    if (block.find("bits") != nullptr && block.find("group_size") != nullptr) {
        return block.find("sym") != nullptr || block.find("zero_point") != nullptr ||
                       block.find("desc_act") != nullptr
                   ? read_gptq_or_awq
                   : read_mlx;
    }
    return nullptr;
}

} // namespace llmroofline::huggingface
