// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/config_reader.h"

#include <algorithm>

#include "core/io/utf8.h"
#include "core/model/huggingface/structural_keys.h"
#include "core/model/transformer_fields.h"

namespace llmroofline::huggingface {

namespace {

constexpr double greatest_count = 1e9; // of what is no field of its own, such as a period

IntegerRange range_of(std::string_view field, std::int64_t least) {
    const TransformerField* const found = find_transformer_field(field);
    const double greatest = found != nullptr && found->is_number() ? found->range.greatest : greatest_count;
    return {least, static_cast<std::int64_t>(greatest)};
}

} // namespace

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        if (end > 0) {
            parts.push_back(text.substr(0, end));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

ConfigReader::ConfigReader(const YamlNode& config, std::string_view file, std::string_view family,
                           bool is_nested, Errors& errors)
    : config_(&config), reader_(config, file, errors), family_(family), is_nested_(is_nested) {}

bool ConfigReader::has(std::string_view key) const {
    const YamlEntry* const found = config_->find(key);
    return found != nullptr && found->value.kind != YamlKind::nothing;
}

bool ConfigReader::is_null(std::string_view key) const {
    const YamlEntry* const found = config_->find(key);
    return found != nullptr && found->value.kind == YamlKind::nothing;
}

void ConfigReader::remember(std::string_view key, std::string_view field) {
    origins_.try_emplace(std::string(field), reader_.place_of(key));
    if (const auto assumed = defaulted_.find(field); assumed != defaulted_.end()) {
        defaulted_.erase(assumed);
    }
}

std::optional<std::int64_t> ConfigReader::integer(Spellings keys, std::string_view field,
                                                  std::int64_t least) {
    std::optional<std::int64_t> value;
    std::string_view used;
    for (const std::string_view key : split(keys)) {
        known_.emplace(key);
        if (!has(key)) {
            continue;
        }
        const std::optional<std::int64_t> found =
            reader_.integer(key, Need::optional, range_of(field, least));
        remember(key, field);
        if (!value) {
            value = found;
            used = key;
        } else if (found && *found != *value) {
            differ(key, *found, used, *value);
        }
    }
    return value;
}

std::int64_t ConfigReader::integer_or(Spellings keys, std::string_view field, std::int64_t otherwise,
                                      std::int64_t least) {
    const std::optional<std::int64_t> value = integer(keys, field, least);
    if (!value) {
        note_default(field);
    }
    return value.value_or(otherwise);
}

std::int64_t ConfigReader::required(Spellings keys, std::string_view field, std::int64_t nested_default) {
    const std::size_t errors_before = reader_.errors().size();
    const std::optional<std::int64_t> value = integer(keys, field, 1);
    if (value) {
        return *value;
    }
    if (is_nested_ && nested_default > 0) {
        note_default(field);
        return nested_default;
    }
    if (reader_.errors().size() == errors_before) {
        report_missing(keys, field);
    }
    return 0;
}

std::optional<std::int64_t> ConfigReader::uniform(std::string_view key, std::string_view field) {
    const YamlNode* const found = node(key);
    if (found == nullptr || found->kind != YamlKind::sequence) {
        return integer(key, field);
    }
    const std::optional<std::vector<std::int64_t>> values = integers(key);
    remember(key, field);
    if (!values || values->empty()) {
        return std::nullopt;
    }
    const std::int64_t first = values->front();
    for (std::size_t i = 0; i < values->size(); ++i) {
        if ((*values)[i] != first) {
            report_item(found->items[i],
                        {ErrorCode::config_value_unsupported,
                         {std::string(key), std::to_string((*values)[i]), std::to_string(first)},
                         {}});
            return std::nullopt;
        }
    }
    return first;
}

bool ConfigReader::flag(const Flag& flag, std::string_view field) {
    std::optional<bool> value;
    for (const std::string_view key : split(flag.keys)) {
        known_.emplace(key);
        if (has(key) && !value) {
            value = reader_.boolean(key, Need::optional);
            remember(key, field);
        }
    }
    if (!value && !flag.keys.empty()) {
        note_default(field);
    }
    return value.value_or(flag.otherwise);
}

std::optional<std::string> ConfigReader::text(std::string_view key) {
    known_.emplace(key);
    return reader_.text(key, Need::optional);
}

std::optional<std::vector<std::string>> ConfigReader::texts(std::string_view key, std::int64_t count) {
    known_.emplace(key);
    const std::vector<YamlNode>* const items = reader_.sequence(key, Need::optional);
    if (items == nullptr) {
        return std::nullopt;
    }
    if (static_cast<std::int64_t>(items->size()) != count) {
        report_length(key, items->size(), count);
        return std::nullopt;
    }
    std::vector<std::string> result;
    for (const YamlNode& item : *items) {
        if (item.kind != YamlKind::scalar) {
            report_item(
                item,
                {ErrorCode::expected_scalar, {std::string(key), std::string(to_string(item.kind))}, {}});
            return std::nullopt;
        }
        result.push_back(item.scalar);
    }
    return result;
}

std::optional<std::vector<std::int64_t>> ConfigReader::integers(std::string_view key) {
    known_.emplace(key);
    const std::vector<YamlNode>* const items = reader_.sequence(key, Need::optional);
    if (items == nullptr) {
        return std::nullopt;
    }
    std::vector<std::int64_t> result;
    for (const YamlNode& item : *items) {
        const Result<std::int64_t> value =
            parse_integer_in(key, MappingReader::as_written(item), range_of({}, 0));
        if (!value) {
            report_item(item, value.errors().front());
            return std::nullopt;
        }
        result.push_back(*value);
    }
    return result;
}

const YamlNode* ConfigReader::node(std::string_view key) {
    known_.emplace(key);
    return reader_.node(key, Need::optional);
}

std::optional<ConfigReader> ConfigReader::below(std::string_view key, const YamlNode& found) {
    if (found.kind != YamlKind::mapping) {
        report_item(
            found,
            {ErrorCode::config_object_expected, {std::string(key), std::string(to_string(found.kind))}, {}});
        return std::nullopt;
    }
    return ConfigReader(found, reader_.file(), family_, is_nested_, reader_.errors());
}

std::optional<ConfigReader> ConfigReader::child(std::string_view key) {
    const YamlNode* const found = node(key);
    return found != nullptr ? below(key, *found) : std::nullopt;
}

std::optional<std::vector<ConfigReader>> ConfigReader::children(std::string_view key, std::int64_t count) {
    known_.emplace(key);
    const std::vector<YamlNode>* const items = reader_.sequence(key, Need::optional);
    if (items == nullptr) {
        return std::nullopt;
    }
    if (static_cast<std::int64_t>(items->size()) != count) {
        report_length(key, items->size(), count);
        return std::nullopt;
    }
    std::vector<ConfigReader> readers;
    for (const YamlNode& item : *items) {
        std::optional<ConfigReader> reader = below(key, item);
        if (!reader) {
            return std::nullopt;
        }
        readers.push_back(*std::move(reader));
    }
    return readers;
}

std::optional<double> ConfigReader::number(std::string_view key, double least, double greatest) {
    known_.emplace(key);
    return reader_.number(key, Need::optional, {least, greatest});
}

void ConfigReader::report_length(std::string_view key, std::size_t found, std::int64_t expected) {
    report(key, {ErrorCode::config_list_length,
                 {std::string(key), std::to_string(found), std::to_string(expected)},
                 {}});
}

void ConfigReader::report(std::string_view key, Error error) {
    reader_.report(key, std::move(error));
}

void ConfigReader::report_item(const YamlNode& item, Error error) {
    reader_.report_at(item, std::move(error));
}

void ConfigReader::report_missing(Spellings keys, std::string_view field) {
    std::string joined;
    for (const std::string_view key : split(keys)) {
        joined += joined.empty() ? "" : " / ";
        joined += key;
    }
    report(split(keys).front(),
           {ErrorCode::config_key_missing, {joined, std::string(field), std::string(family_)}, {}});
}

void ConfigReader::unsupported(std::string_view key, std::string_view expected) {
    const YamlEntry* const found = config_->find(key);
    const std::string value = found != nullptr ? written(found->value) : std::string();
    report(key, {ErrorCode::config_value_unsupported, {std::string(key), value, std::string(expected)}, {}});
}

void ConfigReader::differ(std::string_view key, std::int64_t value, std::string_view other,
                          std::int64_t other_value) {
    report(key, {ErrorCode::config_keys_differ,
                 {std::string(key), std::to_string(value), std::string(other), std::to_string(other_value)},
                 {}});
}

void ConfigReader::expect_flag(std::string_view key, bool otherwise, bool expected) {
    if (flag({key, otherwise}, key) != expected) {
        unsupported(key, expected ? "true" : "false");
    }
}

void ConfigReader::ignore(Spellings keys) {
    for (const std::string_view key : split(keys)) {
        known_.emplace(key);
    }
}

void ConfigReader::refuse_foreign_keys(bool is_moe, std::int64_t heads, std::int64_t head_dim,
                                       std::int64_t context) {
    for (const YamlEntry& entry : config_->entries) {
        if (known_.contains(entry.key)) {
            continue;
        }
        // What states once more what is so anyway.
        const std::string value = written(entry.value);
        const bool repeats = (entry.key == "num_key_value_heads" && value == std::to_string(heads)) ||
                             (entry.key == "head_dim" && value == std::to_string(head_dim)) ||
                             (entry.key == "sliding_window" && is_beyond(entry.value, context)) ||
                             (entry.key == "sliding_window" && says_no(*config_, "use_sliding_window"));
        if (!repeats && tells_of_another_architecture(entry, is_moe)) {
            reader_.report_at(
                entry.value,
                {ErrorCode::config_key_foreign, {shortened(entry.key), value, std::string(family_)}, {}});
        }
    }
}

Place ConfigReader::place_of_field(std::string_view field) const {
    const auto found = origins_.find(field);
    return found != origins_.end() ? found->second : reader_.place_of({});
}

void ConfigReader::take_origins(const ConfigReader& child) {
    for (const auto& [field, place] : child.origins_) {
        origins_.insert_or_assign(field, place);
        defaulted_.erase(field);
    }
    defaulted_.insert(child.defaulted_.begin(), child.defaulted_.end());
}

std::string ConfigReader::spelled(Spellings keys) const {
    const std::vector<std::string_view> all = split(keys);
    const auto used = std::find_if(all.begin(), all.end(), [&](std::string_view key) { return has(key); });
    return std::string(used != all.end() ? *used : all.front());
}

} // namespace llmroofline::huggingface
