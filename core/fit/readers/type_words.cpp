// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/readers/type_words.h"

#include <algorithm>
#include <array>

#include "core/io/ascii.h"

namespace llmroofline {

namespace {

struct Word {
    std::string_view name; // small letters
    std::optional<DataType> weights;
    std::optional<DataType> activations;
    std::optional<DataType> experts = std::nullopt;
};

// An engine's names of quantisations, and the words that end checkpoints' names.
constexpr std::array quantizations = {
    Word{"fp8", DataType::fp8, DataType::fp8},
    Word{"fp8_block_scales", DataType::fp8, DataType::fp8},
    Word{"fp8_per_channel_per_token", DataType::fp8, DataType::fp8},
    Word{"fbgemm_fp8", DataType::fp8, DataType::fp8},
    Word{"w8a8_fp8", DataType::fp8, DataType::fp8},
    Word{"modelopt", DataType::fp8, DataType::fp8},
    Word{"modelopt_fp4", DataType::nvfp4, DataType::nvfp4},
    Word{"nvfp4", DataType::nvfp4, DataType::nvfp4},
    Word{"fp4", DataType::nvfp4, DataType::nvfp4},
    Word{"w4a4", DataType::nvfp4, DataType::nvfp4},
    Word{"nvfp4a16", DataType::nvfp4, DataType::bf16},
    Word{"mxfp4", DataType::bf16, DataType::bf16, DataType::mxfp4},
    Word{"w4a16_mxfp4", DataType::bf16, DataType::bf16, DataType::mxfp4},
    Word{"w4a8_mxfp4_fp8", DataType::bf16, DataType::fp8, DataType::mxfp4},
    Word{"awq", DataType::int4, DataType::bf16},
    Word{"awq_marlin", DataType::int4, DataType::bf16},
    Word{"w4a16_awq", DataType::int4, DataType::bf16},
    Word{"w4a8_awq", DataType::int4, DataType::fp8},
    Word{"gptq", DataType::int4, DataType::bf16},
    Word{"gptq_marlin", DataType::int4, DataType::bf16},
    Word{"w4a16_gptq", DataType::int4, DataType::bf16},
    Word{"w4a16", DataType::int4, DataType::bf16},
    Word{"int4", DataType::int4, DataType::bf16},
    Word{"4bit", DataType::int4, DataType::bf16},
    Word{"w8a16", DataType::int8, DataType::bf16},
    Word{"w8a8", DataType::int8, DataType::int8},
    Word{"w8a8_int8", DataType::int8, DataType::int8},
    Word{"int8", DataType::int8, DataType::int8},
    Word{"bf16", DataType::bf16, DataType::bf16},
    Word{"fp16", DataType::fp16, DataType::fp16},
};

// Words of names that say more than one of these: it leaves the type to what is beside it.
constexpr std::array<std::string_view, 10> beside = {"dynamic", "quantized", "gguf",  "marlin", "g128",
                                                     "imat",    "kv",        "block", "hf",     "bnb"};

// GGUF's kinds by the type here that takes up within a tenth as much: bits a weight of whole files of 8e9 parameters in
// llama.cpp's tools/quantize/README.md.
struct GgufKind {
    std::string_view name; // small letters, words by '_'
    DataType type;
};
constexpr std::array gguf_kinds = {
    GgufKind{"all_f32", DataType::fp32},       GgufKind{"f32", DataType::fp32},
    GgufKind{"f16", DataType::fp16},           GgufKind{"bf16", DataType::bf16},
    GgufKind{"q8_0", DataType::q8_0},          GgufKind{"q4_k_m", DataType::q4_k_m},
    GgufKind{"q4_k_medium", DataType::q4_k_m}, GgufKind{"q4_k_s", DataType::q4_k_m},
    GgufKind{"q4_k_small", DataType::q4_k_m},  GgufKind{"q4_0", DataType::q4_k_m},
    GgufKind{"q4_1", DataType::q4_k_m},        GgufKind{"iq4_nl", DataType::q4_k_m},
    GgufKind{"iq4_xs", DataType::q4_k_m},
};
constexpr std::array<std::string_view, 19> other_gguf_kinds = {
    "q2_k",   "q2_k_s", "q3_k",  "q3_k_s",  "q3_k_m", "q3_k_l",  "q5_0",  "q5_1",  "q5_k", "q5_k_s",
    "q5_k_m", "q6_k",   "iq1_s", "iq2_xxs", "iq2_xs", "iq3_xxs", "iq3_s", "tq1_0", "tq2_0"};

std::string small(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        c = lower_ascii(c);
    return result;
}

// Words joined by '_', so that `Q4_K - Medium` is q4_k_medium.
std::string joined(std::string_view text) {
    std::string result;
    for (const char c : small(text))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.')
            result += c;
        else if (!result.empty() && result.back() != '_')
            result += '_';
    while (!result.empty() && result.back() == '_')
        result.pop_back();
    return result;
}

const Word* quantization_named(std::string_view name) {
    const auto* const found = std::find_if(quantizations.begin(), quantizations.end(),
                                           [&](const Word& word) { return word.name == name; });
    return found != quantizations.end() ? found : nullptr;
}

RunTypes types_of(const Word& word) {
    RunTypes types;
    types.precision.weights = word.weights;
    types.precision.activations = word.activations;
    types.precision.expert_weights = word.experts;
    return types;
}

RunTypes in_16_bit(DataType weights) {
    RunTypes types;
    types.precision.weights = weights;
    // llama.cpp multiplies in 16 bit, or by integers of its own that cost the same here.
    types.precision.activations = DataType::fp16;
    return types;
}

} // namespace

RunTypes gguf_types(std::string_view words) {
    std::string name = joined(words);
    constexpr std::string_view mostly = "mostly_";
    if (name.starts_with(mostly))
        name.erase(0, mostly.size());
    RunTypes types;
    if (name.empty())
        return types;
    if (name.starts_with("mxfp4")) {
        types.precision.weights = DataType::bf16;
        types.precision.expert_weights = DataType::mxfp4;
        types.precision.activations = DataType::bf16;
        return types;
    }
    for (const GgufKind& kind : gguf_kinds)
        // Of kinds that tell their bits, too: `iq4_xs_4.25_bpw`.
        if (name == kind.name || name.starts_with(std::string(kind.name) + "_4."))
            return in_16_bit(kind.type);
    types.unknown = words;
    return types;
}

std::optional<DataType> kv_type(std::string_view word, std::string& unknown) {
    const std::string name = joined(word);
    if (name.empty() || name == "auto" || name == "none" || name == "null")
        return std::nullopt;
    if (name == "f16")
        return DataType::fp16;
    if (name == "f32")
        return DataType::fp32;
    if (const auto plain = plain_type(name))
        return plain;
    if (name.starts_with("fp8"))
        return DataType::fp8;
    if (const auto type = parse_data_type(name))
        return type;
    unknown = word;
    return std::nullopt;
}

RunTypes quantization_types(std::string_view word) {
    const Word* const found = quantization_named(joined(word));
    return found != nullptr ? types_of(*found) : RunTypes{};
}

std::optional<DataType> plain_type(std::string_view word) {
    const std::string name = small(word);
    if (name == "bfloat16" || name == "torch.bfloat16" || name == "bf16")
        return DataType::bf16;
    if (name == "float16" || name == "torch.float16" || name == "half" || name == "fp16")
        return DataType::fp16;
    if (name == "float32" || name == "torch.float32" || name == "float" || name == "fp32")
        return DataType::fp32;
    return std::nullopt;
}

CheckpointName checkpoint_name(std::string_view name) {
    CheckpointName result;
    // A path's or a hub's last part; a trailing slash is none.
    while (name.ends_with('/'))
        name.remove_suffix(1);
    std::string base(name.substr(name.find_last_of("/\\") + 1));
    constexpr std::string_view ending = ".gguf";
    if (small(base).ends_with(ending))
        base.resize(base.size() - ending.size());
    // Of a file in parts: -00001-of-00003.
    constexpr std::size_t part = 15;
    if (base.size() > part && base[base.size() - part] == '-' &&
        base.substr(base.size() - part + 6, 4) == "-of-")
        base.resize(base.size() - part);
    bool is_told = false;
    while (true) {
        const std::size_t at = base.find_last_of("-.");
        if (at == std::string::npos || at == 0)
            break;
        const std::string last = joined(std::string_view(base).substr(at + 1));
        const Word* const word = quantization_named(last);
        const bool is_gguf = std::any_of(gguf_kinds.begin(), gguf_kinds.end(),
                                         [&](const GgufKind& kind) { return kind.name == last; }) &&
                             word == nullptr;
        const bool is_other =
            std::find(other_gguf_kinds.begin(), other_gguf_kinds.end(), last) != other_gguf_kinds.end();
        const bool is_beside = std::find(beside.begin(), beside.end(), last) != beside.end();
        if (word == nullptr && !is_gguf && !is_other && !is_beside)
            break;
        // The first that is found from the end says it: in GPTQ-Int4 both say the same. What GPTQ makes of 8 bits is of
        // weights alone.
        if (!is_told && !is_beside)
            result.types = word != nullptr ? types_of(*word) : gguf_types(last);
        else if (last == "gptq")
            result.types.precision.activations = DataType::bf16;
        is_told = is_told || !is_beside;
        base.resize(at);
    }
    result.base = std::move(base);
    return result;
}

} // namespace llmroofline
