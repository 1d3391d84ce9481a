// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes YAML that reads back as what was written: texts are quoted where a reader could take them for
// something else (`yes`, `1e3`, `~`, `a: b`), numbers are in their shortest form. Belongs to one thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace llmroofline {

// Writes a text as a scalar in block style: plain where that is safe, else in double quotes. Ill-formed UTF-8 becomes
// U+FFFD.
std::string yaml_scalar(std::string_view text);
std::string yaml_quoted(std::string_view text);

class YamlWriter {
public:
    void text(std::string_view key, std::string_view value) { line(key, yaml_scalar(value)); }
    void quoted(std::string_view key, std::string_view value) { line(key, yaml_quoted(value)); }
    // What is safe as it stands and reads better without quotes: a date.
    void plain(std::string_view key, std::string_view value) { line(key, value); }
    void number(std::string_view key, double value, std::string_view comment = {});
    void integer(std::string_view key, std::int64_t value);
    void boolean(std::string_view key, bool value) { line(key, value ? "true" : "false"); }

    // Nested mappings and sequences of mappings; each `open…` needs its `close`.
    void open(std::string_view key);
    void open_item();
    void close();
    void item(std::string_view value); // a text in a sequence
    void number_item(double value);    // a number in one
    void empty_sequence(std::string_view key) { line(key, "[]"); }

    void blank_line(); // between groups; nothing inside a nested mapping or twice in a row
    void comment(std::string_view text);

    bool is_nested() const { return depth_ > 0; }
    const std::string& result() const { return out_; }

private:
    void indent();
    void line(std::string_view key, std::string_view value, std::string_view comment = {});

    std::string out_;
    int depth_ = 0;
    bool starts_item_ = false; // the next line carries the "- "
};

} // namespace llmroofline
