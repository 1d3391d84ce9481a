// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/families.h"

#include <algorithm>
#include <array>

#include "core/model/huggingface/families_chunked.h"
#include "core/model/huggingface/families_device.h"
#include "core/model/huggingface/families_experts.h"
#include "core/model/huggingface/families_gemma.h"
#include "core/model/huggingface/families_gpt.h"
#include "core/model/huggingface/families_grouped.h"
#include "core/model/huggingface/families_hybrid.h"
#include "core/model/huggingface/families_latent.h"
#include "core/model/huggingface/families_llama.h"
#include "core/model/huggingface/families_mixers.h"
#include "core/model/huggingface/families_searched.h"
#include "core/model/huggingface/families_shared_experts.h"

namespace llmroofline::huggingface {

namespace {

constexpr Wrapper wrappers[] = {
    {"llava", "text_config", "llama", "llama"},
    {"llava_next", "text_config", "llama", ""},
    {"llava_next_video", "text_config", "llama", ""},
    {"llava_onevision", "text_config", "qwen2", ""},
    {"vipllava", "text_config", "llama", ""},
    {"video_llava", "text_config", "llama", ""},
    {"idefics2", "text_config", "mistral", ""},
    {"idefics3", "text_config", "llama", ""},
    {"smolvlm", "text_config", "llama", ""},
    {"paligemma", "text_config", "gemma", ""},
    {"mistral3", "text_config", "mistral", ""},
    {"voxtral", "text_config", "llama", ""},
    {"gemma3", "text_config", "gemma3_text", ""},
    {"llama4", "text_config", "llama4_text", ""},
    {"qwen2_vl", "text_config", "qwen2_vl_text", "qwen2"},
    {"qwen2_5_vl", "text_config", "qwen2_5_vl_text", "qwen2"},
    {"qwen2_audio", "text_config", "qwen2", ""},
    {"qwen3_vl", "text_config", "qwen3_vl_text", ""},
    {"qwen3_vl_moe", "text_config", "qwen3_vl_moe_text", ""},
    {"qwen3_5", "text_config", "qwen3_5_text", ""},
    {"qwen3_5_moe", "text_config", "qwen3_5_moe_text", ""},
    {"internvl", "text_config", "qwen2", ""},
    {"internvl_chat", "llm_config", "", ""},
    {"aya_vision", "text_config", "cohere2", ""},
    {"cohere2_vision", "text_config", "cohere2", ""},
    {"glm4v", "text_config", "glm4v_text", ""},
    {"glm4v_moe", "text_config", "glm4v_moe_text", ""},
    {"gemma3n", "text_config", "gemma3n_text", ""},
    {"gemma4", "text_config", "gemma4_text", ""},
    {"minimax_m3_vl", "text_config", "minimax_m3_text", ""},
    {"mllama", "text_config", "mllama_text_model", ""},
    {"kimi_k3", "text_config", "kimi_linear", ""},
    {"lfm2_vl", "text_config", "lfm2", ""},
    {"muse_glimmer", "text_config", "muse_glimmer_text", ""},
    {"qwen2_5_omni", "thinker_config.text_config", "qwen2_5_omni_text", ""},
    {"qwen2_5_omni_thinker", "text_config", "qwen2_5_omni_text", ""},
    {"qwen3_omni_moe", "thinker_config.text_config", "qwen3_omni_moe_text", ""},
    {"qwen3_omni_moe_thinker", "text_config", "qwen3_omni_moe_text", ""},
    {"kimi_vl", "text_config", "deepseek_v3", ""},
    {"kimi_k25", "text_config", "kimi_k2", ""},
    {"deepseek_vl_v2", "language_config", "deepseek_v2", ""},
    {"emu3", "text_config", "llama", ""},
    {"pixtral", "text_config", "mistral", ""},
    {"ovis", "llm_config", "", ""},
    {"multi_modality", "language_config", "llama", ""},
    {"exaone4_5", "text_config", "exaone4", ""},
};

constexpr auto unsupported = std::to_array<std::string_view>(
    {"mamba",    "mamba2", "falcon_mamba",    "zamba",      "zamba2",      "rwkv",      "rwkv5",
     "rwkv6",    "rwkv7",  "recurrent_gemma", "t5",         "mt5",         "t5gemma",   "bart",
     "whisper",  "bert",   "roberta",         "deberta-v2", "modernbert",  "phi4flash", "arctic",
     "openelm",  "deci",   "step3",           "xlstm",      "hymba",       "diffllama", "switch_transformers",
     "nllb-moe", "clip",   "siglip",          "bitnet",     "dbrx_hybrid", "chatglm2",  "llada"});

constexpr auto endings = std::to_array<std::string_view>(
    {"", "ForCausalLM", "LMHeadModel", "ForConditionalGeneration", "Model", "TextModel"});

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_same_word(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char left, char right) { return lower(left) == lower(right); });
}

template <class Predicate> const Family* find_if(Predicate predicate) {
    for (const std::span<const Family> group :
         {llama_like_families(), gpt_like_families(), expert_families(), shared_expert_families(),
          grouped_families(), device_families(), gemma_families(), chunked_families(), latent_families(),
          mixer_families(), hybrid_families(), searched_families()}) {
        const auto found = std::find_if(group.begin(), group.end(), predicate);
        if (found != group.end()) {
            return &*found;
        }
    }
    return nullptr;
}

bool is_among(Spellings words, std::string_view word) {
    const std::vector<std::string_view> all = split(words);
    return std::find(all.begin(), all.end(), word) != all.end();
}

} // namespace

const Family* find_family(std::string_view model_type) {
    return find_if([&](const Family& family) { return is_among(family.types, model_type); });
}

bool is_of(const Family& family, std::string_view architecture) {
    for (const std::string_view stem : split(family.stems)) {
        for (const std::string_view ending : endings) {
            if (is_same_word(architecture, std::string(stem) + std::string(ending))) {
                return true;
            }
        }
    }
    return false;
}

const Family* family_of_architecture(std::string_view architecture) {
    return find_if([&](const Family& family) { return is_of(family, architecture); });
}

const Wrapper* find_wrapper(std::string_view model_type) {
    const auto found = std::find_if(std::begin(wrappers), std::end(wrappers),
                                    [&](const Wrapper& wrapper) { return wrapper.type == model_type; });
    return found != std::end(wrappers) ? &*found : nullptr;
}

bool is_unsupported(std::string_view model_type) {
    return std::find(unsupported.begin(), unsupported.end(), model_type) != unsupported.end();
}

std::vector<std::string_view> all_model_types() {
    std::vector<std::string_view> types;
    find_if([&](const Family& family) {
        const std::vector<std::string_view> own = split(family.types);
        types.insert(types.end(), own.begin(), own.end());
        return false;
    });
    for (const Wrapper& wrapper : wrappers) {
        types.push_back(wrapper.type);
    }
    return types;
}

} // namespace llmroofline::huggingface
