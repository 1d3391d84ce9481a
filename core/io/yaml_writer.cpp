// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/yaml_writer.h"

#include <algorithm>
#include <array>

#include "core/io/numbers.h"
#include "core/io/utf8.h"

namespace llmroofline {

namespace {

// What some YAML reader takes for null, a boolean or a number.
constexpr std::array<std::string_view, 12> reserved_words = {
    "null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf", "undefined"};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_letter(char c) {
    return lower(c) >= 'a' && lower(c) <= 'z';
}

bool is_reserved(std::string_view text) {
    return std::any_of(reserved_words.begin(), reserved_words.end(), [&](std::string_view word) {
        return std::equal(text.begin(), text.end(), word.begin(), word.end(),
                          [](char a, char b) { return lower(a) == b; });
    });
}

// Controls, separators that some readers break lines at, the byte-order mark and what is no character.
bool needs_escape(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF ||
           (c & 0xFFFE) == 0xFFFE;
}

// Well-formed copy; shortened() replaces what is not, and cuts nothing off at this limit.
std::string well_formed(std::string_view text) {
    return shortened(text, text.size() + 1);
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// No number, date or time of any base has one of these letters.
bool is_clearly_no_number(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return lower(c) >= 'g' && lower(c) <= 'w' && lower(c) != 'o' && lower(c) != 't';
    });
}

bool is_safe_plain(std::string_view text) {
    if (text.empty() || text.back() == ' ' || text.back() == ':' || is_reserved(text)) {
        return false;
    }
    if (!is_letter(text.front()) && !(is_digit(text.front()) && is_clearly_no_number(text))) {
        return false;
    }
    if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos ||
        text.find_first_of(",[]{}") != std::string_view::npos) {
        return false;
    }
    std::size_t length = 0;
    for (std::size_t i = 0; i < text.size(); i += length) {
        if (needs_escape(code_point_at(text, i, length))) {
            return false;
        }
    }
    return true;
}

std::string escape(char32_t c) {
    std::string text = c > 0xFFFF ? "\\U" : "\\u";
    text += hexadecimal(c, c > 0xFFFF ? 8 : 4);
    return text;
}

} // namespace

std::string yaml_quoted(std::string_view text) {
    const std::string source = well_formed(text);
    std::string result = "\"";
    std::size_t length = 0;
    for (std::size_t i = 0; i < source.size(); i += length) {
        const char32_t c = code_point_at(source, i, length);
        if (c == U'"' || c == U'\\') {
            result += '\\';
            result += static_cast<char>(c);
        } else if (c == U'\n') {
            result += "\\n";
        } else if (c == U'\t') {
            result += "\\t";
        } else if (needs_escape(c)) {
            result += escape(c);
        } else {
            result.append(source, i, length);
        }
    }
    return result + '"';
}

std::string yaml_scalar(std::string_view text) {
    const std::string source = well_formed(text);
    return is_safe_plain(source) ? source : yaml_quoted(source);
}

void YamlWriter::indent() {
    const int levels = starts_item_ ? depth_ - 1 : depth_;
    out_.append(2 * static_cast<std::size_t>(levels), ' ');
    if (starts_item_) {
        out_ += "- ";
        starts_item_ = false;
    }
}

void YamlWriter::line(std::string_view key, std::string_view value, std::string_view comment) {
    indent();
    out_ += yaml_scalar(key);
    out_ += ':';
    if (!value.empty()) {
        out_ += ' ';
        out_ += value;
    }
    if (!comment.empty()) {
        out_ += "  # ";
        out_ += comment;
    }
    out_ += '\n';
}

void YamlWriter::number(std::string_view key, double value, std::string_view comment) {
    line(key, format_shortest(value), comment);
}

void YamlWriter::integer(std::string_view key, std::int64_t value) {
    line(key, std::to_string(value));
}

void YamlWriter::open(std::string_view key) {
    line(key, {});
    ++depth_;
}

void YamlWriter::open_item() {
    ++depth_;
    starts_item_ = true;
}

void YamlWriter::close() {
    --depth_;
    starts_item_ = false;
}

void YamlWriter::item(std::string_view value) {
    out_.append(2 * static_cast<std::size_t>(depth_), ' ');
    out_ += "- " + yaml_scalar(value) + '\n';
}

void YamlWriter::number_item(double value) {
    out_.append(2 * static_cast<std::size_t>(depth_), ' ');
    out_ += "- " + format_shortest(value) + '\n';
}

void YamlWriter::blank_line() {
    if (!is_nested() && !out_.empty() && !out_.ends_with("\n\n")) {
        out_ += '\n';
    }
}

void YamlWriter::comment(std::string_view text) {
    indent();
    out_ += "# ";
    out_ += text;
    out_ += '\n';
}

} // namespace llmroofline
