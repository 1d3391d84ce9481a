// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/yaml_node.h"

#include "core/io/names.h"

namespace llmroofline {

namespace {

constexpr NameTable<YamlKind, 4> kind_names = {{{YamlKind::nothing, "nothing"},
                                                {YamlKind::scalar, "scalar"},
                                                {YamlKind::sequence, "sequence"},
                                                {YamlKind::mapping, "mapping"}}};

} // namespace

std::string_view to_string(YamlKind kind) {
    return name_of(kind_names, kind);
}

const YamlEntry* YamlNode::find(std::string_view key) const {
    for (const YamlEntry& entry : entries) {
        if (entry.key == key) {
            return &entry;
        }
    }
    return nullptr;
}

std::string_view YamlDocument::kind() const {
    if (root.entries.empty() || root.entries.front().key != "kind") {
        return {};
    }
    return root.entries.front().value.scalar;
}

} // namespace llmroofline
