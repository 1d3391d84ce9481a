// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/mapping_reader.h"

#include <algorithm>

#include "core/io/identifier.h"
#include "core/io/nearest.h"
#include "core/io/utf8.h"

namespace llmroofline {

namespace {

constexpr NameTable<bool, 2> boolean_names = {{{true, "true"}, {false, "false"}}};

std::vector<std::string_view> views_of(const std::vector<std::string>& names) {
    return {names.begin(), names.end()};
}

} // namespace

MappingReader::MappingReader(const YamlNode& mapping, std::string_view file, Errors& errors)
    : mapping_(&mapping), file_(file), errors_(&errors), errors_before_(errors.size()) {}

bool MappingReader::expect_kind(std::string_view kind) {
    known_.emplace_back("kind");
    const YamlEntry* const found = mapping_->find("kind");
    if (found == nullptr || found->value.kind == YamlKind::nothing) {
        report("kind", {ErrorCode::missing_key, {"kind"}, {}});
        return false;
    }
    if (found->value.kind != YamlKind::scalar) {
        report_at(found->value,
                  {ErrorCode::expected_scalar, {"kind", std::string(to_string(found->value.kind))}, {}});
        return false;
    }
    if (found != &mapping_->entries.front()) {
        const YamlEntry& first = mapping_->entries.front();
        errors_->push_back(
            {ErrorCode::kind_not_first, {shortened(first.key)}, {file_, first.line, first.column}});
        return false;
    }
    if (found->value.scalar != kind) {
        report_at(found->value,
                  {ErrorCode::wrong_kind, {shortened(found->value.scalar), std::string(kind)}, {}});
        return false;
    }
    return true;
}

const YamlEntry* MappingReader::entry(std::string_view key, Need need) {
    if (std::find(known_.begin(), known_.end(), key) == known_.end()) {
        known_.emplace_back(key);
    }
    const YamlEntry* const found = mapping_->find(key);
    if (found != nullptr && found->value.kind != YamlKind::nothing) {
        return found;
    }
    if (need == Need::required) {
        report(key, {ErrorCode::missing_key, {std::string(key)}, {}});
    }
    return nullptr;
}

const YamlNode* MappingReader::node(std::string_view key, Need need) {
    const YamlEntry* const found = entry(key, need);
    return found ? &found->value : nullptr;
}

const YamlNode* MappingReader::scalar(std::string_view key, Need need) {
    const YamlNode* const found = node(key, need);
    if (found != nullptr && found->kind != YamlKind::scalar) {
        report_at(*found,
                  {ErrorCode::expected_scalar, {std::string(key), std::string(to_string(found->kind))}, {}});
        return nullptr;
    }
    return found;
}

std::optional<std::string> MappingReader::text(std::string_view key, Need need) {
    const YamlNode* const found = scalar(key, need);
    return found ? std::optional(found->scalar) : std::nullopt;
}

std::optional<std::string> MappingReader::identifier(std::string_view key, Need need) {
    const YamlNode* const found = scalar(key, need);
    if (found != nullptr && !is_identifier(found->scalar)) {
        report_at(*found, {ErrorCode::bad_identifier, {std::string(key), shortened(found->scalar)}, {}});
        return std::nullopt;
    }
    return found ? std::optional(found->scalar) : std::nullopt;
}

std::optional<double> MappingReader::number(std::string_view key, Need need, const NumberRange& range) {
    const YamlNode* const found = scalar(key, need);
    return found ? keep(parse_number_in(key, as_written(*found), range), *found) : std::nullopt;
}

std::optional<std::int64_t> MappingReader::integer(std::string_view key, Need need,
                                                   const IntegerRange& range) {
    const YamlNode* const found = scalar(key, need);
    return found ? keep(parse_integer_in(key, as_written(*found), range), *found) : std::nullopt;
}

std::optional<bool> MappingReader::boolean(std::string_view key, Need need) {
    const YamlNode* const found = scalar(key, need);
    if (found == nullptr) {
        return std::nullopt;
    }
    const std::string written = as_written(*found);
    const std::optional<bool> value = value_named(boolean_names, written);
    if (!value) {
        report_at(*found, {ErrorCode::expected_boolean, {std::string(key), shortened(written)}, {}});
    }
    return value;
}

std::optional<MappingReader> MappingReader::mapping(std::string_view key, Need need) {
    const YamlNode* const found = node(key, need);
    return found ? item(key, *found) : std::nullopt;
}

std::optional<MappingReader> MappingReader::item(std::string_view key, const YamlNode& node) {
    if (node.kind != YamlKind::mapping) {
        report_at(node,
                  {ErrorCode::expected_mapping, {std::string(key), std::string(to_string(node.kind))}, {}});
        return std::nullopt;
    }
    return MappingReader(node, file_, *errors_);
}

const std::vector<YamlNode>* MappingReader::sequence(std::string_view key, Need need) {
    const YamlNode* const found = node(key, need);
    if (found != nullptr && found->kind != YamlKind::sequence) {
        report_at(
            *found,
            {ErrorCode::expected_sequence, {std::string(key), std::string(to_string(found->kind))}, {}});
        return nullptr;
    }
    return found ? &found->items : nullptr;
}

std::map<std::string, std::string> MappingReader::texts(std::string_view key,
                                                        const std::vector<std::string_view>& keys) {
    std::map<std::string, std::string> result;
    if (std::optional<MappingReader> reader = mapping(key, Need::optional)) {
        for (const std::string_view name : keys) {
            if (std::optional<std::string> value = reader->text(name, Need::optional)) {
                result.emplace(name, *std::move(value));
            }
        }
        reader->finish();
    }
    return result;
}

std::string MappingReader::as_written(const YamlNode& scalar) {
    return scalar.quoted ? '"' + scalar.scalar + '"' : scalar.scalar;
}

Place MappingReader::place_of(std::string_view key) const {
    const YamlEntry* const found = mapping_->find(key);
    if (found == nullptr) {
        return {file_, mapping_->line, mapping_->column};
    }
    return {file_, found->value.line, found->value.column};
}

void MappingReader::report(std::string_view key, Error error) {
    error.place = place_of(key);
    errors_->push_back(std::move(error));
}

void MappingReader::report_at(const YamlNode& node, Error error) {
    error.place = {file_, node.line, node.column};
    errors_->push_back(std::move(error));
}

void MappingReader::finish() {
    for (const YamlEntry& found : mapping_->entries) {
        if (std::find(known_.begin(), known_.end(), found.key) == known_.end()) {
            errors_->push_back({ErrorCode::unknown_key,
                                {shortened(found.key), nearest_name(found.key, views_of(known_))},
                                {file_, found.line, found.column}});
        }
    }
}

} // namespace llmroofline
