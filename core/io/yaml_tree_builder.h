// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Builds a YamlNode tree from the YAML library's events and breaks off at the first thing that is not
// allowed. For yaml_reader.cpp alone; no other file outside core/io may see the library.
#pragma once

#include <yaml-cpp/eventhandler.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/io/error.h"
#include "core/io/text_places.h"
#include "core/io/yaml_node.h"

namespace YAML {
struct Mark;
}

namespace llmroofline {

class YamlTreeBuilder final : public YAML::EventHandler {
public:
    explicit YamlTreeBuilder(const TextPlaces& places) : places_(places) {}

    // Ends the parse: it is thrown through the library, which is safe against exceptions.
    struct Broken {
        Error error;
    };

    const YamlNode& root() const { return root_; }
    YamlNode take_root() { return std::move(root_); }
    const Errors& errors() const { return errors_; } // of keys, which do not end the parse

    void OnDocumentStart(const YAML::Mark& mark) override;
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override;
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override;
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override;
    void OnAnchor(const YAML::Mark& mark, const std::string& name) override;

private:
    struct OpenNode {
        YamlNode node;
        bool has_key = false; // of a mapping: the key is read, its value is next
        bool has_colon = false;
        bool is_key = false; // a mapping or sequence where a key should be
        std::unordered_map<std::string, int> key_lines;
    };

    [[noreturn]] void refuse(ErrorCode code, const YAML::Mark& mark, std::vector<std::string> arguments = {});
    void check_tag(const YAML::Mark& mark, const std::string& tag);
    void open(YamlKind kind, const YAML::Mark& mark, const std::string& tag);
    void close();
    bool is_key_next() const;
    void read_key(const YAML::Mark& mark, const std::string& value);
    void refuse_key(const YAML::Mark& mark, YamlKind kind);
    void check_quotes(const YAML::Mark& mark, std::string_view source);
    void add(YamlNode node);
    YamlNode node_at(YamlKind kind, const YAML::Mark& mark);

    const TextPlaces& places_;
    YamlNode root_;
    std::vector<OpenNode> open_;
    Errors errors_;
    int documents_ = 0;
    int nodes_ = 0;
};

} // namespace llmroofline
