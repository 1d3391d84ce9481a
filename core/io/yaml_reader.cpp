// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/yaml_reader.h"

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <optional>
#include <streambuf>

#include "core/io/files.h"
#include "core/io/hidden_characters.h"
#include "core/io/utf8.h"
#include "core/io/yaml_tree_builder.h"

namespace llmroofline {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Reads from a text that is already in memory.
class TextBuffer final : public std::streambuf {
public:
    explicit TextBuffer(std::string_view text) {
        char* const start = const_cast<char*>(text.data()); // never written: there is no put area
        setg(start, start, start + text.size());
    }
};

// YAML allows no control characters but these, and the library takes U+0004 for the end of the text.
std::optional<Error> find_bad_character(std::string_view text, const TextPlaces& places) {
    if (const std::optional<std::size_t> offset = find_invalid_utf8(text)) {
        return Error{ErrorCode::text_not_utf8, {}, places.at_offset(*offset)};
    }
    if (const std::optional<HiddenCharacter> hidden = find_hidden(text)) {
        return Error{ErrorCode::text_control_character,
                     {code_point_name(hidden->value)},
                     places.at_offset(hidden->offset)};
    }
    return std::nullopt;
}

// A tab before the first character of a line. The library's own message for one depends on what stands around
// it.
std::optional<Error> find_tab(std::string_view text, const TextPlaces& places) {
    std::optional<std::size_t> tab;
    bool in_indentation = true;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\n' || c == '\r') {
            tab.reset(); // a blank line
            in_indentation = true;
        } else if (in_indentation && c == '\t') {
            tab = tab.value_or(i);
        } else if (c != ' ') {
            if (tab) {
                return Error{ErrorCode::yaml_tab, {}, places.at_offset(*tab)};
            }
            in_indentation = false;
        }
    }
    return std::nullopt;
}

Error from_exception(const YAML::Exception& exception, const TextPlaces& places) {
    Place place = places.at(exception.mark.line, exception.mark.column);
    if (dynamic_cast<const YAML::DeepRecursion*>(&exception) != nullptr) {
        return {ErrorCode::yaml_too_deep, {std::to_string(yaml_depth_limit)}, std::move(place)};
    }
    // An alias of an anchor that does not exist; one that exists was refused with its anchor.
    if (exception.msg == YAML::ErrorMsg::UNKNOWN_ANCHOR) {
        return {ErrorCode::yaml_alias, {}, std::move(place)};
    }
    return {ErrorCode::yaml_syntax, {shortened(exception.msg)}, std::move(place)};
}

Result<YamlDocument> check_root(YamlTreeBuilder& builder, std::string_view file, const TextPlaces& places) {
    const YamlNode& root = builder.root();
    if (root.kind == YamlKind::nothing) {
        return Error{ErrorCode::yaml_empty, {}, places.none()};
    }
    if (root.kind != YamlKind::mapping) {
        return Error{ErrorCode::expected_mapping,
                     {"", std::string(to_string(root.kind))},
                     {std::string(file), root.line, root.column}};
    }
    if (!builder.errors().empty()) {
        return builder.errors();
    }
    return YamlDocument{std::string(file), builder.take_root()};
}

} // namespace

Result<YamlDocument> parse_yaml(std::string_view text, std::string_view file) {
    if (text.size() > yaml_byte_limit) {
        return Error{ErrorCode::file_too_large, {std::to_string(yaml_byte_limit)}, {std::string(file), 0, 0}};
    }
    if (text.starts_with(byte_order_mark)) {
        text.remove_prefix(byte_order_mark.size());
    }
    const TextPlaces places(text, file);
    if (std::optional<Error> error = find_bad_character(text, places)) {
        return *std::move(error);
    }
    if (std::optional<Error> error = find_tab(text, places)) {
        return *std::move(error);
    }
    TextBuffer buffer(text);
    std::istream stream(&buffer);
    YamlTreeBuilder builder(places);
    try {
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const YamlTreeBuilder::Broken& broken) {
        return broken.error;
    } catch (const YAML::Exception& exception) {
        return from_exception(exception, places);
    }
    return check_root(builder, file, places);
}

Result<YamlDocument> load_yaml(const std::filesystem::path& path) {
    const Result<std::string> text = read_text_file(path, yaml_byte_limit);
    if (!text) {
        return text.errors();
    }
    return parse_yaml(*text, path.string());
}

} // namespace llmroofline
