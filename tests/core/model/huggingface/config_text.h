// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Configurations for tests: a family's keys and a model's numbers, no more.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "core/model/huggingface/config_import.h"

namespace llmroofline {

// `keys` between the braces; with single quotes, so that they need no escapes.
inline std::string config_text(std::string keys) {
    for (char& c : keys) {
        c = c == '\'' ? '"' : c;
    }
    return '{' + keys + '}';
}

inline Result<Transformer> import(const std::string& keys) {
    return parse_huggingface_config(config_text(keys), "given.json");
}

inline Transformer imported(const std::string& keys) {
    const Result<Transformer> model = import(keys);
    EXPECT_TRUE(model) << keys;
    if (!model) {
        for (const Error& error : model.errors()) {
            ADD_FAILURE() << static_cast<int>(error.code) << " at " << error.place.line << ':'
                          << error.place.column << ' '
                          << (error.arguments.empty() ? "" : error.arguments.front());
        }
    }
    return model ? *model : Transformer{};
}

inline Errors faults_of(const std::string& keys) {
    const Result<Transformer> model = import(keys);
    EXPECT_FALSE(model) << keys;
    return model ? Errors{} : model.errors();
}

} // namespace llmroofline
