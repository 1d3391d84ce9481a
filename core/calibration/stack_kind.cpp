// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/stack_kind.h"

#include <algorithm>
#include <array>
#include <utility>

namespace llmroofline {

namespace {

constexpr std::string_view compiled = "compiled serving";
constexpr std::string_view eager = "eager serving";
constexpr std::string_view single_user = "single-user";

constexpr std::array<std::pair<std::string_view, std::string_view>, 17> kinds = {{{"tensorrt-llm", compiled},
                                                                                  {"lmdeploy", compiled},
                                                                                  {"mindie", compiled},
                                                                                  {"vllm", eager},
                                                                                  {"sglang", eager},
                                                                                  {"tgi", eager},
                                                                                  {"deepspeed", eager},
                                                                                  {"atom", eager},
                                                                                  {"optimum", eager},
                                                                                  {"llama.cpp", single_user},
                                                                                  {"ollama", single_user},
                                                                                  {"mlx", single_user},
                                                                                  {"exllama", single_user},
                                                                                  {"gpt-fast", single_user},
                                                                                  {"autoawq", single_user},
                                                                                  {"tinychat", single_user},
                                                                                  {"mlc", single_user}}};

bool begins_with(std::string_view text, std::string_view lower_case) {
    return text.size() >= lower_case.size() &&
           std::equal(lower_case.begin(), lower_case.end(), text.begin(), [](char wanted, char c) {
               return wanted == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
           });
}

} // namespace

std::string_view stack_kind(std::string_view software) {
    for (const auto& [name, kind] : kinds)
        if (begins_with(software, name))
            return kind;
    return {};
}

} // namespace llmroofline
