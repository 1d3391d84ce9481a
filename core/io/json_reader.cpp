// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json_reader.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <unordered_map>
#include <utility>

#include "core/io/hidden_characters.h"
#include "core/io/text_places.h"
#include "core/io/utf8.h"

namespace llmroofline {

namespace {

using Json = nlohmann::json;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view between_tokens = " \t\r\n,:";
constexpr std::string_view ends_of_word = " \t\r\n,:{}[]\"";

std::string_view without_mark(std::string_view text) {
    return text.starts_with(byte_order_mark) ? text.substr(byte_order_mark.size()) : text;
}

// Of any text, what reaches to the next separator, at least one character.
std::string_view word_of(std::string_view text) {
    return text.substr(0, std::max<std::size_t>(text.find_first_of(ends_of_word), 1));
}

struct NotFinite {
    std::string_view word;
    std::string_view number; // as long, for the library to read in its place
};

constexpr NotFinite not_finite[] = {{"-Infinity", "-10000000"}, {"Infinity", "10000000"}, {"NaN", "0.0"}};

// The text with numbers for what Python writes where there is none; empty if there is nothing of the kind.
std::string with_numbers_only(std::string_view text) {
    std::string changed;
    if (text.find("Infinity") == std::string_view::npos && text.find("NaN") == std::string_view::npos) {
        return changed;
    }
    bool in_string = false;
    bool escaped = false;
    bool in_word = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_string) {
            in_string = escaped || c != '"';
            escaped = !escaped && c == '\\';
            continue;
        }
        in_string = c == '"';
        const bool begins = !in_word && !in_string;
        in_word = ends_of_word.find(c) == std::string_view::npos;
        const std::string_view word = begins && in_word ? word_of(text.substr(i)) : std::string_view();
        for (const NotFinite& value : not_finite) {
            if (word == value.word) {
                changed = changed.empty() ? std::string(text) : std::move(changed);
                changed.replace(i, word.size(), value.number);
            }
        }
    }
    return changed;
}

// Tells how far the library has read: it hands no places out itself.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, std::size_t* count) : at_(at), count_(count) {}

    reference operator*() const { return *at_; }
    CountingIterator& operator++() {
        ++at_;
        ++*count_;
        return *this;
    }
    bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
    bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

private:
    const char* at_;
    std::size_t* count_;
};

// Builds the tree from the library's events. Each handler says whether to read on.
class TreeBuilder final : public nlohmann::json_sax<Json> {
public:
    TreeBuilder(std::string_view text, const TextPlaces& places, const std::size_t& read)
        : text_(text), places_(places), read_(read) {}

    YamlNode take_root() { return std::move(root_); }
    const Errors& errors() const { return errors_; }

    bool null() override { return scalar(YamlKind::nothing, {}); }
    bool boolean(bool value) override { return scalar(YamlKind::scalar, value ? "true" : "false"); }
    bool number_integer(number_integer_t) override { return number(); }
    bool number_unsigned(number_unsigned_t) override { return number(); }
    bool number_float(number_float_t, const string_t&) override { return number(); }
    bool string(string_t& value) override { return scalar(YamlKind::scalar, value, true); }
    bool binary(binary_t&) override { return false; } // no JSON text has one
    bool start_object(std::size_t) override { return open(YamlKind::mapping); }
    bool start_array(std::size_t) override { return open(YamlKind::sequence); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& value) override {
        const Place place = next_token();
        if (!count(place)) {
            return false;
        }
        Open& parent = open_.back();
        const auto [first, is_new] = parent.key_lines.try_emplace(value, place.line);
        if (!is_new) {
            errors_.push_back(
                {ErrorCode::duplicate_key, {shortened(value), std::to_string(first->second)}, place});
        }
        parent.node.entries.push_back({value, place.line, place.column, {}});
        return true;
    }

    bool parse_error(std::size_t, const std::string&, const Json::exception& exception) override {
        const std::size_t start = token_start();
        const std::string_view token = word_at(start);
        const Place place = places_.at_offset(start);
        constexpr int number_overflow = 406;
        if (exception.id == number_overflow) {
            errors_.push_back({ErrorCode::expected_number, {last_key(), shortened(token), ""}, place});
        } else if (token.empty()) {
            errors_.push_back({ErrorCode::json_ends_early, {}, place});
        } else if (is_infinity_or_nan(token)) {
            errors_.push_back({ErrorCode::json_not_finite, {shortened(token)}, place});
        } else {
            errors_.push_back({ErrorCode::json_syntax, {shortened(token, 30)}, place});
        }
        return false;
    }

private:
    struct Open {
        YamlNode node;
        std::unordered_map<std::string, int> key_lines;
    };

