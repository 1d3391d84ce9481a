// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// All families, found by the names that a configuration gives them. Free functions without state, safe from any thread.
#pragma once

#include <string_view>
#include <vector>

#include "core/model/huggingface/family.h"

namespace llmroofline::huggingface {

// A model of several media, whose text model has a configuration of its own below a key.
struct Wrapper {
    std::string_view type;
    std::string_view text_key;  // a path, joined by dots
    std::string_view text_type; // unless the text model names its own; "": it has to
    std::string_view flat_type; // without that key the figures stand at the top; "": they never do
};

// nullptr if there is none.
const Family* find_family(std::string_view model_type);
const Family* family_of_architecture(std::string_view architecture);
const Wrapper* find_wrapper(std::string_view model_type);
bool is_of(const Family& family, std::string_view architecture);

// Known to have layers that a Transformer does not describe.
bool is_unsupported(std::string_view model_type);

std::vector<std::string_view> all_model_types();

} // namespace llmroofline::huggingface
