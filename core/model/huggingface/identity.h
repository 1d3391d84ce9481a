// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What to call an imported model: a config.json seldom says. Free functions without state, safe from any
// thread.
#pragma once

#include <string>
#include <string_view>

namespace llmroofline::huggingface {

struct Identity {
    std::string id;             // a valid identifier
    std::string name;           // as the files call it
    std::string huggingface_id; // owner/name; "" if nothing says so
};

// In this order: a file that is not called config.json; the hub's cache folder (models--owner--name); the
// folder; `stated_path`, which is the configuration's _name_or_path; the model_type. The identifier passes
// over what is not all ASCII.
Identity identity_of(std::string_view file, std::string_view stated_path, std::string_view model_type);

// "" if nothing of `text` can stand in an identifier.
std::string as_identifier(std::string_view text);

} // namespace llmroofline::huggingface
