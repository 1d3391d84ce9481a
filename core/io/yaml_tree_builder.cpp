// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/yaml_tree_builder.h"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>

#include <algorithm>
#include <optional>

#include "core/io/hidden_characters.h"
#include "core/io/utf8.h"
#include "core/io/yaml_reader.h"

namespace llmroofline {

namespace {

// Bytes of the quoted scalar that `text` begins with, quotes included; npos if it is never closed.
std::size_t quoted_length(std::string_view text) {
    const char quote = text.front();
    for (std::size_t i = 1; i < text.size(); ++i) {
        const bool is_escaped = quote == '\'' && text[i] == quote && text.substr(i + 1).starts_with(quote);
        if (is_escaped || (quote == '"' && text[i] == '\\')) {
            ++i;
        } else if (text[i] == quote) {
            return i + 1;
        }
    }
    return std::string_view::npos;
}

bool begins_with_quote(std::string_view text) {
    return text.starts_with('"') || text.starts_with('\'');
}

// At the end of the text the library takes a lone word for a key. `source` begins with the key `value`.
bool is_followed_by_colon(std::string_view source, std::string_view value) {
    source.remove_prefix(
        std::min(begins_with_quote(source) ? quoted_length(source) : value.size(), source.size()));
    source.remove_prefix(std::min(source.find_first_not_of(" \t"), source.size()));
    return source.starts_with(':');
}

} // namespace

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

void YamlTreeBuilder::check_quotes(const YAML::Mark& mark, std::string_view source) {
    // The library closes an open quote at the end of the text by itself.
    if (begins_with_quote(source) && quoted_length(source) == std::string_view::npos) {
        refuse(ErrorCode::yaml_syntax, mark, {YAML::ErrorMsg::EOF_IN_SCALAR});
    }
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
    parent.has_colon = is_followed_by_colon(places_.text_at(mark.line, mark.column), value);
}

// Not the end: what is the matter with the text as a whole may be something else.
void YamlTreeBuilder::refuse_key(const YAML::Mark& mark, YamlKind kind) {
    const Place place = places_.at(mark.line, mark.column);
    errors_.push_back({ErrorCode::expected_scalar, {"", std::string(to_string(kind))}, place});
    open_.back().node.entries.push_back({"", place.line, place.column, {}});
    open_.back().has_colon = true;
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
        if (!parent.has_colon) {
            errors_.push_back({ErrorCode::yaml_missing_colon,
                               {shortened(entry.key)},
                               {places_.none().file, entry.line, entry.column}});
        }
    }
    entry.value = std::move(node);
    parent.has_key = false;
}

void YamlTreeBuilder::open(YamlKind kind, const YAML::Mark& mark, const std::string& tag) {
    check_tag(mark, tag);
    if (static_cast<int>(open_.size()) >= yaml_depth_limit) {
        refuse(ErrorCode::yaml_too_deep, mark, {std::to_string(yaml_depth_limit)});
    }
    OpenNode opened;
    opened.node = node_at(kind, mark);
    opened.is_key = is_key_next();
    if (opened.is_key) {
        refuse_key(mark, kind);
    }
    open_.push_back(std::move(opened));
}

void YamlTreeBuilder::close() {
    OpenNode closed = std::move(open_.back());
    open_.pop_back();
    if (closed.is_key) {
        open_.back().has_key = true;
    } else {
        add(std::move(closed.node));
    }
}

void YamlTreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
    if (++documents_ > 1) {
        refuse(ErrorCode::yaml_several_documents, mark);
    }
}

void YamlTreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t) {
    if (is_key_next()) {
        refuse_key(mark, YamlKind::nothing);
        open_.back().has_key = true;
        return;
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
    check_quotes(mark, places_.text_at(mark.line, mark.column));
    // The library turns the escapes of U+0085 and U+00A0 into single bytes that are no UTF-8.
    if (const std::optional<std::size_t> offset = find_invalid_utf8(value)) {
        const auto byte = static_cast<unsigned char>(value[*offset]);
        refuse(ErrorCode::text_control_character, mark, {code_point_name(byte)});
    }
    if (const std::optional<HiddenCharacter> hidden = find_hidden(value)) {
        refuse(ErrorCode::text_control_character, mark, {code_point_name(hidden->value)});
    }
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