    static bool is_infinity_or_nan(std::string_view token) {
        return token == "Infinity" || token == "-Infinity" || token == "NaN" || token == "inf" ||
               token == "nan" || token == "-inf";
    }

    // Where the token begins that the library has just read.
    std::size_t token_start() const {
        return std::min(text_.find_first_not_of(between_tokens, token_end_), text_.size());
    }

    // The word, number or quoted text there; a single character else.
    std::string_view word_at(std::size_t start) const {
        const std::string_view rest = text_.substr(start);
        if (rest.starts_with('"')) {
            return rest.substr(0, rest.find('\n'));
        }
        return word_of(rest);
    }

    Place next_token() {
        Place place = places_.at_offset(token_start());
        token_end_ = read_;
        return place;
    }

    bool count(const Place& place) {
        if (++nodes_ > json_node_limit) {
            errors_.push_back({ErrorCode::yaml_too_many_nodes, {std::to_string(json_node_limit)}, place});
            return false;
        }
        return true;
    }

    static YamlNode node_at(YamlKind kind, const Place& place) {
        YamlNode node;
        node.kind = kind;
        node.line = place.line;
        node.column = place.column;
        return node;
    }

    bool number() {
        const bool is_kept = scalar(YamlKind::scalar, std::string(word_at(token_start())));
        --token_end_; // the library has looked one character ahead
        return is_kept;
    }

    bool scalar(YamlKind kind, std::string value, bool quoted = false) {
        const Place place = next_token();
        if (!count(place)) {
            return false;
        }
        YamlNode node = node_at(kind, place);
        node.scalar = std::move(value);
        node.quoted = quoted;
        add(std::move(node));
        return true;
    }

    bool open(YamlKind kind) {
        const Place place = next_token();
        if (static_cast<int>(open_.size()) >= json_depth_limit) {
            errors_.push_back({ErrorCode::yaml_too_deep, {std::to_string(json_depth_limit)}, place});
            return false;
        }
        if (!count(place)) {
            return false;
        }
        open_.push_back({node_at(kind, place), {}});
        return true;
    }

    bool close() {
        token_end_ = read_;
        YamlNode closed = std::move(open_.back().node);
        open_.pop_back();
        add(std::move(closed));
        return true;
    }

    void add(YamlNode node) {
        if (open_.empty()) {
            root_ = std::move(node);
        } else if (open_.back().node.kind == YamlKind::sequence) {
            open_.back().node.items.push_back(std::move(node));
        } else {
            open_.back().node.entries.back().value = std::move(node);
        }
    }

    std::string last_key() const {
        const bool has_key = !open_.empty() && !open_.back().node.entries.empty();
        return has_key ? shortened(open_.back().node.entries.back().key) : std::string();
    }

    std::string_view text_;
    const TextPlaces& places_;
    const std::size_t& read_;
    std::size_t token_end_ = 0;
    YamlNode root_;
    std::vector<Open> open_;
    Errors errors_;
    int nodes_ = 0;
};

} // namespace

Result<YamlDocument> parse_json(std::string_view text, std::string_view file) {
    if (text.size() > json_byte_limit) {
        return Error{ErrorCode::file_too_large, {std::to_string(json_byte_limit)}, {std::string(file), 0, 0}};
    }
    text = without_mark(text);
    const TextPlaces places(text, file);
    if (const std::optional<std::size_t> offset = find_invalid_utf8(text)) {
        return Error{ErrorCode::text_not_utf8, {}, places.at_offset(*offset)};
    }
    // Which the library takes for the end.
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
        return Error{ErrorCode::text_control_character, {code_point_name(0)}, places.at_offset(nul)};
    }
    std::size_t read = 0;
    // Places and words are those of the text as it is.
    TreeBuilder builder(text, places, read);
    const std::string changed = with_numbers_only(text);
    const std::string_view parsed = changed.empty() ? text : std::string_view(changed);
    Json::sax_parse(CountingIterator(parsed.data(), &read),
                    CountingIterator(parsed.data() + parsed.size(), &read), &builder);
    if (!builder.errors().empty()) {
        return builder.errors();
    }
    YamlNode root = builder.take_root();
    if (root.kind != YamlKind::mapping) {
        return Error{
            ErrorCode::json_no_object, {std::string(to_string(root.kind))}, {std::string(file), 1, 1}};
    }
    return YamlDocument{std::string(file), std::move(root)};
}

bool looks_like_json(std::string_view text) {
    const auto skip = [&] { text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size())); };
    text = without_mark(text);
    skip();
    if (!text.starts_with('{')) {
        return false;
    }
    text.remove_prefix(1);
    skip();
    return text.empty() || text.starts_with('}') || (text.starts_with('"') && !text.starts_with("\"kind\""));
}

} // namespace llmroofline
