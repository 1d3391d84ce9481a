// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A YAML file as a tree of its own: scalars as written, not yet typed, each with its place. A plain value.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/io/error.h"

namespace llmroofline {

enum class YamlKind { nothing, scalar, sequence, mapping };

// Returns the kind as it stands in the arguments of an Error.
std::string_view to_string(YamlKind kind);

struct YamlEntry;

struct YamlNode {
    YamlKind kind = YamlKind::nothing;
    std::string scalar;
    bool quoted = false; // a quoted scalar is text, whatever it looks like
    int line = 0;        // 1-based
    int column = 0;      // 1-based, in characters
    std::vector<YamlNode> items;
    std::vector<YamlEntry> entries; // in the file's order; no key twice

    const YamlEntry* find(std::string_view key) const;
};

struct YamlEntry {
    std::string key;
    int line = 0;
    int column = 0;
    YamlNode value; // without a value it has the key's place
};

struct YamlDocument {
    std::string file; // for places; "" is allowed
    YamlNode root;    // always a mapping

    // The value of the first key if that is `kind`, else "": what sort of file this is.
    std::string_view kind() const;
};

} // namespace llmroofline
