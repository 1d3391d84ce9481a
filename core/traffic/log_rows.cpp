// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/log_rows.h"

#include <algorithm>
#include <functional>

#include <nlohmann/json.hpp>

#include "core/io/numbers.h"
#include "core/io/utf8.h"

namespace llmroofline {

namespace {

// Takes the scalars of the outermost object as they are written; what lies deeper is passed over.
class OutermostScalars : public nlohmann::json_sax<nlohmann::json> {
public:
    using Take = std::function<void(const std::string& key, std::string text)>;
    explicit OutermostScalars(Take take) : take_(std::move(take)) {}

    std::size_t hash_ids = 0;
    std::string refusal; // what stands where the syntax is broken
    bool is_object = false;

    bool null() override {
        return scalar([] { return std::string(); });
    }
    bool boolean(bool value) override {
        return scalar([&] { return std::string(value ? "true" : "false"); });
    }
    bool number_integer(number_integer_t value) override {
        return scalar([&] { return std::to_string(value); });
    }
    bool number_unsigned(number_unsigned_t value) override {
        return scalar([&] { return std::to_string(value); });
    }
    bool number_float(number_float_t value, const string_t&) override {
        return scalar([&] { return format_shortest(value); });
    }
    bool string(string_t& value) override {
        return scalar([&] { return value; });
    }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override {
        is_object = is_object || depth_ == 0;
        ++depth_;
        return depth_ <= deepest;
    }
    bool end_object() override {
        --depth_;
        return true;
    }
    bool start_array(std::size_t) override {
        ++depth_;
        return depth_ <= deepest;
    }
    bool end_array() override {
        --depth_;
        return true;
    }
    bool key(string_t& name) override {
        if (depth_ == 1) {
            key_ = name;
            if (take_keys)
                take_(key_, {});
        }
        return true;
    }
    bool parse_error(std::size_t, const std::string& last, const nlohmann::detail::exception&) override {
        refusal = last;
        return false;
    }

    bool take_keys = false;

private:
    static constexpr int deepest = 64;

    // Text is made of what is asked for only: a list of ids is long.
    template <class Text> bool scalar(Text&& text) {
        if (depth_ == 1 && !take_keys)
            take_(key_, text());
        else if (depth_ == 2 && key_ == "hash_ids")
            ++hash_ids;
        return true;
    }

    Take take_;
    std::string key_;
    int depth_ = 0;
};

} // namespace

std::vector<std::string> delimited_fields(std::string_view line, char delimiter) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char letter = line[i];
        if (quoted && letter == '"' && i + 1 < line.size() && line[i + 1] == '"') {
            fields.back() += '"';
            ++i;
        } else if (letter == '"' && (quoted || fields.back().empty()))
            quoted = !quoted;
        else if (letter == delimiter && !quoted)
            fields.emplace_back();
        else
            fields.back() += letter;
    }
    return fields;
}

char delimiter_of(std::string_view header) {
    char most = ',';
    for (const char candidate : {';', '\t'})
        if (std::count(header.begin(), header.end(), candidate) >
            std::count(header.begin(), header.end(), most))
            most = candidate;
    return most;
}

DelimitedRows::DelimitedRows(const std::vector<std::string>& names, const ChosenColumns& columns,
                             char delimiter)
    : delimiter_(delimiter) {
    const auto index = [&](const std::string& name) {
        return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
    };
    wanted_ = {index(columns.input), index(columns.output),
               columns.time.empty() ? names.size() : index(columns.time)};
    last_ = 0;
    for (const std::size_t field : wanted_)
        if (field < names.size())
            last_ = std::max(last_, field);
}

LogRow DelimitedRows::row(std::string_view line) {
    LogRow row;
    std::string_view* const texts[] = {&row.input, &row.output, &row.time};
    const auto put = [&](std::size_t field, std::string_view text) {
        for (std::size_t i = 0; i < wanted_.size(); ++i)
            if (wanted_[i] == field)
                *texts[i] = text;
    };
    if (line.find('"') != std::string_view::npos) {
        quoted_ = delimited_fields(line, delimiter_);
        for (std::size_t field = 0; field < quoted_.size(); ++field)
            put(field, quoted_[field]);
        return row;
    }
    for (std::size_t field = 0; field <= last_; ++field) {
        const auto end = std::min(line.find(delimiter_), line.size());
        put(field, line.substr(0, end));
        if (end == line.size())
            break;
        line.remove_prefix(end + 1);
    }
    return row;
}

std::vector<std::string> json_keys(std::string_view line) {
    std::vector<std::string> keys;
    OutermostScalars scalars([&](const std::string& key, const std::string&) { keys.push_back(key); });
    scalars.take_keys = true;
    if (!nlohmann::json::sax_parse(line.begin(), line.end(), &scalars) || !scalars.is_object)
        keys.clear();
    return keys;
}

Result<LogRow> JsonRows::row(std::string_view line) {
    for (std::string& text : texts_)
        text.clear();
    OutermostScalars scalars([&](const std::string& key, std::string text) {
        if (key == columns_.input)
            texts_[0] = std::move(text);
        else if (key == columns_.output)
            texts_[1] = std::move(text);
        else if (key == columns_.time)
            texts_[2] = std::move(text);
    });
    if (!nlohmann::json::sax_parse(line.begin(), line.end(), &scalars))
        return Error{ErrorCode::json_syntax, {shortened(scalars.refusal)}, {}};
    if (!scalars.is_object)
        return Error{ErrorCode::json_no_object, {"scalar"}, {}};
    return LogRow{texts_[0], texts_[1], texts_[2], scalars.hash_ids};
}

} // namespace llmroofline
