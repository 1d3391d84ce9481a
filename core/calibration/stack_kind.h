// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What sort of program a software stack is. Stacks of one kind resemble one another more than those of another: what
// is known of vLLM says something about SGLang, and little about llama.cpp. Pure.
#pragma once

#include <string_view>

namespace llmroofline {

// Returns "compiled serving" (engines built for a model, TensorRT-LLM and LMDeploy), "eager serving" (servers in
// Python that launch kernel by kernel or by recorded graphs, vLLM and SGLang), "single-user" (programs for one
// sequence at a time, llama.cpp, MLX, ExLlama), or nothing where the name tells neither. `software` begins with the
// stack's name, in whatever capitals.
std::string_view stack_kind(std::string_view software);

} // namespace llmroofline
