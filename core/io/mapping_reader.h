// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads the keys of one mapping as typed values. Every fault goes to a common list with its place, and
// reading goes on: an absent result means either 'not there' or 'there is a fault in the list'. `null` counts
// as not there. A key that is missing is reported at its mapping. At the end `finish` reports the keys that
// nobody asked for. Belongs to one thread; the document must outlive it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/names.h"
#include "core/io/numbers.h"
#include "core/io/result.h"
#include "core/io/yaml_node.h"

namespace llmroofline {

enum class Need { optional, required };

class MappingReader {
public:
    MappingReader(const YamlNode& mapping, std::string_view file, Errors& errors);

    // The first key must be `kind`, with this value. A file of another kind is not worth reading on: false.
    bool expect_kind(std::string_view kind);

    std::optional<std::string> text(std::string_view key, Need need);
    // The value must be an identifier of io/identifier.h, since what a document names is never a path.
    std::optional<std::string> identifier(std::string_view key, Need need);
    std::optional<double> number(std::string_view key, Need need, const NumberRange& range);
    std::optional<std::int64_t> integer(std::string_view key, Need need, const IntegerRange& range);
    std::optional<bool> boolean(std::string_view key, Need need);

    template <class E, std::size_t N>
    std::optional<E> choice(std::string_view key, Need need, const NameTable<E, N>& names) {
        const YamlNode* const node = scalar(key, need);
        return node ? keep(choose_by_name(names, key, node->scalar), *node) : std::nullopt;
    }

    // Returns any value, nullptr if it is not there. The caller reads it and reports its faults.
    const YamlNode* node(std::string_view key, Need need);
    const YamlNode* scalar(std::string_view key, Need need);
    std::optional<MappingReader> mapping(std::string_view key, Need need);
    const std::vector<YamlNode>* sequence(std::string_view key, Need need);

    // One item of a sequence as a mapping.
    std::optional<MappingReader> item(std::string_view key, const YamlNode& node);

    // A mapping from some of `keys` to texts.
    std::map<std::string, std::string> texts(std::string_view key, const std::vector<std::string_view>& keys);

    // A scalar as a typed field's parser should see it: a quoted one keeps its quotes, so that it is no
    // number.
    static std::string as_written(const YamlNode& scalar);

    // Adds faults found elsewhere, with the place of the key, or of the mapping if it has no such key.
    void report(std::string_view key, Error error);
    void report_at(const YamlNode& node, Error error);
    bool has_errors() const { return errors_->size() > errors_before_; }
    Place place_of(std::string_view key) const;
    Errors& errors() { return *errors_; }
    const std::string& file() const { return file_; }

    void finish();

private:
    const YamlEntry* entry(std::string_view key, Need need);

    template <class T> std::optional<T> keep(const Result<T>& result, const YamlNode& node) {
        if (result) {
            return *result;
        }
        report_at(node, result.errors().front());
        return std::nullopt;
    }

    const YamlNode* mapping_;
    std::string file_;
    Errors* errors_;
    std::size_t errors_before_;
    std::vector<std::string> known_; // every key asked for
};

} // namespace llmroofline
