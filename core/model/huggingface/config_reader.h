// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads one mapping of a Hugging Face config.json: keys that have several spellings, keys whose absence means
// the family's default, and keys that nobody asked for although they tell of another architecture. Every
// fault goes to a common list with its place, and reading goes on. `field` is always the name of the
// Transformer's field that a value is for: its range holds, and faults found later are shown at the value.
// Belongs to one thread; the document must outlive it.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/mapping_reader.h"

namespace llmroofline::huggingface {

// Blank-separated. "" is no key at all.
using Spellings = std::string_view;

std::vector<std::string_view> split(std::string_view text, char separator = ' ');

// A yes or no that a family fixes, or that a key says.
struct Flag {
    Spellings keys = "";
    bool otherwise = false; // without such a key
};
// True whatever the file says; and what most families call the bias of their projections.
inline constexpr Flag yes = {"", true};
inline constexpr Flag attention_bias = {"attention_bias", false};

class ConfigReader {
public:
    // In a nested mapping the library leaves out what equals the class's default.
    ConfigReader(const YamlNode& config, std::string_view file, std::string_view family, bool is_nested,
                 Errors& errors);

    // The first spelling that has a value counts; another one that says something else is a fault.
    std::optional<std::int64_t> integer(Spellings keys, std::string_view field, std::int64_t least = 0);
    std::int64_t integer_or(Spellings keys, std::string_view field, std::int64_t otherwise,
                            std::int64_t least = 0);
    // Missing is a fault, but for a nested mapping whose class has a default (0: it has none).
    std::int64_t required(Spellings keys, std::string_view field, std::int64_t nested_default = 0);
    // A number, or a list of as many equal numbers as there are layers.
    std::optional<std::int64_t> uniform(std::string_view key, std::string_view field);
    bool flag(const Flag& flag, std::string_view field);
    std::optional<std::string> text(std::string_view key);
    // One text or number for each of `count` layers. An absent list is no fault.
    std::optional<std::vector<std::string>> texts(std::string_view key, std::int64_t count);
    std::optional<std::vector<std::int64_t>> integers(std::string_view key);
    // Anything but null, or nullptr.
    const YamlNode* node(std::string_view key);
    bool is_null(std::string_view key) const; // stated as null
    bool has(std::string_view key) const;     // stated, and not null
    // A mapping of its own below this one; its faults come to the same list.
    std::optional<ConfigReader> child(std::string_view key);
    // One mapping for each of `count` layers.
    std::optional<std::vector<ConfigReader>> children(std::string_view key, std::int64_t count);
    std::optional<double> number(std::string_view key, double least, double greatest);

    void report(std::string_view key, Error error); // at the key's value, or at the mapping
    void report_item(const YamlNode& item, Error error);
    void report_missing(Spellings keys, std::string_view field);
    void report_length(std::string_view key, std::size_t found, std::int64_t expected); // of a list
    void unsupported(std::string_view key, std::string_view expected);
    void differ(std::string_view key, std::int64_t value, std::string_view other, std::int64_t other_value);
    // Says only so much of this value is described here: a fault if the key has another one.
    void expect_flag(std::string_view key, bool otherwise, bool expected);
    void ignore(Spellings keys);                                          // known, and without meaning here
    void forget(std::string_view key) { known_.erase(std::string(key)); } // as if nobody had asked for it
    void remember(std::string_view key, std::string_view field);          // where the field's value stands

    // The keys that tell of an architecture and that nobody has asked for.
    void refuse_foreign_keys(bool is_moe, std::int64_t heads, std::int64_t head_dim, std::int64_t context);

    Place place_of_field(std::string_view field) const;
    void take_origins(const ConfigReader& child);
    const std::set<std::string, std::less<>>& defaulted() const { return defaulted_; }
    std::string_view family() const { return family_; }
    bool is_nested() const { return is_nested_; }
    bool has_errors() const { return reader_.has_errors(); }
    std::string spelled(Spellings keys) const; // the one in use, else the first

private:
    std::optional<ConfigReader> below(std::string_view key, const YamlNode& found);
    void note_default(std::string_view field) { defaulted_.emplace(field); }

    const YamlNode* config_;
    MappingReader reader_;
    std::string_view family_;
    bool is_nested_;
    std::set<std::string, std::less<>> known_;
    std::map<std::string, Place, std::less<>> origins_;
    std::set<std::string, std::less<>> defaulted_;
};

} // namespace llmroofline::huggingface
