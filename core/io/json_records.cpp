// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json_records.h"

#include <nlohmann/json.hpp>
#include <string>
#include <unordered_map>
#include <utility>

#include "core/io/hidden_characters.h"
#include "core/io/json_reader.h"
#include "core/io/json_source.h"
#include "core/io/numbers.h"
#include "core/io/utf8.h"

namespace llmroofline {

namespace {

using Json = nlohmann::json;

// Builds one record after the other from the library's events. Each handler says whether to read on.
class RecordBuilder final : public nlohmann::json_sax<Json> {
public:
    RecordBuilder(const JsonSource& source, const TakeRecord& take) : source_(source), take_(take) {}

    const Errors& errors() const { return errors_; }
    bool is_done() const { return is_done_; }

    bool null() override { return scalar(YamlKind::nothing, {}); }
    bool boolean(bool value) override { return scalar(YamlKind::scalar, value ? "true" : "false"); }
    bool number_integer(number_integer_t value) override {
        return scalar(YamlKind::scalar, std::to_string(value));
    }
    bool number_unsigned(number_unsigned_t value) override {
        return scalar(YamlKind::scalar, std::to_string(value));
    }
    bool number_float(number_float_t, const string_t& text) override {
        return scalar(YamlKind::scalar, text);
    }
    bool string(string_t& value) override { return scalar(YamlKind::scalar, std::move(value), true); }
    bool binary(binary_t&) override { return false; } // no JSON text has one
    bool start_object(std::size_t) override { return open(YamlKind::mapping); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool start_array(std::size_t) override {
        if (!open_.empty() || is_in_list_)
            return open(YamlKind::sequence);
        is_in_list_ = true;
        return true;
    }

    bool key(string_t& value) override {
        if (skipped_ > 0)
            return true;
        const Place place = source_.token_place();
        if (!count(place))
            return false;
        Open& parent = open_.back();
        const auto [first, is_new] = parent.key_lines.try_emplace(value, place.line);
        if (!is_new)
            errors_.push_back(
                {ErrorCode::duplicate_key, {shortened(value), std::to_string(first->second)}, place});
        parent.node.entries.push_back({value, place.line, place.column, {}});
        return true;
    }

    bool parse_error(std::size_t, const std::string& token, const Json::exception& exception) override {
        const Place place = source_.token_place();
        constexpr int number_overflow = 406;
        if (source_.has_nul())
            errors_.push_back({ErrorCode::text_control_character, {code_point_name(0)}, source_.place()});
        else if (exception.id == number_overflow)
            errors_.push_back({ErrorCode::expected_number, {last_key(), shortened(token), ""}, place});
        else if (source_.at_end())
            errors_.push_back({ErrorCode::json_ends_early, {}, source_.place()});
        else
            errors_.push_back({ErrorCode::json_syntax, {shortened(token, 30)}, place});
        return false;
    }

private:
    struct Open {
        YamlNode node;
        std::unordered_map<std::string, int> key_lines;
        bool is_too_long = false;
    };

    static YamlNode node_at(YamlKind kind, const Place& place) {
        YamlNode node;
        node.kind = kind;
        node.line = place.line;
        node.column = place.column;
        return node;
    }

    bool count(const Place& place) {
        if (++nodes_ <= json_record_node_limit)
            return true;
        errors_.push_back({ErrorCode::yaml_too_many_nodes, {std::to_string(json_record_node_limit)}, place});
        return false;
    }

    // What comes next is of a list that has enough of it already.
    bool is_left_out() {
        if (open_.empty() || open_.back().node.kind != YamlKind::sequence ||
            open_.back().node.items.size() < json_list_limit)
            return false;
        open_.back().is_too_long = true;
        return true;
    }

    bool scalar(YamlKind kind, std::string value, bool quoted = false) {
        if (skipped_ > 0 || is_left_out())
            return true;
        const Place place = source_.token_place();
        if (open_.empty()) {
            errors_.push_back({ErrorCode::json_no_object, {std::string(to_string(kind))}, place});
            return false;
        }
        if (!count(place))
            return false;
        YamlNode node = node_at(kind, place);
        node.scalar = std::move(value);
        node.quoted = quoted;
        add(std::move(node));
        return true;
    }

    bool open(YamlKind kind) {
        const Place place = source_.bracket_place();
        if (static_cast<int>(open_.size()) + skipped_ >= json_depth_limit) {
            errors_.push_back({ErrorCode::yaml_too_deep, {std::to_string(json_depth_limit)}, place});
            return false;
        }
        if (skipped_ > 0 || is_left_out()) {
            ++skipped_;
            return true;
        }
        if (open_.empty() && kind != YamlKind::mapping) {
            errors_.push_back({ErrorCode::json_no_object, {std::string(to_string(kind))}, place});
            return false;
        }
        if (!count(place))
            return false;
        open_.push_back({node_at(kind, place), {}, false});
        return true;
    }

    bool close() {
        if (skipped_ > 0) {
            --skipped_;
            return true;
        }
        if (open_.empty()) {
            is_in_list_ = false;
            return true;
        }
        Open closed = std::move(open_.back());
        open_.pop_back();
        if (closed.is_too_long) {
            closed.node.kind = YamlKind::nothing;
            nodes_ -= static_cast<int>(std::min<std::size_t>(closed.node.items.size(), json_list_limit));
            closed.node.items.clear();
        }
        if (!open_.empty()) {
            add(std::move(closed.node));
            return true;
        }
        nodes_ = 0;
        if (!errors_.empty())
            return false;
        is_done_ = !take_(std::move(closed.node));
        return !is_done_;
    }

    void add(YamlNode node) {
        if (open_.back().node.kind == YamlKind::sequence)
            open_.back().node.items.push_back(std::move(node));
        else
            open_.back().node.entries.back().value = std::move(node);
    }

    std::string last_key() const {
        const bool has_key = !open_.empty() && !open_.back().node.entries.empty();
        return has_key ? shortened(open_.back().node.entries.back().key) : std::string();
    }

    const JsonSource& source_;
    const TakeRecord& take_;
    std::vector<Open> open_;
    int skipped_ = 0; // depth inside of what is left out
    bool is_in_list_ = false;
    bool is_done_ = false;
    Errors errors_;
    int nodes_ = 0;
};

} // namespace

Status read_json_records(const std::filesystem::path& path, const TakeRecord& take) {
    auto file = RegularFile::open(path);
    if (!file)
        return file.errors();
    const std::string name = path.string();
    JsonSource source(std::move(file).value(), name, json_text_limit);
    RecordBuilder builder(source, take);
    source.skip_blanks();
    if (source.at_end())
        return Error{ErrorCode::json_ends_early, {}, source.place()};
    while (!source.at_end() && !builder.is_done()) {
        // Not strict: another record may follow.
        Json::sax_parse(JsonSourceIterator(&source), JsonSourceIterator(), &builder,
                        Json::input_format_t::json, false);
        if (!builder.errors().empty())
            return builder.errors();
        source.skip_blanks();
    }
    if (source.has_nul())
        return Error{ErrorCode::text_control_character, {code_point_name(0)}, source.place()};
    return Done{};
}

} // namespace llmroofline
