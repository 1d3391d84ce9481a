// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json_source.h"

#include <algorithm>
#include <cstring>
#include <string>

namespace llmroofline {

namespace {

constexpr std::size_t block_size = 256 * 1024;
constexpr std::size_t longest_escape = 6; // \u0041
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view not_finite[] = {"-Infinity", "Infinity", "NaN"};
constexpr std::size_t look_ahead = 16;

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

bool ends_word(char c) {
    return is_blank(c) || c == ',' || c == ':' || c == '{' || c == '}' || c == '[' || c == ']' || c == '"';
}

// Of UTF-8: not the first byte of a character.
bool continues_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

} // namespace

JsonSource::JsonSource(RegularFile file, std::string_view name, std::size_t text_limit)
    : file_(std::move(file)), name_(name), text_limit_(text_limit), block_(block_size) {
    token_ = {std::string(name), 1, 1};
    advance();
}

Place JsonSource::place() const {
    return {std::string(name_), line_, std::max(column_, 1)};
}

bool JsonSource::fill() {
    if (end_ - begin_ >= look_ahead)
        return true;
    std::memmove(block_.data(), block_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
    while (end_ < look_ahead) {
        const std::size_t got = file_.read(block_.data() + end_, block_.size() - end_);
        if (got == 0)
            break;
        end_ += got;
    }
    return end_ > begin_;
}

bool JsonSource::replace_word() {
    const std::string_view rest(block_.data() + begin_, end_ - begin_);
    for (const std::string_view word : not_finite)
        if (rest.starts_with(word) && (rest.size() == word.size() || ends_word(rest[word.size()]))) {
            begin_ += word.size();
            column_ += static_cast<int>(word.size()) - 1;
            pending_ = "null";
            return true;
        }
    return false;
}

void JsonSource::look_at(char c) {
    if (in_text_) {
        ++text_length_;
        since_escape_ = c == '\\' && !escaped_ ? 0 : since_escape_ + 1;
        in_text_ = escaped_ || c != '"';
        escaped_ = !escaped_ && c == '\\';
        return;
    }
    const bool begins = !in_word_ || c == '"';
    in_word_ = !ends_word(c);
    if (c == '"') {
        in_text_ = true;
        text_length_ = 0;
        since_escape_ = longest_escape;
    }
    if (begins && (in_word_ || in_text_))
        token_ = place();
    if (c == '{' || c == '[')
        bracket_ = place();
}

// Between two characters, neither of them an escape, a text may end early.
bool JsonSource::passes_over(char c) {
    is_passing_ = is_passing_ || (in_text_ && !escaped_ && text_length_ >= text_limit_ &&
                                  since_escape_ >= longest_escape && !continues_character(c));
    if (is_passing_ && c == '"' && !escaped_)
        is_passing_ = false;
    if (is_passing_)
        escaped_ = !escaped_ && c == '\\';
    return is_passing_;
}

void JsonSource::take() {
    while (true) {
        if (!fill()) {
            at_end_ = true;
            return;
        }
        const char c = block_[begin_];
        const bool begins_word = !in_text_ && !in_word_ && (c == 'N' || c == 'I' || c == '-');
        if (c == '\n') {
            ++line_;
            column_ = 0;
        } else if (!continues_character(c)) {
            ++column_;
        }
        if (c == '\0') {
            has_nul_ = true;
            at_end_ = true;
            return;
        }
        if (begins_word && replace_word()) {
            token_ = place();
            current_ = pending_.front();
            pending_.remove_prefix(1);
            return;
        }
        ++begin_;
        if (passes_over(c))
            continue;
        look_at(c);
        current_ = c;
        return;
    }
}

void JsonSource::advance() {
    if (at_end_)
        return;
    if (!pending_.empty()) {
        current_ = pending_.front();
        pending_.remove_prefix(1);
        return;
    }
    take();
}

void JsonSource::skip_blanks() {
    while (!at_end_ && (is_blank(current_) || byte_order_mark.find(current_) != std::string_view::npos))
        advance();
}

} // namespace llmroofline
