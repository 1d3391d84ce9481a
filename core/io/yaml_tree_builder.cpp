// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/yaml_tree_builder.h"

#include <yaml-cpp/mark.h>

#include <algorithm>

#include "core/io/utf8.h"
#include "core/io/yaml_reader.h"

namespace llmroofline {

YamlPlaces::YamlPlaces(std::string_view text, std::string_view file) : file_(file), size_(text.size()) {
    line_starts_.push_back(0);
    characters_before_.reserve(text.size() + 1);
    std::uint32_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        characters_before_.push_back(characters);
        characters += is_utf8_continuation(text[i]) ? 0 : 1;
        if (text[i] == '\n') {
            line_starts_.push_back(static_cast<std::uint32_t>(i + 1));
        }
    }
    characters_before_.push_back(characters);
}

Place YamlPlaces::at(int line, int byte_column) const {
    if (line < 0 || byte_column < 0) {
        return none();
    }
    const std::size_t row = std::min<std::size_t>(static_cast<std::size_t>(line), line_starts_.size() - 1);
    const std::size_t start = line_starts_[row];
    const std::size_t offset = std::min(start + static_cast<std::size_t>(byte_column), size_);
    return {file_, static_cast<int>(row) + 1,
            static_cast<int>(characters_before_[offset] - characters_before_[start]) + 1};
}

Place YamlPlaces::at_offset(std::size_t offset) const {
    const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    const auto line = after - line_starts_.begin() - 1;
    return at(static_cast<int>(line),
              static_cast<int>(offset - line_starts_[static_cast<std::size_t>(line)]));
}

void YamlTreeBuilder::refuse(ErrorCode code, const YAML::Mark& mark, std::vector<std::string> arguments) {
    throw Broken{{code, std::move(arguments), places_.at(mark.line, mark.column)}};
}

void YamlTreeBuilder::check_tag(const YAML::Mark& mark, const std::string& tag) {
    // "?" and "!" are the library's marks for plain and for quoted.
    if (!tag.empty() && tag != "?" && tag != "!") {
        refuse(ErrorCode::yaml_tag, mark);
    }
}

YamlNode YamlTreeBuilder::node_at(YamlKind kind, const YAML::Mark& mark) {
    if (++nodes_ > yaml_node_limit) {
        refuse(ErrorCode::yaml_too_many_nodes, mark, {std::to_string(yaml_node_limit)});
    }
    const Place place = places_.at(mark.line, mark.column);
    YamlNode node;
    node.kind = kind;
    node.line = place.line;
    node.column = place.column;
    return node;
}

bool YamlTreeBuilder::is_key_next() const {
    return !open_.empty() && open_.back().node.kind == YamlKind::mapping && !open_.back().has_key;
}

void YamlTreeBuilder::read_key(const YAML::Mark& mark, const std::string& value) {
    OpenNode& parent = open_.back();
    const YamlNode place = node_at(YamlKind::scalar, mark);
    const auto [first, is_new] = parent.key_lines.try_emplace(value, place.line);
    if (!is_new) {
        errors_.push_back({ErrorCode::duplicate_key,
                           {shortened(value), std::to_string(first->second)},
                           places_.at(mark.line, mark.column)});
    }
    parent.node.entries.push_back({value, place.line, place.column, {}});
    parent.has_key = true;
}

void YamlTreeBuilder::add(YamlNode node) {
    if (open_.empty()) {
        root_ = std::move(node);
        return;
    }
    OpenNode& parent = open_.back();
    if (parent.node.kind == YamlKind::sequence) {
        parent.node.items.push_back(std::move(node));
        return;
    }
    YamlEntry& entry = parent.node.entries.back();
    if (node.kind == YamlKind::nothing) {
        // The library's mark for a missing value is the next token, lines away perhaps.
        node.line = entry.line;
        node.column = entry.column;
    }
    entry.value = std::move(node);
    parent.has_key = false;
}

void YamlTreeBuilder::open(YamlKind kind, const YAML::Mark& mark, const std::string& tag) {
    check_tag(mark, tag);
    if (is_key_next()) {
        refuse(ErrorCode::expected_scalar, mark, {"", std::string(to_string(kind))});
    }
    if (static_cast<int>(open_.size()) >= yaml_depth_limit) {
        refuse(ErrorCode::yaml_too_deep, mark, {std::to_string(yaml_depth_limit)});
    }
    OpenNode opened;
    opened.node = node_at(kind, mark);
    open_.push_back(std::move(opened));
}

void YamlTreeBuilder::close() {
    YamlNode node = std::move(open_.back().node);
    open_.pop_back();
    add(std::move(node));
}

void YamlTreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
    if (++documents_ > 1) {
        refuse(ErrorCode::yaml_several_documents, mark);
    }
}

void YamlTreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t) {
    if (is_key_next()) {
        refuse(ErrorCode::expected_scalar, mark, {"", std::string(to_string(YamlKind::nothing))});
    }
    add(node_at(YamlKind::nothing, mark));
}

void YamlTreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
    refuse(ErrorCode::yaml_alias, mark);
}

void YamlTreeBuilder::OnAnchor(const YAML::Mark& mark, const std::string&) {
    refuse(ErrorCode::yaml_alias, mark);
}

void YamlTreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                               const std::string& value) {
    check_tag(mark, tag);
    if (is_key_next()) {
        read_key(mark, value);
        return;
    }
    YamlNode node = node_at(YamlKind::scalar, mark);
    node.scalar = value;
    node.quoted = tag == "!";
    add(std::move(node));
}

void YamlTreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                                      YAML::EmitterStyle::value) {
    open(YamlKind::sequence, mark, tag);
}

void YamlTreeBuilder::OnSequenceEnd() {
    close();
}

void YamlTreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                                 YAML::EmitterStyle::value) {
    open(YamlKind::mapping, mark, tag);
}

void YamlTreeBuilder::OnMapEnd() {
    close();
}

} // namespace llmroofline
